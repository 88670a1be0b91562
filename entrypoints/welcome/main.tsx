import { render } from 'preact';
import '../../lib/look/look.css';
import './welcome.css';
import { Welcome } from './welcome.tsx';

render(<Welcome />, document.getElementById('page')!);

import { render } from 'preact';
import '../../lib/look/look.css';
import './panel.css';
import { follow } from './state.ts';
import { Panel } from './panel.tsx';

void follow();
render(<Panel />, document.getElementById('panel')!);

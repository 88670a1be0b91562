import { render } from 'preact';
import '../../lib/look/look.css';
import './options.css';
import { Page } from './page.tsx';
import { follow } from './state.ts';

void follow();
render(<Page />, document.getElementById('page')!);

import { render } from 'preact';
import { keepAdviserAwake } from '../../lib/advice/awake.ts';
import '../../lib/look/look.css';
import '../../lib/look/reading.css';
import './practice.css';
import { Page } from './page.tsx';
import { follow } from './state.ts';

if (import.meta.env.FIREFOX) keepAdviserAwake();
void follow();
render(<Page />, document.getElementById('page')!);

import { render } from 'preact';
import { keepAdviserAwake } from '../../lib/advice/awake.ts';
import '../../lib/look/look.css';
import '../../lib/look/reading.css';
import './panel.css';
import { follow } from './state.ts';
import { Panel } from './panel.tsx';

if (import.meta.env.FIREFOX) keepAdviserAwake();
void follow();
render(<Panel />, document.getElementById('panel')!);

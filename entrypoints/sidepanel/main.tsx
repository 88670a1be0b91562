import { render } from 'preact';
import { keepAdviserAwake } from '../../lib/advice/awake.ts';
import { send } from '../../lib/channel.ts';
import '../../lib/look/look.css';
import '../../lib/look/reading.css';
import './panel.css';
import { follow } from './state.ts';
import { Panel } from './panel.tsx';

if (import.meta.env.FIREFOX) keepAdviserAwake();
void follow();
void send({ kind: 'ask-pages' }).catch(() => undefined);
render(<Panel />, document.getElementById('panel')!);

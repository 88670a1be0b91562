import { render } from 'preact';
import '../../lib/look/look.css';
import './options.css';
import { followAlike } from './packs/alike.ts';
import { Page } from './page.tsx';
import { follow } from './state.ts';

void follow();
followAlike();
render(<Page />, document.getElementById('page')!);

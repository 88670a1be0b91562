import { element } from './element.ts';
import type { Shift } from './shift.ts';

/** Pause and restart, for the person in front of the demo. */
export function createShiftControls(shift: Shift): HTMLElement {
  const pause = element('button', { attributes: { type: 'button' } });
  const restart = element('button', { attributes: { type: 'button' } }, 'Restart');
  const show = (): void => {
    pause.textContent = shift.player.playing ? 'Pause' : 'Play';
  };
  pause.addEventListener('click', () => {
    if (shift.player.playing) shift.pause();
    else shift.start();
    show();
  });
  restart.addEventListener('click', () => location.assign(`/desk/${location.search}`));
  shift.desk.subscribe(show);
  show();
  return element('footer', { class: 'shift-controls' }, element('span', {}, 'Demo shift'), pause, restart);
}

import { createChatList } from './chat-list.ts';
import { element } from './element.ts';
import { createPanes } from './pane.ts';
import { readParameters } from './parameters.ts';
import { scenarios } from './scenario.ts';
import { createShiftControls } from './shift-controls.ts';
import { Shift } from './shift.ts';
import { createDeskApi } from './test-api.ts';

const parameters = readParameters(location.search, scenarios.keys());
const shift = new Shift(parameters);
const list = createChatList(shift.desk, (chatId) => shift.navigate(chatId));
const side = element('div', { class: 'side' }, list, createShiftControls(shift));

document.body.append(side, createPanes(shift.desk, parameters.virtual));
shift.desk.subscribe(() => {
  const unread = [...shift.desk.chats.values()].reduce((sum, chat) => sum + chat.unread, 0);
  document.title = unread ? `(${unread}) Demo desk` : 'Demo desk';
});
window.desk = createDeskApi(shift);
shift.begin();

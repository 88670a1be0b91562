import { watchFeedback } from '../../../lib/feedback/db.ts';
import { openFeedback } from '../../../lib/feedback/record.ts';

let changes = 0;
watchFeedback(() => changes++);
Object.assign(globalThis, { feedback: openFeedback(), changes: () => changes });

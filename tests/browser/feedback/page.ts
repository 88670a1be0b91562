import { openFeedback } from '../../../lib/feedback/record.ts';

Object.assign(globalThis, { feedback: openFeedback() });

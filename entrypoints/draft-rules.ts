import { notedIn, offersFor } from '../lib/draft/check.ts';
import { provideRules } from '../lib/guard/rules.ts';

/** Put beside a reader when the agent begins to write. */
export default defineUnlistedScript(() => provideRules({ notedIn, offersFor }));

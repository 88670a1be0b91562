/** A time that makes a promise plain. */
export const TIME =
  /\b(\d{1,2}[:.]\d\d|\d+ ?(am|pm|min|h|hours?|days?|weeks?)\b|noon|(mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tmrw|tonight|(an?|one|two|three|five|ten) (minute|hour|day))|[[{](time|deadline)/i;

/** What can be done, beside what cannot. */
export const WAY_ON =
  /\b((i|we|you) (can|could) (?!not\b|only)|(i|we)('ll| will) (?!not\b|be (un)?able)|(i|we)'ve|instead|here's|let me|either|would you|shall i)\b/i;

/** A time that makes a promise plain. */
export const TIME =
  /\b(\d{1,2}[:.]\d\d|\d+ ?(am|pm|min|h|hours?|days?|weeks?)\b|noon|midnight|(mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tmrw|tonight|(an?|one|two|three|five|ten) (minute|hour|day)|(by|at|before|until|till|around) (\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|lunch|half past|quarter)\b)|[[{](time|deadline)/i;

/** What can be done, beside what cannot. */
export const WAY_ON =
  /\b((i|we|you) (can|could) (?!not\b|only)|(i|we)('ll| will) (?!not\b|be (un)?able)|(i|we)('m|'re| am| are) (?!(not|un|hav|afraid)\w*)\w+ing\b|(i|we)'ve|instead|here's|let me|either|would you|shall i)\b/i;

/** The hand-over that an agent makes rather than sending somebody away. */
export const HANDED_OVER =
  /\b((i|we)('ve| have) (asked|told|called|written|passed|put|sent|spoken|brought|booked)|(i'll|i will|let me|i'm|i am) (bring|ask|call|pass|put|speak|ring|connect|transfer|check|writ|hand)(ing|e|ting)?|(is|are) joining|knows? (the|your) (whole )?story)\b/i;

import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

const MAKE_GOOD =
  '(?:refund|refnd|refunded|compensation|compenstion|compensated|compensate|reimburse\\w*|replacement|money back|my money|cash back|credit|discount|voucher|goodwill)';

/** Demands money back, a replacement, or something for the trouble. */
export const compensationDemand: CueRule = {
  signal: 'compensation-demand',
  weight: 'hints',
  triggers:
    'unused remaining rest difference deposit fee month payment want refund refnd compens reimburs replac money cash credit discount voucher goodwill owe pay paid something waive free new cover cost trouble inconven deserve give gimme',
  says: [
    {
      heat: 0,
      words: pattern(
        `(?:want|need|demand|expect|deserve|insist|require|entitled|should get|should be|must|better|give|gimme|get|send|owe|owed|just|process|issue|wanna|asking for|like|i'll take|have|claim|pls|please|either|or|where's|wheres|where is|when will i get|when do i get|give me) {4} ${MAKE_GOOD}(?! (?:policy|code|status|form|card|limit|score|note|request|email|process|works?)\\b)`,
        `(?:refund|replace|reimburse|compensate) (?:me|us|it|this|that|them|the|my|now|please|asap|every|both|all|immediately|today|my money)(?! (?:policy|works|take)\\b)|refund[.! ]*(?:now|please|pls|plz|asap|immediately|today)|full refund|(?:my|the) money (?:back|returned|refunded)|money back`,
        "(?:you|u|yous|they|company) (?:guys )?(?:owe|owed) (?:me|us)|who(?:'s| is| will|'ll)? {1} (?:paying|pays|pay|going to pay|gonna pay|covers?|covering) {1} (?:for|me|my|the|this|that)|what are (?:you|u) {2} (?:offer|give|do) {4} (?:inconvenience|trouble|this mess|make up|compensate)",
        "(?:you|u) (?:should|must|need to|have to|can|will|better) {1} (?:pay|cover|reimburse|refund|compensate|replace|waive|credit) {2} (?:me|for|my|the|this|it|that|us|all)|(?:i'm|im|i am|we're|am|are|not) not (?:gonna |going to )?pay(?:ing)?(?: for)?|i won't pay|(?:want|expect|need|deserve|some|get|give me) {2} something (?:for|extra|on top|back|off)|(?:least|minimum) (?:you|u) (?:can|could)|free of charge|at (?:your|ur) cost|your expense|waive (?:the|this|my)|knock {3} off|(?:want|give me) {3} (?:free|off|a discount|new one|for free)|replaced {3} (?:today|now|asap|at|immediately|free)|send (?:me )?(?:a )?(?:new|another|replacement) (?:one|item|unit)?",
        '(?:want|give me|expect|deserve|get|need) \\d+ ?%? off|\\d+% off (?:or|then|at least)|pay (?:me|us) back|free month|at least waive',
        '(?:do|will|can|could|would) (?:i|we) get (?:the |my |our )?(?:unused|remaining|rest|difference|deposit|fees?|money|months?|payments?) {4} back',
        'make (?:it|this) (?:right|up to me)|for (?:the|my|all this|all the) (?:hassle|inconvenience|trouble|stress)|(?:give|credit|pay|paid|get) (?:me|us) (?:back )?(?:the |my )?[£$€₹]? ?\\d+|(?:give|want|get) {3} back(?=[.! ]*$)',
      ),
    },
  ],
  unless: pattern(
    "how (?:do|does|long|can|are|will) {3} (?:refunds?|compensation|replacement|money)|(?:what's|whats|what is|is it|is there|your) {3} (?:refund policy|refundable|compensation scheme|discount|student discount)|(?:got|received|have|thanks for|thank you for|arrived|came|was) {2} (?:refund|replacement|refunded|money)(?: {2} (?:thanks|thank|today|yesterday|arrived))?|(?:replacement|money|refund|credit) (?:arrived|came|received|is in|has arrived|landed)|discount code|credit card|you refunded|was refunded|warranty cover|replace the (?:filter|battery|bulb)|like to replace|no biggie|no need for",
  ),
};

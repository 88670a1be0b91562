/**
 * Things and events of support chats, each with the words that speak of it. A phrase that speaks of one claims it: such a
 * phrase is fit for chats that speak of it too.
 */
const CONCEPTS: Record<string, string> = {
  parcel:
    'parcel package delivery deliver delivered deliveries delivering shipment shipped shipping courier arrive arrived arriving arrives dispatch dispatched',
  driver: 'van driver drivers courier depot',
  door: 'door doorstep porch doorbell knock knocked knocks bell',
  tracking: 'tracking tracked scan scanned tracker',
  box: 'box boxes unboxed unpacked unpack packaging',
  broken: 'broken broke damaged damage cracked smashed faulty scratched torn dented',
  order: 'order ordered orders ordering bought purchase purchased checkout basket',
  stock: 'stock restock warehouse shelf supplier sold',
  size: 'size sizes colour color',
  replacement: 'replacement replace replaced replacing swap exchange',
  returned: 'return returned returns label sent back',
  refund: 'refund refunded refunds money reimburse reimbursed',
  money:
    'money charge charged charges charging bill billed bills billing payment payments pay paying fee fees price prices amount invoice debit overcharged sum',
  twice: 'twice double duplicate doubled',
  bank: 'bank card statement cards transfer transaction transactions',
  voucher: 'voucher vouchers coupon coupons credit discount points',
  plan: 'plan subscription subscribe renewal renew renewed renews trial membership contract tariff cancel cancelled cancelling cancellation',
  account: 'account accounts profile',
  login: 'password login log signin locked unlock passcode authenticator code codes reset',
  security:
    'hacked fraud stolen scam unauthorised unauthorized breach phishing stranger intruder device devices session sessions',
  app: 'app software screen page site website browser version update upload file files settings menu tap sync',
  error: 'error errors crash crashes crashed crashing bug bugs freeze froze glitch logs log loading',
  work: 'project draft export',
  outage: 'outage internet wifi broadband signal power offline network cable connection router server servers',
  engineer:
    'engineer engineers engineering technician visit visits installer repair repaired repairs fitter developer developers workaround',
  dayoff: 'morning afternoon',
  booking:
    'booking booked book hotel room flight seat trip holiday reservation reservations gate airport boarding ticket tickets property host',
  medicine:
    'prescription medicine medication tablets dose pharmacy pharmacist insulin inhaler doctor clinic health surgery',
  bot: 'bot bots chatbot robot automated assistant buttons menu',
  copied: 'copied pasted paste scripted script template canned',
  queue: 'queue phone phoned calling rang ring',
  transferred: 'transferred passing department departments colleague colleagues pushed bounced handed',
  rule: 'rule rules policy policies terms print exception eligible eligibility',
  proof: 'photo photos picture pictures screenshot screenshots receipt proof evidence image video',
  promise: 'promise promised promises promising',
  silence: 'silence silent ignored ignoring unanswered nobody replied response responded',
  form: 'form forms paperwork',
  answers: 'contradict contradicted contradicting',
  food: 'food meal kitchen dish restaurant dinner takeaway driver',
  data: 'data privacy address',
  warranty: 'warranty guarantee insurance claim',
  event: 'wedding birthday party exam interview funeral holiday',
  reviewed: 'review reviews posting social stars',
  years: 'loyal customer',
  child: 'child children kids baby son daughter school family',
  address: 'address postcode house moved',
  number: 'reference',
  step: 'restart restarted unplug',
  instructions: 'instructions instruction steps manual guide leaflet',
  confirmation: 'confirmation confirmed receipt',
  appointment: 'planner slot slots appointment appointments visit visits scheduled',
  lost: 'lost lose losing missing gone disappeared wasted',
  waiting: 'wait waits waited waiting queue queued',
  survey: 'survey',
  joke: 'joke',
  wrongitem: 'instead mix-up mixed',
};

const CONCEPT_OF = new Map<string, string[]>();
for (const [concept, words] of Object.entries(CONCEPTS)) {
  for (const word of words.split(' ')) CONCEPT_OF.set(word, [...(CONCEPT_OF.get(word) ?? []), concept]);
}

/** Each word of the text that speaks of something, with what it may speak of. */
export function conceptsOf(text: string): string[][] {
  const words =
    text
      .toLowerCase()
      .replace(/\b(?:in|this|that|what|which|the right|some|put it in) order\b/g, ' ')
      .match(/[a-z]+(?:-[a-z]+)?/g) ?? [];
  return words.map((word) => CONCEPT_OF.get(word)).filter((concepts) => concepts !== undefined);
}

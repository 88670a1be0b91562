import { GOODS } from './goods.ts';

/** What goes wrong, besides goods: deliveries, payments, accounts, services, parts of things. */
const MATTERS = new Set(
  (
    'access account accounts ad address adaptor airbag algorithm antenna app appeal application applications appointment archive authenticator avatar award ' +
    'backup baggage balance basket bathroom beds bill bills boarding bonus booking bookings bottle bottom box boxes brakes broadband brochure browser build button buttons ' +
    'calendar call camera calls cancellation captions car card cards cart cash cashback certificate channel charge chat checkout claim class collection colour color comment comments company complaint ' +
    'confirmation connection contract corner corners coupon course credit credits crib customs ' +
    'dashboard data date deal debit delivery deliveries deposit device devices discount dispute display document documents domain donation download drain driver-licence ' +
    'edge electricity email emails engine enrolment enrollment exchange export exports feature feed file files film flat flavour flight flights folder form forms fuel funds funding ' +
    'gas glass goods groceries hardware heating hinge hire holiday home hotel house hub import inbox installation internet inverter invoice invoices item items itinerary ' +
    'key keys kitchen label landline layout lead leg legs lesson letter letters lid licence license line link links list listing listings loan location log login logo luggage ' +
    'mail map meals meeting membership menu message messages milk mobile money mount motor network notification notifications number ' +
    'offer offers outfit outlet page pages parcels packages packaging pack pass passport password payment payments payout payouts payroll pension permit photo photos piece pieces ' +
    'pickup pictures plan plane playlist plug points policy pool portal post power premium prescription prescriptions price print prints product products profile promo purchase ' +
    'quality quote reader rebate receipt recording recordings refund refunds registration reminder reminders renewal rental repair replacement replacements reply report reservation result results return returns reward rewards room rooms roof route ' +
    'salary scanner schedule screen screens screw screws seal search service settings shipment shipping shop side sign sign-in signal site size sleeve sleeves slot smartphone smartwatch smart-meter software song songs sound spot stitching stock storage store stream subscriptions survey sync system ' +
    'taxi template templates timer tracking track trailer train tram transaction transactions transfer transfers trial trip tyre tyres unit upgrade upload uploads user username vehicle venue video videos villa visa visit voice volume voucher vouchers ' +
    'wages wallet warranty water web webcam webpage website wifi wi-fi wire wiring work workspace zip zipper prescription medicine medication insulin inhaler glasses tests test ' +
    'pants shorts top tops tshirt t-shirt shirts dress dresses jacket jackets trousers sneakers trainers earphones earphone earpods airpods ipad iphone macbook laptops phones tvs tablets watches monitors printers speakers chargers ' +
    'mixer blender juicer kettle iron fan fans geyser heater cooler ac purifier trimmer shaver saree kurta cycle bicycle pot pots pans cookware crockery mug mugs perfume cream lotion makeup lipstick shampoo diapers formula toys puzzle lego drone console ' +
    'bookshelf shelf shelves cot crib mattress pillow pillows bedsheet bedsheets towels curtains cushions'
  ).split(' '),
);

/**
 * What a chat may be about, besides goods. Of what customers name these were the matter itself in nearly all chats a reader
 * looked at; a train, a course, a passport, the wifi or a service were mostly beside it.
 */
const SUBJECTS = new Set(
  (
    'account accounts app appeal appointment application bill bills bin bins booking bookings broadband cancellation channel charge charges claim complaint contract debit delivery deliveries deployment deposit direct-debit dispute ' +
    'domain enrolment enrollment excess export fee fees flight flights import installation insurance internet invoice invoices loan meds membership migration mortgage order orders parcel parcels package packages payment payments payout payouts ' +
    'pension permit permits pills playlist prescription prescriptions project purchase rebate refund refunds registration renewal rent rental repair replacement replacements reservation reservations return returns rule rules salary server servers ' +
    'shipment subscription subscriptions surcharge tax ticket tickets top-up transaction transactions transfer transfers upgrade wages warranty website workspace'
  ).split(' '),
);
/** Goods that are seldom the matter itself. */
const BY_THE_WAY = new Set(
  (
    'battery book books box boxes camera coffee desk door flowers food frame game garden gift glasses key keys lens light lights machine oil outlet paint part pen picture plant radio seat set sink switch table tap tool top tower ' +
    'wheel window windows wreath'
  ).split(' '),
);

/** Words that may stand before such a thing and stay with it. */
const KINDS = new Set(
  (
    'new first second entire original replacement blue red green black white grey gray brown pink purple yellow orange gold silver beige navy dark light small large big medium double single king ' +
    'leather wooden glass metal plastic cotton silk wool steel ceramic electric digital wireless wired portable bluetooth smart gaming running dining coffee garden kitchen bathroom bedroom living office outdoor indoor winter summer kids baby ' +
    'online mobile home gift credit debit bank savings current business personal joint store loyalty reward travel return returns shipping delivery tracking order booking payment refund confirmation activation verification boarding insurance ' +
    'internet broadband phone web hot cold left front back top bottom main monthly annual yearly weekly daily direct wedding birthday christmas anniversary hotel flight train bus car rental hire hearing washing sewing vacuum coffee dishwasher air power noise pressure hair heart rate fitness phone laptop camera tv memory hard sim'
  ).split(' '),
);

/** Heads that mean another thing, or nothing, without the word before them. */
const INCOMPLETE = new Set(
  (
    'ad balance bank base board cancellation dryer monitor sensor schedule connection card cards case cases class cover covers date deal form forms glass holder iron key keys lead leg legs letter line lines link list log machine milk name number pack pad page ' +
    'part parts pass pen piece pieces plant policy post print set side sign spot stand station stick stock strap test tests tool top track unit user watch work'
  ).split(' '),
);
const PLURAL_IN_FORM = new Set(
  'headphones earphones earbuds airpods groceries goods wages funds brakes glasses clothes trousers jeans shorts'.split(
    ' ',
  ),
);
const SINGULAR_IN_FORM = new Set(
  'access address bus business class customs gas glass pass process news canvas lens compass'.split(' '),
);

/** Before a thing these make it a clause of its own, another's thing, or none. */
const NOT_A_KIND =
  /\b(?:and|or|of|in|on|at|to|for|with|from|by|is|was|are|were|has|have|had|it|i|you|your|my|our|the|me|we|he|she|they|not|no|if|so|but|because|that|this|here|there|now|only|whole|same|other|next|last|old|previous|current|spare|own|ex|says?|said|shows?|got|came|come|did|does|do|can|will|damn\w*|wife|husband|mum|mom|dad|mother|father|son|daughter|friend|brother|sister|boss|neighbou?r\w*|kid|child|baby)\b/;

/**
 * A thing as the agent may name it: words we know, without brands, slips of the keyboard and whatever else stands before
 * them. Null where the last word is none we know, or means something else without what went before it.
 * @param isHead which words it may end in
 */
export function nameOf(words: string, isHead: (word: string) => boolean = isThing): string | null {
  const all = words.toLowerCase().split(' ');
  const head = all.at(-1) ?? '';
  if (!isHead(head)) return null;
  let from = all.length - 1;
  while (from > 0 && (KINDS.has(all[from - 1]!) || isThing(all[from - 1]!))) from--;
  // The refund of an order is a refund.
  if (/^(?:orders?|reservation)$/.test(all[from] ?? '') && from < all.length - 1) from++;
  const dropped = all.slice(0, from).filter((word, i) => i < from - 1 || !/^(?:orders?|reservation)$/.test(word));
  if (dropped.some((word) => NOT_A_KIND.test(word) || /ed$|[^s]s$/.test(word) || isThing(word))) return null;
  return from === all.length - 1 && from > 0 && INCOMPLETE.has(head) ? null : all.slice(from).join(' ');
}

/** Whether "are" goes with it. */
export function isPlural(name: string): boolean {
  const head = name.split(' ').at(-1) ?? '';
  return PLURAL_IN_FORM.has(head) || (/[^s]s$/.test(head) && !SINGULAR_IN_FORM.has(head));
}

const AWAITED = new Set(
  'order orders parcel parcels package packages delivery refund money item items product products replacement food meal groceries medicine medication prescription payment payout salary shipment luggage baggage suitcase bag taxi cashback deposit'.split(
    ' ',
  ),
);

/** The things a clause speaks of. */
export function thingsIn(clause: string): string[] {
  return (clause.toLowerCase().match(/[a-z-]+/g) ?? []).filter(
    (word, i, all) => isThing(word) && !isThing(all[i + 1] ?? ''),
  );
}

/** What holds goods, and may be any of them. */
const GENERIC = new Set('order orders package parcel shipment delivery item items product products'.split(' '));

/** Whether a name says nothing of what kind of thing it is. */
export function isGeneric(name: string): boolean {
  return GENERIC.has(name.split(' ').at(-1) ?? '');
}

/** What a clause is about, where "it" may mean it next: "I ordered a blue saree", "my order shows delivered"; or null. */
export function topicOf(clause: string): string | null {
  const words =
    /^(?:(?:I|we)(?:'ve| have)? (?:had )?(?:ordered|bought|purchased|received|got|returned|sent back) |(?:it|this|that)(?:'s|s| is| was| ws) )?(?:my|our|the|an?|this) ((?:[a-z-]+ ?){1,5})/i.exec(
      clause,
    )?.[1] ?? /\bmy (order|parcel|package|shipment)\b/i.exec(clause)?.[1];
  const all = words?.trim().toLowerCase().split(' ') ?? [];
  const head = all.findIndex((word, i) => isThing(word) && !isThing(all[i + 1] ?? ''));
  const name = head < 0 ? null : nameOf(all.slice(0, head + 1).join(' '));
  return name !== null && isAwaited(name) ? name : null;
}

/** Whether it is something one waits for, rather than looks for. */
export function isAwaited(name: string): boolean {
  const head = name.split(' ').at(-1) ?? '';
  return AWAITED.has(head) || GOODS.has(head);
}

/** Whether a word names a thing. */
export function isNamed(word: string): boolean {
  return isThing(word) || SUBJECTS.has(word);
}

/** Whether a chat may be about such a thing. */
export function isSubject(word: string): boolean {
  return SUBJECTS.has(word) || (GOODS.has(word) && !BY_THE_WAY.has(word));
}

function isThing(word: string): boolean {
  return GOODS.has(word) || MATTERS.has(word);
}

export const SPAN =
  '(?:(?:over|more than|almost|nearly|about|around|at least) )?(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) (?:minutes?|mins?|hours?|days?|weeks?|months?)';
export const AGAIN = '(?<again> again| yet| properly| twice| repeatedly)?';
export const STATE =
  '(?:missing|late|broken|damaged|cracked|faulty|defective|wrong|locked|blocked|down|dead|out of stock|stuck(?: (?:in transit|in customs|at customs|at the depot))?|delayed|frozen|lost|empty|leaking|crashing|cancelled|suspended|overdue|off|offline|incomplete|scratched|dented|torn|bent|shattered|smashed|flickering|unusable|pending|expired|invalid|different|disabled|peeling off)';
export const DONE =
  '(?:cancelled|damaged|declined|refused|rejected|denied|blocked|locked|suspended|disabled|stolen|hacked|lost|changed|moved|delayed|rescheduled|postponed|closed|opened|deleted|removed|deactivated|scratched|crushed|charged twice|taken twice|debited twice)';
export const UNDONE =
  '(?:placed|registered|processed|updated|fixed|repaired|refunded|shipped|sent|dispatched|activated|approved|credited(?: to my (?:bank )?account| back)?|collected|picked up|installed|resolved|sorted|applied|returned|replaced|cancelled|confirmed|corrected|issued|scheduled|included|initiated)';
export const WORKS =
  '(?:load|open|start|charge|turn on|switch on|power on|connect|sync|print|close|work|save|update|ring|heat up|play|export|download|send|scan|fit|match|show up|go through|respond)';
export const WORKING =
  '(?:working|loading|charging|syncing|connecting|fixed|ready|included|opening|heating|printing|showing(?: up)?|responding|moving|updating|turning on|going through|available)';
export const FAILED =
  '(?:stopped (?:working|charging|printing|responding|heating|loading)|broke|broke down|went (?:dead|down|missing)|fell apart|failed|crashed|froze|expired|disappeared|vanished|bounced|(?:arrived|came|turned up) (?:broken|damaged|late|cracked|empty|open|incomplete|torn|scratched|dented))';
/** What a thing does that it should not, of itself. */
export const ODD =
  '(?:leaks|drips|rattles|squeaks|overheats|smokes|sparks|wobbles|shakes|buzzes|flickers|crashes|freezes|buffers|lags|restarts|disconnects|smells)';
export const ODDLY =
  '(?:leaking|dripping|rattling|squeaking|overheating|smoking|sparking|wobbling|buzzing|buffering|lagging|restarting|disconnecting)';
export const KEEPS =
  '(?:crashing|freezing|dropping(?: out)?|failing|stopping|leaking|rattling|restarting|disconnecting|logging me out|beeping|cutting out|buffering|flickering|overheating|shutting down|turning off|getting (?:declined|rejected|cancelled))';
export const BAD =
  '(?:wrong|damaged|broken|faulty|defective|different|cracked|incomplete|expired|torn|scratched|duplicate|used|dirty|empty)';
export const ANSWER =
  '(?:a (?:reply|refund|confirmation|response|call|call back|callback|receipt|replacement|tracking number)|an (?:answer|update|e-?mail|explanation)|any (?:reply|answer|news|update|response|information)|anything|(?:my|our) money(?: back)?)';
export const ARTICLE: Record<string, string> = {
  answer: 'an answer',
  update: 'an update',
  news: 'any news',
  reply: 'a reply',
  response: 'a response',
  refund: 'your refund',
};
export const PARTICIPLE: Record<string, string> = {
  came: 'come',
  rang: 'called',
  'turned up': 'come',
  'shown up': 'come',
  'showed up': 'come',
};

export const PAST: Record<string, string> = {
  rang: 'called',
  'turned up': 'came',
  'shown up': 'came',
  'showed up': 'came',
};

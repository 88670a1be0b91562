import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

const STRANGER =
  '(?:someone|somebody|some ?one else|a stranger|strangers?|hackers?|scammers?|they|he|she|another person|people|anyone|a man|other people|my ex|thief|russians?|who)';

/** Fear for the account, privacy or money: hacked, scammed, charged by a stranger, data seen by others. */
export const securityFear: CueRule = {
  signal: 'security-fear',
  weight: 'hints',
  triggers:
    'dodgy clicked link otp verification reset text email public visible pretend device really address pin bank personal info hack scam fraud phish stole steal thief leak breach privacy identity unauthor someone somebody stranger recogni dont didnt wasnt not never safe secure compromis spoof fake suspicious money account card data details clon malware virus skim access scared ripped drain empt gone russian login logged password code impersonat locked',
  says: [
    {
      heat: 0,
      words: pattern(
        'hack(?:ed|ing|er|ers)?(?! (?:for|to (?:clean|fix))\\b)|scam(?:med|mer|mers|ming|s)?|fraud(?:ulent|ulently|ster|sters|s)?|phish(?:ing|ed)?|identity (?:theft|stolen|thief)|compromised|cloned|malware|spoof(?:ed|ing)?|impersonat\\w+|data (?:breach|leak|leaked)|unauthori[sz]ed|swindl\\w+|skimmed|ripped (?:me )?off|con ?(?:man|artist)|locked (?:me )?out of (?:my|all|the) (?:own )?(?:account|gmail|email|bank)',
        "(?:card|money|account|identity|phone|wallet|details|data|bag|savings|wages|password|bike)(?:'s| is| was| has| been| have| got| just| were| are)* (?:stolen|hacked|emptied|drained|cloned|leaked|exposed|nicked|robbed|missing|taken|gone|wiped|disappeared|vanished)|stole (?:my|the|our|all)|steal(?:ing)? (?:my|our|from|people)|(?:money|balance|savings) {3} (?:gone|disappeared|vanished|missing|zero)|took {3} (?:money|out of my) {3} (?:account|without)",
        "(?:don't|dont|didn't|didnt|do not|did not|never|not) {1} (?:recogni[sz]e|make|made|authori[sz]e|authori[sz]ed|order|ordered|request|requested|buy|bought|sign up|approve|do) {1} (?:this|that|it|the|these|any|those|them|a) ?(?:charges?|payments?|transactions?|purchases?|transfer|order|login|device|name|subscription|code|withdrawal)?|(?:charges?|payments?|transactions?|purchases?|login|transfer|withdrawals?|subscription) {2} (?:i|that i|we) (?:didn't|dont|don't|never|did not|didnt|do not) (?:make|recogni[sz]e|authori[sz]e|made|do|know|approve|set up|ask)?|(?:wasn't|wasnt|isn't|isnt|was not|not) me(?=[^\\w]|$| and| who| so)",
        `${STRANGER} {2} (?:changed|has|have|used|using|got|logged|login|signed|accessed|access|knows|see|took|taken|bought|ordered|opened|sent|guess\\w*|trying to (?:log|get|access|sign)|tried to (?:log|get|access|sign)|charged|withdrew) {4} (?:account|password|card|details|money|address|location|phone|orders?|email|data|name|in|into|bank|number|photos|pin|passport)`,
        'who (?:has|had|have|can|else|is) {3} (?:access|see|seen|my (?:data|details|address|account|card)|looking at|using)|can (?:other people|anyone|people|he|she|they|someone|strangers) {1} (?:see|access|read|get|find|use)|(?:see|seen|sees) (?:my|where i) {2} (?:address|location|data|details|live|messages|orders)',
        '(?:scared|worried|afraid|nervous|anxious|panick\\w*|concerned|fear) {6} (?:money|account|bank|card|details|data|privacy|identity|scam|fraud|secur\\w*|take|stolen|code|address|access)|is (?:my|our|the) (?:money|account|data|card|info\\w*|address|details) (?:safe|secure|at risk|protected|still there)|(?:is|are) (?:this|that|it|these|you) {4} (?:really (?:from )?you|legit|genuine|real email|a scam|safe|phishing|fake|from you)|(?:my|our|personal) (?:privacy|data) {4} (?:sold|shared|leak\\w*|exposed|seen|wrong|violat\\w*|deleted|safe|public)|leak(?:ed|ing)? (?:my|our|customer|personal)|did you (?:leak|sell|share)',
        "(?:otp|code|verification|password reset|reset link|text|email) {3} (?:i|we) (?:didn't|didnt|never|did not) (?:request|ask\\w*|order)|account {3} (?:used|accessed|opened|logged|hacked|breached) {2} (?:in|from|by)|who (?:ordered|used|bought|did|changed|logged|took) {5} (?:my (?:card|account|name|money|details|password))?|(?:bank|card|personal|my) (?:info|information|details|data) {1} (?:safe|secure|protected)|(?:dodgy|suspicious|weird|fake|phishing) (?:link|email|text|site|call|message)|(?:home )?address {2} (?:public|visible|shown|showing)|pretend(?:ing)? to be (?:you|from)|device i (?:don't|dont|didn't) (?:know|recogni[sz]e|own)|(?:email|password|number|address|pin) was changed {1} (?:not by|by someone|without)|not by me|(?:are|is) (?:you|this|it|that) really (?:from|the|you)",
        "(?:gave|given|give|told|shared|entered|typed|clicked|sent) {6} (?:code|pin|password|card (?:number|details)|bank details|sort code|otp|link|passport) {6} (?:caller|call|text|email|man|site|worried|scam\\w*|fake|him|them|her|now|someone|and now|then)|(?:text|email|call|sms|message|notification|alert) {5} (?:login|code|transfer|purchase|payment|password|sign ?in) {5} (?:wasn't|didn't|not|never|i did|me|request\\w*)|suspicious|log(?:ged)? ?in {3} (?:from another|in another|another country|unknown|russia|china|device i)|have my (?:bank |card )?(?:details|number|address|passport)|in another country",
      ),
    },
  ],
  unless: pattern(
    'no scam|hack for|life hack|(?:stolen|steal) (?:look|the show|deal)|what a steal|is it (?:safe|secure) (?:for|to)|safe place|security deposit|data (?:plan|allowance|roaming)|privacy (?:film|screen)|two factor|forgot my|fraud (?:team|department) (?:was|were|helped)|secure the',
  ),
};

import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

/** Swear words of any kind, at whomever or nobody: a word list. Not heat by itself. */
export const profanity: CueRule = {
  signal: 'profanity',
  weight: 'decides',
  triggers:
    'tf half f*ck cluster mf fuc fuk fuu fck fk fkn f* f@ f# ffs wtf stfu omfg lmfao jfc shit sh* sh1 sh! sht bull horse dip bs crap piss bollo bugger bloody bastard arse ass ahole jack lazyass bitch cunt c* dick prick twat wank toss knob bell cock slut god damn dammit gd hell m* mother screw dumbass hole',
  says: [
    {
      heat: 0,
      words: pattern(
        '\\w*f+u+c+k+\\w*|tf|arsed|half ?assed|f[*@#]{1,3}c?k\\w*|f\\*+k?(?:ing|ed|er)?|fk(?:n|ing|d)?|fckn?(?:ing)?|fuk\\w*|mother ?fuck\\w*|ffs|wtf|stfu|omfg|lmfao|jfc',
        'shit\\w*|sh[*!1]+t\\w*|(?:bull|horse|dip) ?sh[i*]t\\w*|b\\.?s\\.?(?= |$|[!?.,])',
        'crap+y?|piss(?:ed|ing|es)?|bollocks|bollox|bugger(?:ed|ing)?|bloody|bastards?|arses?|arse ?holes?|ass ?holes?|a-?holes?|(?:dumb|jack|lazy|smart) ?ass\\w*|my ass|ass backwards|(?:in the|kiss my|up your|your|ur) ass',
        'bitch\\w*|cunts?|c[*]+nts?|dick ?heads?|dicks?|pricks?|twats?|wank\\w*|tossers?|knob ?heads?|bell ?ends?|cock ?(?:up|suckers?)|slut\\w*|whores?|screw (?:you|this|u|them)',
        'god ?damn\\w*|damn(?:ed|it)?|dammit|damm|gd|(?:what|who|why|where|how) the hell|m[*]king|bloody hell',
      ),
    },
  ],
  unless: pattern(
    'shi?takes?|shitt?ake\\w*|bs ?(?:degree|hons|\\d+)|b\\.s\\. (?:degree|in)|my bs degree|dick (?:van|turpin|clark|smith|tracy)|bloody (?:mary|nose|knee|hand|finger)|bull ?shit ?bingo|shih tzu',
  ),
};

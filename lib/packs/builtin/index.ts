import activeListening from './active-listening.json' with { type: 'json' };
import apology from './apology.json' with { type: 'json' };
import boundariesSafety from './boundaries-safety.json' with { type: 'json' };
import concise from './concise.json' with { type: 'json' };
import empathy from './empathy.json' with { type: 'json' };
import handOff from './hand-off.json' with { type: 'json' };
import optionsNextSteps from './options-next-steps.json' with { type: 'json' };
import positiveLanguage from './positive-language.json' with { type: 'json' };
import recoveryFollowUp from './recovery-follow-up.json' with { type: 'json' };
import reframe from './reframe.json' with { type: 'json' };
import waiting from './waiting.json' with { type: 'json' };
import warm from './warm.json' with { type: 'json' };
import yesAnd from './yes-and.json' with { type: 'json' };

/** The phrase packs that ship with the extension, in the order the options page lists them. */
export const BUILTIN_PACKS = [
  empathy,
  activeListening,
  apology,
  reframe,
  yesAnd,
  positiveLanguage,
  optionsNextSteps,
  waiting,
  boundariesSafety,
  handOff,
  recoveryFollowUp,
  concise,
  warm,
];

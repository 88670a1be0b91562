import type { CueRule } from '../cue.ts';
import { FIGURES_OF_SPEECH, NOT_NOW } from './crisis/figures-of-speech.ts';
import { HAZARD } from './crisis/hazard.ts';
import { MEDICAL } from './crisis/medical.ts';
import { SELF_HARM } from './crisis/self-harm.ts';
import { VIOLENCE } from './crisis/violence.ts';

/**
 * A person in danger now: self-harm, harm by or to others, a medical emergency, fire, gas, other immediate danger
 * (domain, section 2). Not urgent goods, idioms, games, titles, or what is over.
 */
export const safetyCrisis: CueRule = {
  signal: 'safety-crisis',
  triggers:
    'kill killi murder die dead dying suicid unaliv kms kys harm hurt cut cutt hang drown shoot shot stab starv end ending life lives living live alive exist wake wont won around here point better without favour favor nobody noone one miss notice took taken take taking swallow necked downed drank drunk drink lined counted counting saved staring holding pill tablet paracetamol bridge roof ledge edge track railing cliff jump step crash driv letter note goodbye good way stop over go carry keep keeps anymore gun rope noose razor blade knife weapon bat machete hammer axe think thought dark burden worth reason join myself himself herself themselves hit hits beat punch kick chok strangl attack assault slap grab threat rap molest touch stalk push shov break broke smash outside follow ex knows know found worked track can abus violen domestic refuge restrain hiding fled escape checks reads scared afraid terrified frighten fear danger safe unsafe let lock locked kidnap police send call bomb gunm shooter gunshot drift swerv asleep nodding refus wrong pics nudes photos collaps unconsc unrespon pass passed passing faint black seiz fitting fit convuls breath gasp blue limp blood bleed vomit cough electro scald foam deliri slur poison labour labor floppy shock anaph having chest heart arm lips lip face tongue throat mouth oxygen ventil dialys insulin pump epipen inhaler defib nebul concentrat sugar sugars batter battery ambul paramed 999 911 112 emergency rush casualty carbon co co2 headach dizzy light nause drows sick alarm boiler gas heater fumes detector trapped stuck fell fallen fall slipped strand pregnan contraction responding smok fire flame spark arc fizz hiss explod melt crackl alight ablaze burn smell stink stank reek stench odour odor whiff shocks live bare expos wire brake steer throttle ceiling balcony scaffold power water flood leak crashed accident airbag hard evacuat monoxide reaction overdos od overdose sleep slit unsafe ate eaten street stairs bleach cant self do',
  says: [
    { heat: 4, words: SELF_HARM },
    { heat: 4, words: VIOLENCE },
    { heat: 4, words: MEDICAL },
    { heat: 4, words: HAZARD },
  ],
  unless: FIGURES_OF_SPEECH,
  notInSentence: NOT_NOW,
};

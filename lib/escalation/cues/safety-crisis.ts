import type { CueRule } from '../cue.ts';
import { FIGURES_OF_SPEECH, NOT_NOW } from './crisis/figures-of-speech.ts';
import { HAZARD } from './crisis/hazard.ts';
import { MEDICAL } from './crisis/medical.ts';
import { PLAIN_WORDS } from './crisis/plain-words.ts';
import { SELF_HARM } from './crisis/self-harm.ts';
import { VIOLENCE } from './crisis/violence.ts';

/**
 * A person in danger now: self-harm, harm by or to others, a medical emergency, fire, gas, other immediate danger
 * (domain, section 2). Not urgent goods, idioms, games, titles, or what is over.
 */
export const safetyCrisis: CueRule = {
  signal: 'safety-crisis',
  weight: 'decides',
  triggers:
    'tree way bus tube tram tonight only easier gun fight riot looting screaming finish bedroom adult comes climbs private yr old licked arm leg side pressure pacemaker eyes slump lying laying diabetic epileptic asthma needle finger hand foot toe threw thrown knocked blew cracking balcony capsiz overboard river sea boat engine rotten fume point jump emptied popped picture imagine plan googl figured sorry rope helium samaritan crisis trust funeral throat coming door mugged spiked drugged pinned held dragged robbed dog purple grey gray talking speaking speech concuss bone acid solvent glass glow kayak crossing lost lift myself meself himself herself themselves ourselves self suicid kms unaliv overdos od end life die dead dying gone wake exist disappear sleep alive live living around favour favor without insurance wasn weren miss notice care pill tablet paracetamol tylenol ibuprofen aspirin meds medication antidep insulin xanax valium codeine oxy opioid bleach antifreeze cabinet cupboard dozen bridge roof ledge edge track railing cliff train traffic lorry truck goodbye bye note letter permanent forever pain carry cant anymore pistol rifle noose razor blade knife weapon machete hammer axe bat thinking thought dream fantas dark cut slit join worth reason burden stupid drastic hit beat punch kick chok strangl stab attack assault slap grab threat rap molest touch hurt stalk push shov burn kill murder shoot poison smother smash blow outside petrol bleed trying tryna break broke intruder stranger burglar someone somebody ex watching following followed circling lurking banging stood parked chas approach found find knows traced abus violen domestic refuge restrain hiding fled escap checks reads monitors scared afraid terrif frighten fear danger safe unsafe lock trapped hostage kidnap police cops bomb explos shots drunk falling asleep nodding swerv drift drugs stopping pics photos nudes videos collaps unconsc unrespon black faint seiz fit stroke convuls breath blue limp vomit cough blood electrocut scald drown foam deliri slur labour labor floppy semi hypotherm shock anaph heart allerg miscarr reaction contraction panic sepsis numb chest lip face tongue mouth neck ventil dialys pump epipen inhaler defib nebul concentrat apnoea sugar swallow drank ate eaten inhaled ambulance paramed 999 911 112 emergency fire coastguard rush casualty icu resus monoxide co co2 headache dizzy nause drows sick throwing stuck fell fallen slipped floor strand pregnan newborn respond smok spark flame arcing fizz hiss explod melt crackl catching alight ablaze smell stink reek stench whiff odour odor gas wire zap brake steer throttle accelerator pedal ceiling wall scaffold stairs shelf wardrobe cable flood leak dripping accident rolled airbag evacuat loading street wont want water power keeps keeping goodnight here',
  says: [
    { heat: 4, words: SELF_HARM },
    { heat: 4, words: VIOLENCE },
    { heat: 4, words: MEDICAL },
    { heat: 4, words: HAZARD },
    { heat: 4, words: PLAIN_WORDS },
  ],
  unless: FIGURES_OF_SPEECH,
  notInSentence: NOT_NOW,
};

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
    'bus tube tram tonight last only breathe easier gun shooting gunfire fight riot looting screaming finish room bed bedroom adult comes climbs private yr old licked arm leg side pressure pacemaker eyes slump lying laying diabetic epileptic asthma needle finger hand foot toe sparked threw thrown knocked blew cracking balcony capsiz overboard water river sea boat engine rotten fume set touched point jump emptied finished popped picture imagine plan googl figured sorry rope helium samaritan crisis trust given give funeral throat coming door handle mugged spiked drugged pinned held dragged robbed gunpoint knifepoint dog purple grey gray talking speaking speech weeks head concuss bone acid solvent glass glow boat kayak crossing lost lift myself meself himself herself themselves ourselves self suicid kms unaliv overdos od end ending life lives die dead dying gone wake exist disappear sleep alive live living around here favour favor without insurance wasn weren miss notice care pill tablet paracetamol tylenol ibuprofen aspirin meds medication antidep painkill sleepers insulin xanax valium codeine oxy opioid bleach antifreeze cabinet cupboard once dozen bridge roof ledge edge track railing cliff balcony train traffic lorry truck river goodbye bye note letter way permanent forever pain stop carry keep go cant anymore gun pistol rifle rope noose razor blade knife weapon machete hammer axe bat thinking thought dream fantas dark cut cutt slit join worth reason burden stupid drastic tonight through tomorrow morning birthday hit hits beat punch kick chok strangl stab attack assault slap grab threat rap molest touch hurt stalk push shov burn kill murder shoot poison smother smash batter blow bring outside petrol bleed trying tryna break broke intruder stranger burglar someone somebody man ex watching following followed circling lurking banging hammering stood parked chas approach found find knows tracking tracked tracks traced location address abus violen domestic refuge restrain hiding fled escap checks reads monitors scared afraid terrif frighten fear danger safe unsafe lock trapped hostage kidnap police cops bomb explos gunman shooter gunshot shots drunk falling asleep nodding swerv drift drugs stopping taking wrong pics photos nudes videos collaps unconsc unrespon pass black faint seiz fitting fit stroke convuls breath gasp blue limp vomit cough blood electrocut scald drown foam deliri slur poisoned labour labor floppy semi hypotherm shock anaph heart asthma allerg miscarr reaction contraction panic sepsis numb chest lips lip face tongue throat mouth neck oxygen ventil dialys pump epipen inhaler defib nebul concentrat apnoea sugar swallow drank drunk ate eaten inhaled ambulance paramed 999 911 112 emergency fire coastguard rush casualty icu resus monoxide co co2 headache dizzy light nause drows sick throwing locked stuck fell fallen slipped floor strand pregnan newborn respond smok spark flame arcing fizz hiss explod melt crackl catching alight ablaze burning fumes smell stink reek stench whiff odour odor gas petrol wires wire zap shocks brake steer throttle accelerator pedal wheel ceiling wall scaffold stairs shelf wardrobe tree power cable water flood leak dripping accident rolled airbag hard evacuat leave let like unless secure loading street',
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

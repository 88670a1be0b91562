import type { CueRule } from '../cue.ts';
import { FIGURES_OF_SPEECH, NOT_NOW } from './crisis/figures-of-speech.ts';
import { HAZARD } from './crisis/hazard.ts';
import { MEDICAL } from './crisis/medical.ts';
import { MISSING_AND_TRAPPED } from './crisis/missing-and-trapped.ts';
import { PLAIN_WORDS } from './crisis/plain-words.ts';
import { POISONING } from './crisis/poisoning.ts';
import { SELF_HARM } from './crisis/self-harm.ts';
import { SIGNS } from './crisis/signs.ts';
import { VIOLENCE } from './crisis/violence.ts';

/**
 * A person in danger now: self-harm, harm by or to others, a medical emergency, fire, gas, other immediate danger
 * (domain, section 2). Not urgent goods, idioms, games, titles, or what is over.
 */
export const safetyCrisis: CueRule = {
  signal: 'safety-crisis',
  weight: 'decides',
  triggers: '',
  says: [
    {
      heat: 4,
      triggers:
        'alive antidep antifreeze anymore arm around asleep aspirin balcony blade bleach breath bridge burden bye cabinet cant carry cliff codeine crisis cupboard cut danger dark dead die disappear dog dozen drank drastic dream drown drugged drunk dying easier edge emptied end engine exist fantas figured finish forever funeral gone goodbye googl gun helium here herself himself hurt ibuprofen imagine insulin insurance join jump kill kms knife ledge letter life live living lorry medication meds miss myself neck nobody noose note notice od only opioid oxy pain paracetamol permanent picture pill pistol point poison popped railing razor reason rifle river roof rope safe samaritan self shoot sick side sleep slit sorry stab stood stupid suicid swallow tablet taken taking thinking thought throat tonight took track traffic tree truck trust tube tylenol unaliv valium wake wall wasn water way weren without wont worth xanax planning planned death suicidal',
      words: SELF_HARM,
    },
    {
      heat: 4,
      triggers:
        'abus afraid airtag ambulance approach asleep assault attack axe banging beat bedroom bleed blow bomb break broke burglar burn cant carry chas checks chok circling coffin coming cops cupboard danger depot dog domestic door dragged drift drugged drugs drunk engine escap ex explos falling fear fell fire fled followed following found frighten gps grab grop gun hammer harass held hiding hit hospital hostage hurt intruder keeps kick kidnap kill knife knocked knows leak lock lurking machete molest monitors mugged murder myself neck newborn nodding nudes outside parked petrol photos pinned poison police punch push rap reads refuge restrain robbed safe scared shoot shots shov slap smash smother somebody someone spiked spyware stab stairs stalk stood stopping stranger strangl street swerv tag terrif threat throat torch touch traced track trying tryna unsafe videos violen wall wardrobe watching weapon wont driver cab taxi uber lyft',
      words: VIOLENCE,
    },
    {
      heat: 4,
      triggers:
        '112 911 999 acid allerg ambulance anaph antifreeze apnoea arm asthma ate attack black bleach bleed blood blow blue bone breath burn casualty chest chok co co2 coastguard collaps concentrat concuss contraction convuls cough cut defib deliri dexcom diabetic dialys die dizzy drank dropped drown drows drunk dying eaten electrocut emergency epipen eyes face faint fallen falling fell finger fire fit floor floppy foam foot fume gas glucose gray grey headache heart hit hives hypotherm icu inhaled inhaler inject insulin kill knocked leak leg libre lifeless lift limp lip lying medication meds miscarr monoxide mouth nause nebul neck newborn overdos oxy pain panic paramed pinned poison pregnan puff pump purple push racing rash reaction reads respond resus rolled rush scald screaming seiz semi sepsis shock sick sleep slipped slur solvent speaking speech stab stairs stopping strand stroke stuck sugar swallow swell swollen tablet talking throat throwing thrown tongue trapped tube twitch unconsc unrespon ventil vomit wake water wheez',
      words: MEDICAL,
    },
    {
      heat: 4,
      triggers:
        'accident adult antifreeze arm aspirin ate battery bead bleach blister breath burn button calpol capsule chest chewed chok cleaner codeine coin danger descaler dizzy dog dose double drank drows drunk eaten eyes face faint fell foam foot gave given heart ibuprofen inhaled inhaler inject instead insulin licked magnet medication medicine meds mouth myself neck newborn nose nurofen pain paracetamol pellets pill poison scald sick sleep stuck sucked swallow tablet taken throat took tylenol vape vomit wrong',
      words: POISONING,
    },
    {
      heat: 4,
      triggers:
        'ablaze accelerat accident airbag alarm alight ambulance arcing balcony battery bedroom bleed blew bloat blood blow boat brak bulg burn bursting cable catching ceiling chest co co2 collaps crackl crossing danger dark detector dizzy dog dripping dropped drows electrocut engine escap evacuat explod faint fallen falling fell fire fit fizz flame flood floor fume gas glow grey headache hiss hurt kayak leak lift lock melt monoxide neck newborn outside overheat pedal petrol poison power reek respond revving river rolled rolling roof rotten safe scaffold screaming shelf shock shoot sick sleep smell smok spark speeding stairs steer stench stink stuck swell swerv swollen tablet throttle touch traffic train trapped tree truck unconsc unrespon vomit wall wardrobe water whiff wire zap',
      words: HAZARD,
    },
    {
      heat: 4,
      triggers:
        'abandon asleep asthma balcony bedroom bleed boiler breath cant chest collaps cut dark diabetic disappear dropped drows dumped elevator engine faint fell fire flame flood floppy gas grey heart heat hurt hypotherm idea inside insulin knows left lift limp locate lock lost missing neck newborn nobody panic pinned pregnan purple river roof rush scared sick smok snatch speeding strand stuck terrif tide trapped unrespon vanish wander water wrong',
      words: MISSING_AND_TRAPPED,
    },
    {
      heat: 4,
      triggers:
        'ablaze accelerator accident acid adult alight alive allerg anaph arm assault asthma ate attack axe balcony beat bedroom bleach bleed blew blow blue boat brake breath bridge burn bus capsiz ceiling chas chest climbs collaps coming cough cracking cut diabetic die dizzy drank drown drunk easier engine epileptic exist explod eyes face faint fallen fell fight finger finish fire floor foot fume gas gone grey gun hammer headache hit hurt inhaled inhaler insulin kayak keeping kick kidnap knife knocked laying leg licked life limp living looting lorry lying machete meds neck needle newborn only outside overboard pacemaker pain petrol pill point pressure private punch purple rap reaction riot river roof rotten scaffold screaming seiz shelf shock shoot shots sick sleep slump slur smash smok spark stab stairs steer stopping strangl street stuck swallow tablet threat threw throat thrown toe tongue tonight touch traffic train tram trapped truck tube wall water wire without yr driver cab taxi uber lyft',
      words: PLAIN_WORDS,
    },
    {
      heat: 4,
      triggers:
        'abus accident acid agony airtag allerg alzheimer anaphyl ankle arm assault ate attack autistic axe barged battery bead beat bee belly blade bleach bleed blister blood blue boat bomb breaking breath bridge burn burst cab calpol canal canoe capsiz chas chest chewed chok cliff collaps concentr confused contraction convuls cope cpap crowbar crush defib deliberately dementia dialys dinghy dragg drank drifting driver drown drows drunk eaten electr epipen escaped faint fallen feeding feet fell ferry finger fire firearm fitting fizzing flame flood floor floppy foam follow forc gasp grab grop gully gulp gun hammer hid hiding hissing hoard hurt inhal inhaler instead insulin jab jaw kayak kick kill knee knife labour lake lane legs lick life limp lips lyft machete magnet melting mistook molest mouth murder naked nebul neck nobody nose nudes numbness overdos oxygen pacemak paraly passed pedalo petrol pills pinned pistol platform poison pump punch purpose raft railing rap reaction respond river roof scald seiz sewage shaking shock shoot shot shoulder shower sinking skin skull slap slipped slit smash smoke smokes smoking smother snake snapped spark spit spyware stab stalk starv sting stockpil stomach strangl stroke stung sucked suffocat swallow swell swollen sword tablets taxi threat throat thumb tide tire tongue tonight torch tracker trapped trash tumbled tummy tyre uber unconsc unrespon vaccine ventil wake wakes walked wander wasp weapon wheel worthless wrist yacht find keeps moving bed need',
      words: SIGNS,
    },
  ],
  unless: FIGURES_OF_SPEECH,
  notInSentence: NOT_NOW,
};

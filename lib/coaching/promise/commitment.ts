/** The agent binds themselves, or says when the customer hears from them. */
const BINDS =
  /\b(?:(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to|'m gonna| promise)|let me|give me|allow me|bear with me|hold on|hang on|(?:i|we)(?:'ll| will)? (?:just )?need|(?:this|that|it)(?:'ll| will| should)? (?:only |just )?takes? (?:me|us)|you(?:'ll| will) (?:\w+ )?(?:hear|have|get|know)|expect (?:my|a|our) (?:call|reply|message|answer|update)|my next (?:update|message)|(?:call|ring|calling|ringing|writing to) you)\b/;
/** A clause that begins like this goes on with what the agent said before it: "check, and ring you at six". */
const GOES_ON =
  /^(?:and |then |or |will |be |so )*(?:back|brb|be|get|come|call|ring|phone|write|send|message|email|mail|update|tell|let|confirm|have|by|before|at|in|within|no later|latest|around|about|tomorrow|today|tonight|this (?:morning|afternoon|evening)|first thing|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
/** Nothing but a time: "two minutes, please". */
const BARE =
  /^(?:ok |okay |sure |right |just |only |about |another |back in |by )*[\w'-]+(?: more)? (?:sec(?:ond)?s?|min(?:ute)?s?|hours?)(?: please| pls| max| tops)?$/;
/** Somebody else's time, or one that hangs on something. */
const NOT_OURS =
  /^(?:and |but |so |then )*(?:if|once|when|whenever|as soon as|unless|until|because|please|could you|can you|would you|shall|should|can (?:i|we)|may (?:i|we)|would)\b/;
const DENIED =
  /\b(?:can'?t|cannot|can not|won'?t|not|never|unable|don'?t|doesn'?t|couldn'?t|wouldn'?t|hardly|said|told|promised|(?:i|we)(?:'d| would))\b/;

/** The clauses of an agent's message in which they commit to something, in plain lower case and in order. */
export function commitments(text: string): string[] {
  return sentences(text).flatMap((sentence) => {
    if (sentence.endsWith('?')) return [];
    let binding = false;
    const parts = clauses(sentence);
    return parts.filter((clause) => {
      const ours = !NOT_OURS.test(clause) && !DENIED.test(clause);
      binding =
        ours && (BINDS.test(clause) || BARE.test(clause) || (GOES_ON.test(clause) && (binding || parts.length === 1)));
      return binding;
    });
  });
}

/** The agent's own words only, in sentences; "p.m." does not end one. */
function sentences(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/"[^"\n]*"|“[^“”\n]*”/g, ' ')
    .replace(/\b([ap])\.\s?m\b\.?/g, '$1m')
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function clauses(sentence: string): string[] {
  return sentence
    .split(
      /[,;:](?!\d)\s*|\s[-–—]\s|\s+(?=(?:and|but|so|then) (?:then )?(?:i|we|you|he|she|they|it|this|that|the|your|our)\b)/,
    )
    .map((clause) => clause.replace(/[.!]+$/, '').trim())
    .filter(Boolean);
}

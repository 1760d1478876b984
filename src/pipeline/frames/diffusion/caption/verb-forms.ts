/** Short verbs whose last letter is doubled. */
const DOUBLED = /^(?:run|sit|swim|spin|hug|chop|drum|jog|hop|skip|drag|tug|hum|rap|nap|bob|flap|drop|trip|slip|spar|hit|grip|sip)$/

/** 'ride' → 'riding', 'run' → 'running', 'lie' → 'lying'. */
export function participle(verb: string): string {
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`
  if (/[^eo]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return DOUBLED.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
}

/** 'surfs' → 'surf', 'flies' → 'fly', 'crosses' → 'cross'; null where it is no third person. */
export function stemOfThird(verb: string): string | null {
  if (/ies$/.test(verb)) return `${verb.slice(0, -3)}y`
  if (/(?:sh|ch|x|z|ss|o)es$/.test(verb)) return verb.slice(0, -2)
  return /[^s]s$/.test(verb) && verb.length > 3 ? verb.slice(0, -1) : null
}

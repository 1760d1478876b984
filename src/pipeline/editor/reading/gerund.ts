import type { Editing } from '../editing.ts'

/** "Dance slowly", "riding a horse", "be dancing", "does breakdance" → the participle that a caption would have; null when it opens with no verb. */
export function gerundOf(phrase: string, { lexicon }: Pick<Editing, 'lexicon'>): string | null {
  const bare = phrase.replace(/^(?:to |be |is |are |start(?:s|ing)? |begin(?:s|ning)? |keep(?:s)? )+/i, '')
  // "Stop and sit down": whoever stops does what comes next, or stands.
  const halt = /^stops?(?: (?:moving|[a-z]+ing))?(?:,? and (?<next>.+))?$/i.exec(bare)
  if (halt !== null) return halt.groups?.['next'] === undefined ? 'standing' : gerundOf(halt.groups['next'], { lexicon })
  const [first = '', ...rest] = bare.split(' ')
  const lower = first.toLowerCase()
  if (/ing$/.test(lower) && lexicon.lemma(lower, 'verb') !== lower) return bare
  const adverb = /ly$/.test(lower)
  if (adverb && rest.length > 0) {
    const after = gerundOf(rest.join(' '), { lexicon })
    return after === null ? null : `${after} ${lower}`
  }
  const lemma = lexicon.lemma(lower, 'verb')
  if (!lexicon.isKnown(lemma, 'verb') || (/^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(rest[0] ?? ''))) return null
  if (!DEEDS.test(lower) && !(DEEDS.test(lemma) && lower !== lemma) && (isOtherwise(lower, lexicon) || isThing(lower, rest, lexicon)))
    return null
  return [participle(lemma), ...rest].join(' ')
}

/** Deeds that are also names of things: before what follows they are deeds. */
const DEEDS =
  /^(?:dance|run|jump|walk|fly|swim|sing|smile|laugh|cry|sleep|sit|stand|wave|climb|fall|spin|ride|drive|eat|drink|read|play|fight|hug|cook|paint|rise|float|talk|look|turn|hold|carry|juggle|skate|surf|ski|swing|push|pull|throw|catch|kick|rest|kneel|pray|crawl|roll|sail|glow|shine|work|drift|hop|leap|bounce|march|stroll|jog|race|chase|hunt|bark|meow|clap|nod|bow|wear|hug|hit|score|shoot|lift|open|close|drop|stop)$/

/** A word that is first an adjective or a thing is no doing: "make it red", "make him king". */
function isOtherwise(word: string, lexicon: Editing['lexicon']): boolean {
  if (lexicon.colourOf(word) !== null || lexicon.materialOf(word) !== null || lexicon.isPerson(word) !== null) return true
  return lexicon.isKnown(word, 'adjective') || (lexicon.depict(word) !== null && lexicon.depict(word)?.led === null)
}

/** "Kayaks", "cartoon characters": what could be a verb is a noun where nothing but another noun follows. */
function isThing(word: string, rest: readonly string[], lexicon: Editing['lexicon']): boolean {
  if (!lexicon.isKnown(lexicon.lemma(word, 'noun'), 'noun')) return false
  const next = rest[0]?.toLowerCase()
  if (next === undefined) return /s$/.test(word) && lexicon.lemma(word, 'noun') !== word
  const joins =
    /^(?:an?|the|his|her|their|its|with|in|on|at|to|over|through|around|along|and|up|down|by|for|into|from|towards?|like|of)$/.test(next)
  return !joins && !/ly$/.test(next) && lexicon.isKnown(lexicon.lemma(next, 'noun'), 'noun')
}

function participle(verb: string): string {
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb)) return `${verb}${verb.at(-1)}ing`
  return `${verb}ing`
}

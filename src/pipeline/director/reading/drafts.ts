import nlp from 'compromise'

export type WordKind =
  'noun' | 'verb' | 'adjective' | 'adverb' | 'preposition' | 'determiner' | 'number' | 'pronoun' | 'conjunction' | 'auxiliary' | 'mark'

/** A gerund ('running'), a past form ('covered'), a plural noun, the first word of a verb of two ('ice' in 'ice skates'), or none of these. */
export type WordForm = 'gerund' | 'past' | 'plural' | 'present' | 'joined' | 'plain'

/** A word whose part of speech is being settled, with compromise's votes. */
export interface Draft {
  text: string
  lower: string
  kind: WordKind
  form: WordForm
  proper: boolean
  owns: boolean
  voted: ReadonlySet<string>
}

const TOKEN = /[\p{L}\p{N}&]+(?:[.'’-][\p{L}\p{N}]+)*|[,.;:!?()…]/gu

export function draftsOf(sentence: string): Draft[] {
  const votes = votesOf(sentence)
  return [...sentence.matchAll(TOKEN)].map((match) => {
    const owns = /['’]s$/i.test(match[0]) && match[0].length > 2
    const text = owns ? match[0].slice(0, -2) : match[0]
    const voted = votes(match.index, match.index + text.length)
    const spelled = text.toLowerCase().replace('’', "'")
    // "constructor" and its like would be found in every table that words are looked up in.
    const lower = spelled in Object.prototype ? `${spelled}.` : spelled
    return {
      text,
      lower,
      kind: 'noun',
      form: 'plain',
      proper: voted.has('ProperNoun') || voted.has('Place') || (/^\p{Lu}/u.test(text) && match.index > 0),
      owns,
      voted,
    }
  })
}

/** "café", "crêpes": English spells them either way, dictionaries have them plain. */
export function unaccented(word: string, isNoun: (word: string) => boolean): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
  return plain !== word && isNoun(plain) ? plain : word
}

/** compromise's tags by place in the text; a hyphenated word has those of its last part. */
function votesOf(sentence: string): (start: number, end: number) => ReadonlySet<string> {
  const sentences = nlp(sentence).json({ offset: true }) as { terms: { text: string; tags: string[]; offset?: { start: number } }[] }[]
  const terms = sentences.flatMap((part) => part.terms)
  return (start, end) =>
    new Set(
      terms.findLast((term) => term.offset !== undefined && term.text !== '' && term.offset.start >= start && term.offset.start < end)
        ?.tags ?? [],
    )
}

/** A person's name. */
export function isName(draft: Draft): boolean {
  return draft.voted.has('Person') || draft.voted.has('FirstName') || draft.voted.has('LastName')
}

/** Whose name it usually is. */
export function nameOf(draft: Draft): 'woman' | 'man' | 'person' | null {
  if (draft.kind !== 'noun' || !draft.proper || !isName(draft)) return null
  return draft.voted.has('FemaleName') ? 'woman' : draft.voted.has('MaleName') ? 'man' : 'person'
}

export function isMark(word: Draft): boolean {
  return /^[,.;:!?()…]$/.test(word.text)
}

export function isMarkOrNothing(word: Draft | undefined): boolean {
  return word === undefined || isMark(word)
}

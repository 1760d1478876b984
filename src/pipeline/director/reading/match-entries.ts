import type { Word } from './words.ts'

/** A phrase of the prompt that calls for an entry of a registry. */
export interface Match<T> {
  readonly entry: T
  readonly words: readonly Word[]
  readonly phrase: string
}

/** Phrases → entry names of a registry, by every entry's `words`. */
export function phrasesOf<Name extends string>(
  registry: Readonly<Record<Name, { readonly name: Name; readonly words: readonly string[] }>>,
): Map<string, Name> {
  const phrases = new Map<string, Name>()
  for (const entry of Object.values(registry) as { name: Name; words: readonly string[] }[]) {
    for (const phrase of [...entry.words, entry.name.replaceAll('-', ' ')]) if (!phrases.has(phrase)) phrases.set(phrase, entry.name)
  }
  return phrases
}

/** Every non-overlapping place where a phrase stands among the words, the longest first; letter case and inflection aside. */
export function matchEntries<T>(
  words: readonly Word[],
  phrases: ReadonlyMap<string, T>,
  allowed: (found: readonly Word[], phrase: string) => boolean = () => true,
): Match<T>[] {
  const matches: Match<T>[] = []
  let longest = 1
  for (const phrase of phrases.keys()) longest = Math.max(longest, phrase.split(' ').length)
  for (let i = 0; i < words.length; i++) {
    for (let size = Math.min(longest, words.length - i); size >= 1; size--) {
      const found = words.slice(i, i + size)
      const phrase = spellings(found).find((each) => phrases.has(each))
      if (phrase === undefined || !allowed(found, phrase)) continue
      matches.push({ entry: phrases.get(phrase)!, words: found, phrase })
      i += size - 1
      break
    }
  }
  return matches
}

/** As written, with its last or all words as lemmas, with hyphens as spaces, with a bare stem of a gerund: 'zooming in' → 'zoom in'. */
function spellings(words: readonly Word[]): string[] {
  const lower = words.map((word) => word.lower)
  const lemmas = words.map((word) => word.lemma)
  const stems = words.map((word) => word.lower.replace(/(?:([a-z])\1)?ing$/, '$1'))
  const forms = [
    lower.join(' '),
    [...lower.slice(0, -1), lemmas.at(-1)!].join(' '),
    lemmas.join(' '),
    stems.join(' '),
    stems.join(' ').replace(/s$/, ''),
  ]
  return [...forms, ...forms.map((form) => form.replaceAll('-', ' ')), forms[0]!.replaceAll(' ', '-')]
}

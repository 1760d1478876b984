import { remember, type Synset, type WordNet } from './wordnet/wordnet.ts'

/** The synsets above one, nearest first, each with its distance (0 is itself). */
export type Ancestry = readonly { readonly synset: Synset; readonly distance: number }[]

export function ancestries(wordnet: WordNet): (synset: Synset) => Ancestry {
  const climb = remember((id: string): Ancestry => {
    const found = new Map<string, { synset: Synset; distance: number }>()
    let level = [wordnet.synset(id)]
    for (let distance = 0; level.length > 0 && distance < 20; distance++) {
      for (const synset of level) if (!found.has(synset.id)) found.set(synset.id, { synset, distance })
      level = level.flatMap((synset) => wordnet.related(synset, '@')).filter((synset) => !found.has(synset.id))
    }
    return [...found.values()]
  })
  return (synset) => climb(synset.id)
}

/** The first of the table's rows that an ancestor's first two names match, nearest ancestor first; null when none does. */
export function inherited<Row>(ancestry: Ancestry, table: ReadonlyMap<string, Row>): Row | null {
  for (const { synset } of ancestry) {
    for (const word of synset.words.slice(0, 3)) {
      const row = table.get(word.toLowerCase())
      // the table speaks of things: 'head' of a person is not the 'head' of a ship
      if (row !== undefined) return row
    }
  }
  return null
}

import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Ledger } from '../reading/ledger.ts'
import type { Mention } from '../reading/scene.ts'
import { styleHair } from './qualify.ts'
import type { Role } from './role.ts'

const HAIR = /^(hair|ponytail|braid|pigtail|bun|afro|dreadlock|mohawk|curl|bob|lock)$/

/** "with red hair", "a long beard", "hands": what a body part says of its owner. Drawn as part of the figure, or told as not shown. */
export function isBodyOf(host: Role | null, mention: Mention, lexicon: Lexicon, ledger: Ledger): void {
  const head = mention.nouns.at(-1)!.lemma
  if (host === null) return
  host.said.push(...mention.words)
  if (host.person !== null && HAIR.test(head)) {
    styleHair(host, head)
    for (const word of [...mention.adjectives, ...mention.nouns.slice(0, -1)]) {
      const colour = styleHair(host, word.lower) ? null : lexicon.colourOf(word.lower)
      if (colour !== null) host.hair.colour = colour
      ledger.shown([word])
    }
    return ledger.shown(mention.nouns)
  }
  if (host.person !== null && /^(beard|mustache|moustache|whisker)$/.test(head)) {
    host.hair.beard = true
    const colour = mention.adjectives.map((word) => lexicon.colourOf(word.lower)).find((each) => each !== null)
    if (colour !== undefined && colour !== null) host.hair.colour = colour
    return ledger.shown([...mention.nouns, ...mention.adjectives])
  }
  if (host.person !== null && head === 'skin') {
    const colour = mention.adjectives.map((word) => lexicon.colourOf(word.lower)).find((each) => each !== null)
    if (colour !== undefined && colour !== null) host.skin = colour
    return ledger.shown([...mention.nouns, ...mention.adjectives])
  }
  // a face, a hand or a tail is there because its owner is
  ledger.shown(mention.nouns)
}

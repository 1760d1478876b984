import type { Deed } from '../reading/scene.ts'
import type { Word } from '../reading/words.ts'
import type { DeedRow } from '../tables/deeds.ts'
import type { Cast, Production } from './cast.ts'
import { PARTS } from './cast-scene.ts'

/** Verbs that leave it to their object what is done with it. */
const HAD = /^(?:share|enjoy|have|try|savor|savour|order|split)$/
const SERVED: ReadonlyMap<string, DeedRow> = new Map([
  ['beverage', { does: ['drink'], object: 'held-by' }],
  ['food', { does: ['eat'], object: 'held-by' }],
])
const SAT_ON = /^(?:bench|sofa|couch|swing|hammock|bed|seat|log)$/
const SHARED_SEAT: DeedRow = { does: ['sit'], doer: 'on' }

/** What the body does with what is had or shared: tea is drunk, cake is eaten, a bench is sat on; undefined when the verb says it itself. */
export function hadAs(deed: Deed, lexicon: Production['lexicon']): DeedRow | undefined {
  if (!HAD.test(deed.verb.lemma)) return undefined
  for (const mention of deed.objects) {
    // a pizza slice is pizza
    const noun = (mention.nouns.findLast((word) => !PARTS.test(word.lemma)) ?? mention.nouns.at(-1))?.lemma
    const row = noun === undefined ? undefined : (servedAs(noun, lexicon) ?? (SAT_ON.test(noun) ? SHARED_SEAT : undefined))
    if (row !== undefined) return row
  }
  return undefined
}

/** Whether something is drunk or eaten; undefined for all else. */
export function servedAs(noun: string, lexicon: Production['lexicon']): DeedRow | undefined {
  return lexicon.nearest(noun, 'noun', SERVED)?.entry
}

/** Words of objects that are no figures: a picnic is told by those who eat. */
export function unseen(deed: Deed, cast: Cast): readonly Word[] {
  return deed.objects.filter((mention) => !cast.partOf.has(mention)).flatMap((mention) => mention.nouns.slice(-1))
}

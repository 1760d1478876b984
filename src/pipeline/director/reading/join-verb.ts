import type { Draft } from './drafts.ts'

/** "A penguin in a scarf ice skates": two words that together are something that is done are the verb of the noun before them, but "her ice skates" are a thing. */
export function joinVerb(drafts: Draft[], i: number, isDeed: (first: string, second: string) => boolean): void {
  const [before, first, second] = [drafts[i - 1]!, drafts[i]!, drafts[i + 1]!]
  if (before.form === 'joined' || first.kind !== 'noun' || !/^(?:noun|verb)$/.test(second.kind)) return
  if (!isDeed(first.lower, second.lower)) return
  if (/^(?:verb|determiner|adjective)$/.test(before.kind) && /s$/.test(second.lower)) {
    second.kind = 'noun'
    second.form = 'plural'
  } else if (before.kind === 'noun') {
    first.form = 'joined'
    if (second.kind === 'noun') second.form = /ing$/.test(second.lower) ? 'gerund' : 'present'
    second.kind = 'verb'
  }
}

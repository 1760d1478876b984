import { list } from '../../english.ts'
import { definite } from '../../director/describing/name-figure.ts'
import type { Figure } from '../../storyboard/storyboard.ts'
import { groupsOf } from '../find-figures.ts'

/** "The dog and the cats": figures by their groups, for an answer. */
export function nameFound(figures: readonly Figure[]): string {
  return list(groupsOf(figures).map((members) => definite(members[0]!, members.length)))
}

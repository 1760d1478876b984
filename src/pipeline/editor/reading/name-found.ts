import { list } from '../../director/describing/english.ts'
import { definite } from '../../director/describing/name-figure.ts'
import type { Figure } from '../../storyboard/storyboard.ts'

/** "The dog and the cats": figures by their groups, for an answer. */
export function nameFound(figures: readonly Figure[]): string {
  const groups = [...new Set(figures.map((figure) => figure.group))].map((group) => figures.filter((figure) => figure.group === group))
  return list(groups.map((members) => definite(members[0]!, members.length)))
}

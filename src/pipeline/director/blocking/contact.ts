import type { Figure } from '../../storyboard/storyboard.ts'
import { factsOf, type Facts } from './facts.ts'
import { widthOf } from './sizes.ts'

/** Gaps between neighbours of a row, in stage units: the usual one, or what lets hands meet who deal with each other. */
export function gapsOf(row: readonly Figure[], usual: number, facts: Facts): number[] {
  return row.slice(1).map((right, i) => {
    const left = row[i] as Figure
    const apart = distanceOf(left, right, facts) ?? distanceOf(right, left, facts)
    if (apart === null) return usual
    const gap = apart - (widthOf(left) + widthOf(right)) / 2
    // Where there are many, nobody can keep a distance.
    return row.length > 3 ? Math.min(usual, gap) : gap
  })
}

/** True for two who touch or fight: they face each other whatever else is said. */
export function areInContact(one: Figure, other: Figure, facts: Facts): boolean {
  return distanceOf(one, other, facts) !== null || distanceOf(other, one, facts) !== null
}

/** Two who have one thing between them are close. */
const SHARES = /^shar/i

/** How far apart the middles of two stand, in stage units, when the first does something to the second; null: as they like. */
function distanceOf(doer: Figure, other: Figure, facts: Facts): number | null {
  const works = other.relation?.to === doer.id && other.relation.how === 'beside' && other.body.kind === 'picture'
  const together = doer.group === other.group || doer.relation?.to === other.id || (works && doer.action.name === 'play')
  if (!together || doer.body.kind !== 'puppet') return null
  const person = other.body.kind === 'puppet'
  const tall = Math.max(doer.height, person ? other.height : 0)
  switch (doer.action.name) {
    case 'hug':
      return person ? (Math.min(doer.height, other.height) < 0.8 * tall ? 0.26 : 0.33) * tall : 0.22 * doer.height + 0.4 * other.height
    case 'fight':
      return person ? 0.56 * tall : null
    case 'talk':
    case 'dance':
      return person && (other.action.name === doer.action.name || other.action.name === 'stand') ? 0.62 * tall : null
    case 'hold':
      return person && SHARES.test(doer.action.said) ? 0.36 * tall : null
    case 'push':
      return person ? 0.5 * tall : 0.34 * doer.height + 0.45 * other.height
    case 'play':
    case 'paint':
    case 'cook':
    case 'work':
      return person || factsOf(other, facts).living ? null : 0.16 * doer.height + 0.42 * other.height
    default:
      return null
  }
}

/** What an animal works at is no larger than this, in its heights: it is to be seen at its work. */
export const MOST_WORK = 0.6

/** From the middle of who works to the middle of what is worked at: before a person's hands, before an animal's nose. */
export function reach(host: Figure, height: number, figure: Figure): number {
  return host.body.kind === 'puppet' ? 0.16 * height : 0.4 * height + 0.45 * Math.min(figure.height, MOST_WORK * height)
}

/** Busy with what lies before it. */
export function works({ action }: Figure): boolean {
  return action.name === 'play' || action.name === 'cook' || action.name === 'work' || action.name === 'paint'
}

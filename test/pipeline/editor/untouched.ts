import { isDeepStrictEqual } from 'node:util'
import { carriedRelations, type Figure, type Shot, type Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import type { SpokenOf } from './spoken-of.ts'

/** What an edit did not speak of. */
export interface Untouched {
  readonly elements: number
  /** Those that are not as before, and how they differ. */
  readonly broken: readonly string[]
}

/**
 * Counts the elements of a film that an edit did not speak of (each figure, each shot's setting, particles, camera and titles, each cue,
 * and the style, mood, score and format) and finds those that the edit changed.
 */
export function untouchedBy(spoken: SpokenOf, before: Storyboard, after: Storyboard): Untouched {
  const broken: string[] = []
  let elements = 0
  const compare = (name: string, was: unknown, is: unknown): void => {
    elements++
    if (!isDeepStrictEqual(was, is)) broken.push(`${name}: ${differenceOf(was, is)}`)
  }
  const isSet = before.shots.some(({ setting }) => spoken.setting(setting))
  for (const [i, shot] of before.shots.entries()) compareShots(shot, after.shots[i], spoken, compare)
  if (!spoken.style) compare('style', before.style, after.style)
  compare('mood', before.mood, after.mood)
  compare('format', before.format, after.format)
  if (!spoken.score) compare('score', before.score, after.score)
  const freed = new Set(
    before.shots
      .flatMap((shot) => shot.figures.filter((figure) => spoken.figure(figure) || isTied(figure, shot, spoken)))
      .map(({ id }) => id),
  )
  for (const cue of before.cues) {
    // A step sounds otherwise on another ground.
    if (isSet || (cue.figure === null ? spoken.particles : freed.has(cue.figure))) continue
    compare(
      `cue ${cue.sound} at ${cue.at}`,
      cue,
      after.cues.find(({ id }) => id === cue.id),
    )
  }
  return { elements, broken }
}

function compareShots(was: Shot, is: Shot | undefined, spoken: SpokenOf, compare: (name: string, was: unknown, is: unknown) => void): void {
  const isSet = spoken.setting(was.setting)
  if (!isSet) compare(`${was.id} setting`, was.setting, is?.setting)
  if (!spoken.particles) compare(`${was.id} particles`, was.particles, is?.particles)
  if (!spoken.titles) compare(`${was.id} titles`, was.titles, is?.titles)
  if (!spoken.camera) {
    const subject = was.figures.find(({ id }) => id === was.camera.subject)
    // Whose subject changes keeps the move, and holds its eye where it was.
    const isFree = subject !== undefined && (spoken.figure(subject) || isTied(subject, was, spoken))
    compare(`${was.id} camera`, isFree ? moveOf(was) : was.camera, isFree ? is && moveOf(is) : is?.camera)
  }
  for (const figure of was.figures) {
    if (spoken.figure(figure)) continue
    // What the director added to dress a place goes with the place.
    if (isSet && figure.said === '' && /^(?:dressing|extra)$/.test(figure.role)) continue
    const found = is?.figures.find(({ id }) => id === figure.id)
    const tied = isTied(figure, was, spoken)
    compare(`${figure.noun} (${figure.id})${tied ? ', tied' : ''}`, tied ? selfOf(figure) : figure, tied ? found && selfOf(found) : found)
  }
}

/** On, in or under somebody who is spoken of, or bearing them: it goes with them, and stays who it is. */
function isTied(figure: Figure, { figures }: Shot, spoken: SpokenOf): boolean {
  const isBorne = ({ relation }: Figure): boolean => relation !== null && (carriedRelations as readonly string[]).includes(relation.how)
  const host = figures.find(({ id }) => id === figure.relation?.to)
  if (host !== undefined && spoken.figure(host)) return true
  return figures.some((other) => other.relation?.to === figure.id && isBorne(other) && spoken.figure(other))
}

function selfOf({ id, noun, body, role, group }: Figure): unknown {
  return { id, noun, body, role, group }
}

function moveOf({ camera: { move, framing, amount } }: Shot): unknown {
  return { move, framing, amount }
}

function differenceOf(was: unknown, is: unknown): string {
  if (is === undefined) return 'gone'
  if (typeof was !== 'object' || typeof is !== 'object' || was === null || is === null || Array.isArray(was))
    return `${JSON.stringify(was)} → ${JSON.stringify(is)}`
  const [one, other] = [was, is] as readonly Record<string, unknown>[]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => !isDeepStrictEqual(one![key], other![key]))
    .map((key) => `${key} ${JSON.stringify(one![key])} → ${JSON.stringify(other![key])}`)
    .join('; ')
}

import { isDeepStrictEqual } from 'node:util'
import { changedFigures } from '../../../choreography/bearing.ts'
import { cameraAt } from '../../../choreography/camera-at.ts'
import { looksTheSame, seenIn } from '../../../storyboard/seen-and-heard.ts'
import type { Shot, Storyboard } from '../../../storyboard/storyboard.ts'
import { chooseControl, type ControlKind } from '../control/choose-control.ts'

/** What of a shot must be filmed anew: nothing, all of it, or only where these figures are or were, by their ids. */
export type ShotChange = 'nothing' | 'all' | ReadonlySet<string>

/**
 * What must be filmed anew of a film that was filmed from another storyboard, shot by shot. Null: nothing at all. Where a shot is the same
 * but for some of its figures, it is only they, as they were and as they are; their place, hour, style, camera, words or length is all of it.
 * So is a figure that was there, in a shot that followed nothing (`asked` as in chooseControl): nobody knows where the model put it.
 */
export function whatChanged(before: Storyboard, after: Storyboard, asked: ControlKind | 'auto' = 'auto'): readonly ShotChange[] | null {
  const framed = (board: Storyboard): unknown => board.shots.map(({ camera }) => camera.framing)
  if (looksTheSame(before, after) && isDeepStrictEqual(framed(before), framed(after))) return null
  const sameFilm =
    isSame(seenIn({ ...before, shots: [] }), seenIn({ ...after, shots: [] })) &&
    isSame(
      before.shots.map(({ seconds }) => seconds),
      after.shots.map(({ seconds }) => seconds),
    )
  return after.shots.map((shot, i) => (sameFilm ? changeOf(only(before, before.shots[i] as Shot), only(after, shot), asked) : 'all'))
}

function changeOf(before: Storyboard, after: Storyboard, asked: ControlKind | 'auto'): ShotChange {
  const [was, is] = [before.shots[0] as Shot, after.shots[0] as Shot]
  const sameView =
    looksTheSame(bare(before, was), bare(after, is)) && was.camera.framing === is.camera.framing && looksAlike(was, is, after.seed)
  if (!sameView) return 'all'
  if (looksTheSame(before, after)) return 'nothing'
  // What was said of a figure is not seen.
  const changed = changedFigures(mute(before), mute(after))
  const free = chooseControl(was, before, asked, false) === 'none'
  return free && was.figures.some(({ id }) => changed.has(id)) ? 'all' : changed
}

/** The camera goes along with figures: where one moves it otherwise, the whole picture moves. */
function looksAlike(was: Shot, is: Shot, seed: number): boolean {
  const times = Array.from({ length: 1 + Math.ceil(is.seconds * 4) }, (_, i) => i / 4)
  return times.every((time) => isDeepStrictEqual(cameraAt(was, time, seed), cameraAt(is, time, seed)))
}

const only = (storyboard: Storyboard, shot: Shot): Storyboard => ({ ...storyboard, shots: [shot] })
const bare = (storyboard: Storyboard, shot: Shot): Storyboard =>
  only(storyboard, { ...shot, figures: [], camera: { ...shot.camera, subject: null } })

function mute(storyboard: Storyboard): Storyboard {
  const shots = storyboard.shots.map((shot) => ({
    ...shot,
    figures: shot.figures.map((figure) => ({ ...figure, said: '', action: { ...figure.action, said: '' } })),
  }))
  return { ...storyboard, shots }
}

function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
}

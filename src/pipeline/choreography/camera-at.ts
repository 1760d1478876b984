import { cameraMoves, type CameraPose } from '../repertoire/camera-moves.ts'
import type { Camera, Shot } from '../storyboard/storyboard.ts'
import { smoothNoise } from './noise.ts'
import { parallaxAt } from './stage.ts'
import { isCarried, stagePositions } from './stage-at.ts'

/** The camera at one moment of a shot, and the point of the frame that zooms and pushes keep in place. */
export interface CameraNow extends CameraPose {
  readonly pivot: { readonly x: number; readonly y: number }
}

/** `time` in seconds since the shot began. Pure in its arguments. */
export function cameraAt(shot: Shot, time: number, seed: number): CameraNow {
  const { move, amount, subject } = shot.camera
  const progress = Math.min(1, Math.max(0, time / shot.seconds))
  const pose = cameraMoves[move].at(progress)
  const scaled = {
    x: pose.x * amount,
    y: pose.y * amount,
    roll: pose.roll * amount,
    zoom: 1 + (pose.zoom - 1) * amount,
    push: 1 + (pose.push - 1) * amount,
  }
  const shake = SHAKES[move]
  const tremble = (name: string): number =>
    shake === undefined
      ? 0
      : shake.size *
        amount *
        (smoothNoise(seed, `${shot.id}-${name}`, time * shake.rate) +
          0.4 * smoothNoise(seed, `${shot.id}-${name}2`, time * shake.rate * 2.7))
  const follow = subject !== null && follows(shot) ? followed(shot, subject, time) : 0
  return {
    ...scaled,
    x: scaled.x + follow + tremble('x'),
    y: scaled.y + tremble('y'),
    roll: scaled.roll + 0.6 * tremble('roll'),
    pivot: pivotOf(shot),
  }
}

/**
 * The camera of a shot, made to look on where it looks: so that the picture stays as it is when its subject grows, is put elsewhere or
 * leaves. A camera that goes along with its subject still goes where the subject goes.
 */
export function heldCamera(shot: Shot): Camera {
  return { ...shot.camera, aim: pivotOf(shot) }
}

/** The most that a shot's camera does: how far beyond the frame flats must reach and how sharp they must be. */
export interface CameraReach {
  readonly left: number
  readonly right: number
  readonly up: number
  readonly down: number
  readonly zoom: number
  readonly push: number
  readonly roll: number
}

export function cameraReach(shot: Shot, seed: number): CameraReach {
  let reach: CameraReach = { left: 0, right: 0, up: 0, down: 0, zoom: 1, push: 1, roll: 0 }
  const steps = Math.ceil(shot.seconds * 12)
  for (let i = 0; i <= steps; i++) {
    const now = cameraAt(shot, (i / steps) * shot.seconds, seed)
    reach = {
      left: Math.max(reach.left, -now.x),
      right: Math.max(reach.right, now.x),
      up: Math.max(reach.up, -now.y),
      down: Math.max(reach.down, now.y),
      zoom: Math.max(reach.zoom, now.zoom),
      push: Math.max(reach.push, now.push),
      roll: Math.max(reach.roll, Math.abs(now.roll)),
    }
  }
  return reach
}

/** Moves that tremble: size in stage units, new directions a second. */
const SHAKES: Partial<Record<keyof typeof cameraMoves, { size: number; rate: number }>> = {
  handheld: { size: 0.012, rate: 0.9 },
  shaking: { size: 0.03, rate: 7 },
}

/** How far, in stage units, a subject may go before a camera that goes along does so. */
const FOLLOWED = 1.2
/** Moves that can be combined with going along. */
const GOING_ALONG: ReadonlySet<Shot['camera']['move']> = new Set(['push-in', 'pull-out', 'zoom-in', 'zoom-out', 'handheld'])

/** True when the camera goes along with a subject on a way of this length, in stage units: always where it tracks. */
export function goesAlong(move: Shot['camera']['move'], distance: number): boolean {
  return move === 'tracking' || (GOING_ALONG.has(move) && distance > FOLLOWED)
}

/** A tracking camera follows its subject; any other does when the subject would leave the frame. */
function follows(shot: Shot): boolean {
  const { move, subject } = shot.camera
  const figure = shot.figures.find((candidate) => candidate.id === subject)
  const path = (shot.figures.find((candidate) => candidate.id === figure?.relation?.to && isCarried(figure)) ?? figure)?.path
  const [first, last] = [path?.[0], path?.at(-1)]
  return goesAlong(move, first && last ? Math.abs(last.x - first.x) : 0)
}

/** Travel that keeps a subject where it was in the frame, less a soft lag, so that it leads the camera a little. */
function followed(shot: Shot, subject: string, time: number): number {
  const figure = shot.figures.find((candidate) => candidate.id === subject)
  if (!figure) return 0
  const at = (moment: number): number => stagePositions(shot, moment).get(subject)?.x ?? 0
  return ((at(time) + at(Math.max(0, time - 0.3))) / 2 - at(0)) / parallaxAt(figure.depth)
}

/** Zooms go to the subject's upper half, where faces are; without one to the middle of the frame. */
function pivotOf(shot: Shot): { x: number; y: number } {
  if (shot.camera.aim) return shot.camera.aim
  const figure = shot.figures.find((candidate) => candidate.id === shot.camera.subject)
  const start = figure?.path[0]
  if (!figure || !start || follows(shot))
    return { x: 0, y: shot.setting.horizon > 0 && shot.setting.horizon < 1 ? shot.setting.horizon : 0.5 }
  const y = Math.min(0.8, Math.max(0.2, start.y - 0.65 * figure.height))
  return { x: start.x * 0.7, y }
}

import { cameraAt } from '../../choreography/camera-at.ts'
import { headBox } from '../../choreography/skeleton.ts'
import { project } from '../../choreography/stage.ts'
import { isCarried, stageAt } from '../../choreography/stage-at.ts'
import type { Staged } from '../../choreography/staged.ts'
import { rounded } from '../../storyboard/rounded.ts'
import type { Figure, Shot } from '../../storyboard/storyboard.ts'

/** A real head with its hair is drawn up to so much larger than a painted skull. */
const LARGER = 1.3
/** Free room around a face, in stage units. */
const ROOM = 0.015
const MOMENTS = 25
const ROUNDS = 4

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Mends a blocked shot so that the faces of its stars stay whole within the frame as long as it lasts: a camera that nobody asked for moves
 * less, and everybody steps further down, up, or towards the middle. A shot without stars comes back as it is.
 */
export function keepFaces(shot: Shot, aspect: number, seed: number): Shot {
  const stars = shot.figures.filter(isStar)
  let kept = shot
  for (let round = 0; stars.length > 0 && round < ROUNDS; round++) {
    const seen = facesOf(kept, seed)
    const aside = Math.max(0, aspect / -2 + ROOM - seen.left) - Math.max(0, seen.right - aspect / 2 + ROOM)
    const down = seen.bottom - seen.top > 1 - 2 * ROOM ? 0 : Math.max(0, ROOM - seen.top) - Math.max(0, seen.bottom - 1 + ROOM)
    const wide = seen.right - seen.left > aspect - 2 * ROOM
    const tall = seen.bottom - seen.top > 1 - 2 * ROOM
    if (aside === 0 && down === 0 && !wide && !tall) return kept
    if (tall || wide) kept = calmer(shrunk(kept, 0.88))
    else kept = moved(aside === 0 ? kept : calmer(kept), aside, down)
  }
  return kept
}

function isStar({ body }: Figure): boolean {
  return body.kind === 'puppet' && body.face !== null
}

/** What the heads of the stars cover of the screen over a whole shot. */
function facesOf(shot: Shot, seed: number): Box {
  let box: Box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (let i = 0; i < MOMENTS; i++) {
    const time = (i / (MOMENTS - 1)) * shot.seconds
    const camera = cameraAt(shot, time, seed)
    for (const staged of stageAt(shot, time, seed).filter(({ figure }) => isStar(figure))) {
      const head = headOf(staged)
      const { scale, shiftX, shiftY, roll, pivotX, pivotY } = project(camera, staged.depth, camera.pivot)
      const [dx, dy] = [(head.x - pivotX) * scale, (head.y - pivotY) * scale]
      const [x, y] = [
        dx * Math.cos(roll) - dy * Math.sin(roll) + pivotX + shiftX,
        dx * Math.sin(roll) + dy * Math.cos(roll) + pivotY + shiftY,
      ]
      const radius = head.radius * scale
      box = {
        left: Math.min(box.left, x - radius),
        right: Math.max(box.right, x + radius),
        top: Math.min(box.top, y - radius),
        bottom: Math.max(box.bottom, y + radius),
      }
    }
  }
  return box
}

/** The circle around a head, in stage units before the camera. */
function headOf({ figure, pose, x, y, height, facing, carriedTurn }: Staged): { x: number; y: number; radius: number } {
  if (figure.body.kind !== 'puppet' || pose === null) return { x, y: y - height, radius: 0 }
  const box = headBox(figure.body, pose)
  const [px, py] = [facing * box.x * height, box.y * height]
  const [cos, sin] = [Math.cos(carriedTurn), Math.sin(carriedTurn)]
  return { x: x + px * cos - py * sin, y: y + px * sin + py * cos, radius: LARGER * box.radius * height }
}

function calmer(shot: Shot): Shot {
  return shot.camera.said === '' ? { ...shot, camera: { ...shot.camera, amount: rounded(shot.camera.amount * 0.5) } } : shot
}

/** Everybody who stands where the actors do goes along; scenery stays. */
function moved(shot: Shot, aside: number, down: number): Shot {
  const near = Math.max(...shot.figures.filter(isStar).map((figure) => figure.depth)) + 0.1
  const goes = (figure: Figure): boolean => isCarried(figure) || (figure.role !== 'dressing' && figure.depth <= near)
  return {
    ...shot,
    figures: shot.figures.map((figure) =>
      goes(figure)
        ? {
            ...figure,
            path: figure.path.map((point) => ({ ...point, x: rounded(point.x + aside), y: rounded(Math.min(6, point.y + down)) })),
          }
        : figure,
    ),
  }
}

function shrunk(shot: Shot, factor: number): Shot {
  return { ...shot, figures: shot.figures.map((figure) => ({ ...figure, height: rounded(figure.height * factor) })) }
}

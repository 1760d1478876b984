import { cameraAt } from '../../../src/pipeline/choreography/camera-at.ts'
import { headBox } from '../../../src/pipeline/choreography/skeleton.ts'
import { project } from '../../../src/pipeline/choreography/stage.ts'
import { stageAt } from '../../../src/pipeline/choreography/stage-at.ts'
import type { Staged } from '../../../src/pipeline/choreography/staged.ts'
import type { Shot, Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'

/** How a face is seen in a shot. */
export interface SeenHead {
  readonly shot: number
  readonly face: string
  readonly framing: Shot['camera']['framing']
  /** Share of the shot in which all of the head is in the frame, hair included, and behind nothing. */
  readonly seen: number
  readonly inFrame: number
  readonly covered: number
  /** Mean height of the head, hair included, in frame heights. */
  readonly size: number
}

/** A head with its hair is drawn up to so much larger than a painted skull. */
const LARGER = 1.3
const MOMENTS = 25

/** The heads of all stars of a film, worked out from the choreography and not from pictures. */
export function headsInFrame(film: Storyboard): readonly SeenHead[] {
  const aspect = film.format.width / film.format.height
  return film.shots.flatMap((shot, i) =>
    shot.figures.flatMap((figure) => {
      if (figure.body.kind !== 'puppet' || figure.body.face === null) return []
      let [inFrame, covered, seen, size] = [0, 0, 0, 0]
      for (let k = 0; k < MOMENTS; k++) {
        const time = (k / (MOMENTS - 1)) * shot.seconds
        const order = stageAt(shot, time, film.seed)
        const at = order.findIndex((staged) => staged.figure.id === figure.id)
        const staged = order[at]!
        const head = headOf(staged)
        const { x, y, radius } = onScreen(head, staged.depth, shot, time, film.seed)
        const whole = Math.abs(x) + radius <= aspect / 2 && y - radius >= 0 && y + radius <= 1
        const hidden = order.slice(at + 1).some((other) => covers(other, staged, head)) || isCutOff(staged, head)
        inFrame += Number(whole)
        covered += Number(hidden)
        seen += Number(whole && !hidden)
        size += 2 * radius
      }
      return [
        {
          shot: i,
          face: figure.body.face,
          framing: shot.camera.framing,
          inFrame: inFrame / MOMENTS,
          covered: covered / MOMENTS,
          seen: seen / MOMENTS,
          size: size / MOMENTS,
        },
      ]
    }),
  )
}

interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Around the head, in stage units before the camera. */
function headOf({ figure, pose, x, y, height, facing, carriedTurn }: Staged): Circle {
  if (figure.body.kind !== 'puppet' || pose === null) throw new Error('no head')
  const box = headBox(figure.body, pose)
  const [px, py] = [facing * box.x * height, box.y * height]
  const [cos, sin] = [Math.cos(carriedTurn), Math.sin(carriedTurn)]
  return { x: x + px * cos - py * sin, y: y + px * sin + py * cos, radius: LARGER * box.radius * height }
}

function onScreen({ x, y, radius }: Circle, depth: number, shot: Shot, time: number, seed: number): Circle {
  const camera = cameraAt(shot, time, seed)
  const { scale, shiftX, shiftY, roll, pivotX, pivotY } = project(camera, depth, camera.pivot)
  const [dx, dy] = [(x - pivotX) * scale, (y - pivotY) * scale]
  return {
    x: dx * Math.cos(roll) - dy * Math.sin(roll) + pivotX + shiftX,
    y: dx * Math.sin(roll) + dy * Math.cos(roll) + pivotY + shiftY,
    radius: radius * scale,
  }
}

/** What is drawn later and stands where the head is; what they wear or hold knows where the face is. */
function covers(other: Staged, star: Staged, head: Circle): boolean {
  const { relation } = other.figure
  if (relation?.to === star.figure.id && /^(?:worn-by|held-by)$/.test(relation.how)) return false
  if (star.figure.relation?.to === other.figure.id) return false
  const half = other.figure.body.kind === 'puppet' ? 0.14 * other.height : 0.34 * other.height
  const inset = other.figure.body.kind === 'puppet' ? 0 : 0.1 * other.height
  const reach = 0.6 * head.radius
  return Math.abs(other.x - head.x) < half + reach && head.y + reach > other.y - other.height + inset && head.y - reach < other.y - inset
}

/** Behind the frame of the window that it looks out of. */
function isCutOff({ window }: Staged, { x, y, radius }: Circle): boolean {
  if (window === undefined) return false
  const r = 0.6 * radius
  return x - r < window.x || x + r > window.x + window.width || y - r < window.y || y + r > window.y + window.height
}

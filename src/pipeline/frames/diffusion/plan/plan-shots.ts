import { randomFrom } from '../../../random.ts'
import { facesIn, type Faces } from '../../../storyboard/face.ts'
import type { Shot, Storyboard } from '../../../storyboard/storyboard.ts'
import { writeCaption } from '../caption/write-caption.ts'
import { chooseControl, type ControlKind } from '../control/choose-control.ts'
import { framesToShoot, listShots, type ShotSpan } from './list-shots.ts'
import type { ShotChange } from './what-changed.ts'

/** How one shot of the film is to be filmed; what does not depend on the picture's size. */
export interface ShotPlan {
  readonly span: ShotSpan
  /** 4k + 1, at the model's rate. */
  readonly frames: number
  readonly caption: string
  /** 0 … 2³² − 1; the same for a shot however often it is filmed. */
  readonly seed: number
  readonly control: ControlKind
  /** Ids of the faces that it shows, each once, at most `MOST_FACES`. */
  readonly faces: readonly string[]
  readonly change: ShotChange
}

export interface PlanWishes {
  readonly control: ControlKind | 'auto'
  readonly faces: Faces
  /** Shot by shot, of a film that was filmed before; null: all is new. */
  readonly changes: readonly ShotChange[] | null
}

/** VACE is shown few people at a time; more are mixed up. */
const MOST_FACES = 3

/** The storyboard's shots as a model is asked for them. `rate`: frames a second of the model. */
export function planShots(storyboard: Storyboard, rate: number, { control, faces, changes }: PlanWishes): readonly ShotPlan[] {
  return listShots(storyboard).map((span): ShotPlan => {
    const shot = withFacesOf(span.shot, faces)
    const change = changes?.[span.at] ?? 'all'
    return {
      span,
      frames: framesToShoot(span.count, storyboard.format.fps, rate),
      caption: writeCaption(storyboard, shot),
      seed: Math.floor(randomFrom(storyboard.seed, 'diffusion', shot.id)() * 2 ** 32),
      control: chooseControl(shot, storyboard, control, changes !== null),
      faces: facesIn({ shots: [shot] }).slice(0, MOST_FACES),
      change: change === 'all' || change === 'nothing' || change.size > 0 ? change : 'nothing',
    }
  })
}

/** Of a face that is not at hand there is no reference to speak of. */
function withFacesOf(shot: Shot, faces: Faces): Shot {
  const figures = shot.figures.map((figure) =>
    figure.body.kind === 'puppet' && figure.body.face !== null && !faces.has(figure.body.face)
      ? { ...figure, body: { ...figure.body, face: null } }
      : figure,
  )
  return { ...shot, figures }
}

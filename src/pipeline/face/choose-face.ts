import { FaceFault, WhichFace, type Pick } from '../../face.ts'
import type { FoundFace } from './networks.ts'

/** Two faces whose areas differ by less are of one size. */
const ALIKE = 1.5
/** More faces of one size are a crowd, in which nobody can be told apart by left and right. */
const MOST = 3
/** Detections below it are shadows and patterns. */
const SURE = 0.35

/**
 * The one that is meant: the largest, or, of several close in size, the one picked; small ones in the background do not count, and what lies
 * at the rim counts less. Throws FaceFault, and WhichFace where somebody must choose.
 */
export function chooseFace(found: readonly FoundFace[], width: number, pick?: Pick): FoundFace {
  const faces = found.filter(({ score, meshScore }) => score >= SURE && meshScore >= SURE)
  if (faces.length === 0)
    throw new FaceFault(
      'no-face',
      'I see no human face in the photo: send one in which the face looks at the camera, in good light. (Drawings cannot star yet.)',
    )
  const weight = ({ box }: FoundFace): number => {
    const aside = Math.abs(box[0] + box[2] / 2 - width / 2) / (width / 2)
    return box[2] * box[3] * (1 - 0.25 * aside * aside)
  }
  const largest = Math.max(...faces.map(weight))
  const close = faces.filter((face) => weight(face) * ALIKE >= largest).sort((a, b) => a.box[0] - b.box[0])
  if (close.length > MOST)
    throw new FaceFault('crowd', `There are ${close.length} faces in the photo: send one of the person alone, or cut the others away.`)
  const only = close[0] as FoundFace
  if (close.length === 1) return only
  const sides: readonly Pick[] = close.length === 2 ? ['left', 'right'] : ['left', 'middle', 'right']
  const chosen = pick === undefined ? undefined : close[sides.indexOf(pick)]
  if (chosen === undefined) throw new WhichFace(sides)
  return chosen
}

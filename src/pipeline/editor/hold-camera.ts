import { heldCamera } from '../choreography/camera-at.ts'
import type { Shot, Storyboard } from '../storyboard/storyboard.ts'

/**
 * The changed film with its cameras looking where they looked, so that the picture around a subject that grew, went elsewhere or left stays
 * as it was. A camera that was itself changed is left alone, and so is a film of another length or shape, which was placed anew.
 */
export function holdCameras(before: Storyboard, after: Storyboard): Storyboard {
  const { width, height, seconds } = before.format
  if (width / height !== after.format.width / after.format.height || seconds !== after.format.seconds) return after
  const was = new Map(before.shots.map((shot) => [shot.id, shot]))
  const shots = after.shots.map((shot) => {
    const old = was.get(shot.id)
    return old === undefined || !looksElsewhere(old, shot)
      ? shot
      : { ...shot, camera: { ...heldCamera(old), subject: shot.camera.subject === old.camera.subject ? old.camera.subject : null } }
  })
  return shots.every((shot, i) => shot === after.shots[i]) ? after : { ...after, shots }
}

/** Its subject is another, or not where and as it was, and nothing else was asked of the camera. */
function looksElsewhere(old: Shot, now: Shot): boolean {
  if (old.camera.subject === null || old.camera.aim !== undefined) return false
  const { move, framing, amount, said } = old.camera
  if (now.camera.move !== move || now.camera.framing !== framing || now.camera.amount !== amount || now.camera.said !== said) return false
  const subjectOf = (shot: Shot): string => {
    const figure = shot.figures.find((each) => each.id === old.camera.subject)
    const host = shot.figures.find((each) => each.id === figure?.relation?.to)
    return JSON.stringify([figure?.path, figure?.height, figure?.depth, figure?.relation, figure?.action, host?.path])
  }
  return now.camera.subject !== old.camera.subject || subjectOf(old) !== subjectOf(now)
}

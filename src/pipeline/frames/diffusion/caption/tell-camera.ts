import type { CameraMoveName } from '../../../repertoire/camera-moves.ts'
import type { Camera } from '../../../storyboard/storyboard.ts'

/** What a shot is, before 'of'. */
export const framings: Readonly<Record<Camera['framing'], string>> = {
  wide: 'a wide shot',
  medium: 'a medium shot',
  'close-up': 'a close-up',
  aerial: 'an aerial view from high above',
  low: 'a low-angle shot',
  'over-the-shoulder': 'an over-the-shoulder shot',
  'first-person': 'a first-person view',
}

const MOVES: Readonly<Record<CameraMoveName, string>> = {
  static: 'stands still on a tripod',
  'push-in': 'slowly moves closer',
  'pull-out': 'slowly pulls back',
  'zoom-in': 'zooms in smoothly',
  'zoom-out': 'zooms out smoothly',
  'pan-left': 'pans slowly to the left',
  'pan-right': 'pans slowly to the right',
  'tilt-up': 'tilts up',
  'tilt-down': 'tilts down',
  arc: 'moves around the scene in an arc',
  tracking: 'follows the movement alongside',
  handheld: 'is held by hand and sways a little',
  shaking: 'shakes violently',
}

export function tellCamera({ move, amount }: Camera): string {
  return `The camera ${MOVES[amount < 0.15 && move !== 'tracking' ? 'static' : move]}.`
}

import { places } from '../../../repertoire/places/index.ts'
import type { Shot, Storyboard } from '../../../storyboard/storyboard.ts'
import { capital, list } from '../../../english.ts'
import { tellLight } from './light.ts'
import { scenes } from './scenes.ts'
import { framings, tellCamera } from './tell-camera.ts'
import { tellFigures } from './tell-figures.ts'
import { tellPeople } from './tell-people.ts'
import { tellStaging } from './tell-staging.ts'
import { tellStyle } from './tell-style.ts'
import { tellWhere } from './tell-where.ts'

/**
 * What a video model is asked to show in a shot: about a hundred plain English words of who does what, how they look, where, in which
 * light, seen how, in which style and mood. Video models are trained on long captions of what is seen, and films from a short prompt are
 * the better for being told so (the prompt rewrite of Movie Gen, Meta 2024, section 3.4.1). From the storyboard alone: the same
 * storyboard gives the same words, and an edit changes only the words for what it changed.
 */
export function writeCaption(storyboard: Storyboard, shot: Shot): string {
  const { cast, dressing } = tellFigures(shot, storyboard.led)
  const { seen } = scenes[shot.setting.place]
  const { where, ownPlace } = tellWhere(shot.setting)
  const subject =
    cast.length === 0
      ? where.replace(/^(?:high )?(?:in|on|by|at|before|inside) /, '').replace(/^under water/, 'the world under water')
      : `${list(cast)}, ${where}`
  return [
    `${capital(framings[shot.camera.framing])} of ${subject}.`,
    ...tellPeople(shot, storyboard.led),
    ...tellStaging(shot, storyboard.format, storyboard.led),
    // The flats of a place are its usual ones: a view that the theatre does not paint is not filled with them, nor an office with a sofa.
    ...(isLevel(shot) && !(ownPlace && places[shot.setting.place].medium === 'indoors') ? [seen] : []),
    ...(dressing.length === 0
      ? []
      : [`There ${dressing.length === 1 && /^an? /.test(dressing[0] as string) ? 'is' : 'are'} also ${list(dressing)}.`]),
    ...tellLight(shot),
    tellCamera(shot.camera),
    tellStyle(storyboard),
  ].join(' ')
}

function isLevel({ camera, setting }: Shot): boolean {
  return camera.framing !== 'aerial' && camera.framing !== 'close-up' && setting.tint === null
}

import { places } from '../../../repertoire/places/index.ts'
import type { Shot, Storyboard } from '../../../storyboard/storyboard.ts'
import { capital, list } from '../../../english.ts'
import { tellLight } from './light.ts'
import { isTold, ownWords } from './own-words.ts'
import { scenes } from './scenes.ts'
import { namesIn, withCount, type Names } from './name-figure.ts'
import { framings, tellCamera } from './tell-camera.ts'
import { tellFigures } from './tell-figures.ts'
import { tellPeople } from './tell-people.ts'
import { tellStaging } from './tell-staging.ts'
import { tellStyle } from './tell-style.ts'
import { tellWhere } from './tell-where.ts'

/** Of words: who wrote so many told the looks themselves, and the text encoder reads 512 tokens. */
const LONG = 60

/**
 * What a video model is asked to show in a shot: about a hundred plain English words of who does what, how they look, where, in which
 * light, seen how, in which style and mood. Video models are trained on long captions of what is seen, and films from a short prompt are
 * the better for being told so (the prompt rewrite of Movie Gen, Meta 2024, section 3.4.1). It begins with the asker's own words as far as
 * they still hold, which say what paper cannot show; else with what the storyboard tells of its figures. From the storyboard alone: the
 * same storyboard gives the same words, and an edit changes only the words for what it changed.
 */
export function writeCaption(storyboard: Storyboard, shot: Shot): string {
  const names = namesIn(storyboard, shot)
  const own = ownWords(storyboard, shot, names)
  const { where, ownPlace } = tellWhere(shot.setting)
  // The room that the theatre plays in when nobody said where is for want of a better one.
  const anywhere =
    own.text !== null &&
    !own.placed &&
    !ownPlace &&
    shot.setting.place === 'room' &&
    !places.room.words.some((word) => shot.setting.said.includes(word))
  // Of pictures that came along with a deed, the words for the deed tell.
  const told =
    own.text === null ? shot : { ...shot, figures: shot.figures.filter(({ said, body }) => said !== '' || body.kind === 'puppet') }
  const long = own.text !== null && own.text.split(' ').length > LONG
  // The flats of a place are its usual ones: a view that the theatre does not paint is not filled with them, nor an office with a sofa.
  const flats = isLevel(shot) && !long && !own.elsewhere && !anywhere && !(ownPlace && places[shot.setting.place].medium === 'indoors')
  return [
    ...(own.text === null ? fromStoryboard(names, shot, where) : fromAsker(names, shot, own.placed || anywhere ? null : where, own.text)),
    ...(long ? [] : [...tellPeople(told, names), ...tellStaging(told, storyboard.format, names)]),
    ...(flats ? [scenes[shot.setting.place].seen] : []),
    ...tellLight(shot),
    tellCamera(shot.camera),
    tellStyle(storyboard),
  ].join(' ')
}

function fromStoryboard(names: Names, shot: Shot, where: string): readonly string[] {
  const { cast, dressing } = tellFigures(shot, names)
  const subject =
    cast.length === 0
      ? where.replace(/^(?:high )?(?:in|on|by|at|before|inside) /, '').replace(/^under water/, 'the world under water')
      : `${list(cast)}, ${where}`
  return [`${capital(framings[shot.camera.framing])} of ${subject}.`, ...thereIs(dressing)]
}

/** The asker's words, the place if they do not name it, and whoever came since. */
function fromAsker(names: Names, shot: Shot, where: string | null, words: string): readonly string[] {
  const lead = shot.figures.find(({ role, body }) => role === 'lead' && body.kind === 'puppet')
  // "She finds a door": of a shot before this one a model knows nothing.
  const text = lead === undefined || isTold(lead, words, names) ? words : words.replace(/^(?:she|he|it)\b/i, withCount(lead, 1, names))
  const known = new Set(shot.figures.filter((figure) => figure.said === '' || isTold(figure, text, names)).map(({ group }) => group))
  const dressed = shot.figures.filter(({ role, said }) => role === 'dressing' && said === '').map(({ group }) => group)
  for (const group of dressed) known.delete(group)
  const { cast, dressing } = tellFigures(shot, names, known)
  return [
    `${capital(framings[shot.camera.framing])}: ${text}.`,
    ...(where === null ? [] : [`The scene is ${where}.`]),
    ...thereIs([...cast, ...dressing]),
  ]
}

function thereIs(things: readonly string[]): readonly string[] {
  if (things.length === 0) return []
  return [`There ${things.length === 1 && /^(?:an?|the) /.test(things[0] as string) ? 'is' : 'are'} also ${list(things)}.`]
}

function isLevel({ camera, setting }: Shot): boolean {
  return camera.framing !== 'aerial' && camera.framing !== 'close-up' && setting.tint === null
}

import type { IdiomName } from '../repertoire/idioms/index.ts'
import { facesIn } from '../storyboard/face.ts'
import type { Setting, Shot, Storyboard } from '../storyboard/storyboard.ts'
import { capital, list } from '../english.ts'
import { withCount } from './describing/name-figure.ts'
import type { Starring } from './describing/name-star.ts'
import { tellFigures } from './describing/tell-figures.ts'
import { tellWhere } from './describing/tell-where.ts'
import { INSTRUMENTS } from './tables/instruments.ts'

/** What was understood, in plain English: a sentence for each shot and the music, and a line for each word that was led elsewhere or not shown. */
export function describeStoryboard(storyboard: Storyboard): { sentence: string; lines: string[] } {
  const sentences = storyboard.shots.map((shot, i) => sentenceOf(shot, i, storyboard))
  const titles = storyboard.shots.flatMap((shot) => shot.titles.map((title) => `The words “${title.text}”.`))
  const camera = cameraOf(storyboard.shots)
  const style = storyboard.style.said === '' ? '' : `${capital(LOOKS[storyboard.style.name] ?? `${storyboard.style.name} style`)}.`
  const led = storyboard.led.filter((row) => row.said.toLowerCase() !== row.shown.toLowerCase()).map((row) => `${row.said} → ${row.shown}`)
  const unshown = storyboard.unshown.map((row) => row.said)
  return {
    sentence: [...sentences, ...titles, camera, style, `${capital(musicOf(storyboard))}.`].filter((part) => part !== '').join(' '),
    lines: [...led, ...(unshown.length === 0 ? [] : [`Not shown: ${unshown.join(', ')}`])],
  }
}

const LOOKS: Readonly<Record<string, string>> = {
  paper: 'in cut paper',
  watercolour: 'in watercolour',
  'black-and-white': 'in black and white',
  neon: 'in neon',
  vintage: 'as an old film',
  pencil: 'in pencil',
  pixel: 'in pixels',
  oil: 'in oils',
  ukiyo: 'as a Japanese woodblock print',
  noir: 'as film noir',
}

function sentenceOf(shot: Shot, i: number, storyboard: Storyboard): string {
  const { shots, led } = storyboard
  const before = shots[i - 1]
  const known = new Set(shots.slice(0, i).flatMap((each) => each.figures.map((figure) => figure.group)))
  const { text, lead } = tellFigures(shot, known, led, starringOf(storyboard))
  const same = before !== undefined && isSame(before.setting, shot.setting)
  const where = same && text !== '' ? '' : ` ${tellWhere(shot, lead)}`
  const air = shot.particles.filter((each) => each.said !== '' && AIR[each.name] !== undefined).map((each) => AIR[each.name]!)
  const dressing = [
    ...new Set(shot.figures.filter((figure) => figure.role === 'dressing' && figure.said !== '').map((figure) => withCount(figure, 1))),
  ]
  const body = `${text}${where}${air.length === 0 ? '' : `, with ${list(air)}`}${dressing.length === 0 ? '' : `, before ${list(dressing)}`}`
  return `${i > 0 ? `Then ${body.trim()}` : capital(body.trim())}.`.replace(/\s+/g, ' ').replace(/,+(?=[.,])/g, '')
}

function starringOf(storyboard: Storyboard): Starring {
  const figures = storyboard.shots.flatMap((shot) => shot.figures)
  return {
    faces: facesIn(storyboard).length,
    groups: new Set(figures.filter(({ body }) => body.kind === 'puppet' && body.face !== null).map((figure) => figure.group)),
  }
}

const AIR: Readonly<Record<string, string>> = {
  leaves: 'leaves in the air',
  petals: 'petals in the air',
  sparks: 'sparks',
  bubbles: 'bubbles',
  fireflies: 'fireflies',
  confetti: 'confetti',
  dust: 'dust in the air',
  smoke: 'smoke',
  stars: 'sparkles',
}

function isSame(a: Setting, b: Setting): boolean {
  return a.place === b.place && a.hour === b.hour && a.weather === b.weather
}

const FRAMES: readonly (readonly [RegExp, string])[] = [
  [/close/i, 'a close-up'],
  [/aerial|drone|bird|above|overhead|top/i, 'seen from above'],
  [/first.person|pov/i, 'in the first person'],
  [/over.the.shoulder/i, 'over the shoulder'],
  [/low.angle|below/i, 'seen from below'],
  [/wide|panoram|establish|long shot|landscape/i, 'a wide shot'],
]
const MOVES: Readonly<Record<string, string>> = {
  'push-in': 'moves in',
  'pull-out': 'pulls back',
  'zoom-in': 'zooms in',
  'zoom-out': 'zooms out',
  'pan-left': 'pans left',
  'pan-right': 'pans right',
  'tilt-up': 'tilts up',
  'tilt-down': 'tilts down',
  arc: 'moves around',
  tracking: 'follows',
  handheld: 'is held by hand',
  shaking: 'shakes',
  static: 'stands still',
}

/** Only what was asked of it. */
function cameraOf(shots: readonly Shot[]): string {
  const asked = shots.map((shot) => shot.camera).find((camera) => camera.said !== '')
  if (asked === undefined) return ''
  const frame = FRAMES.find(([words]) => words.test(asked.said))?.[1]
  const moves =
    /zoom|pan|tilt|push|pull|dolly|orbit|arc|track|follow|hand|shak|static|still|fixed|crane|truck|rotat|around|reveal|pedestal|tripod|closer/i.test(
      asked.said,
    )
      ? `The camera ${MOVES[asked.move] ?? 'moves'}`
      : ''
  return [frame === undefined ? '' : capital(frame), moves]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ')
}

const MUSIC: Partial<Readonly<Record<IdiomName, string>>> = {
  'lo-fi': 'lo-fi beats',
  'jazz-trio': 'a jazz trio',
  orchestral: 'an orchestra',
  'epic-trailer': 'epic trailer music',
  lullaby: 'a lullaby',
  march: 'a march',
  ambient: 'ambient music',
  bossa: 'bossa nova',
}

/** The score's idiom and the instruments that were asked for. */
function musicOf({ score }: Storyboard): string {
  if (score === null) return 'no music'
  const idiom = MUSIC[score.idiom] ?? score.idiom.replaceAll('-', ' ')
  const named = score.instruments.flatMap((program) => Object.keys(INSTRUMENTS).find((name) => INSTRUMENTS[name] === program) ?? [])
  const more = named.filter((name) => !idiom.includes(name))
  return `${idiom}${more.length === 0 ? '' : ` with ${list(more)}`}`
}

import { RequestError } from '../../../errors.ts'
import type { HourName } from '../../repertoire/hours.ts'
import { weathers } from '../../repertoire/weathers.ts'
import type { Setting } from '../../storyboard/storyboard.ts'
import { filmTalkOf, inShots, shotOf, type Change, type Done, type Editing } from '../editing.ts'
import { inLight, saidInLight, steppers } from '../settle-at.ts'
import { subjectOf } from '../reading/subjects.ts'

const THROUGH_THE_DAY: readonly HourName[] = ['night', 'dawn', 'day', 'dusk']
const DARKENING: readonly HourName[] = ['day', 'dusk', 'night']
/** What the colour of a sky says of the time and the weather. */
const SKIES: readonly (readonly [RegExp, Partial<Pick<Setting, 'hour' | 'weather'>>])[] = [
  [/\b(?:pink|orange|red|purple|golden|fiery)\b/i, { hour: 'dusk' }],
  [/\b(?:blue|bright|light)\b/i, { hour: 'day', weather: 'clear' }],
  [/\b(?:black|dark|starry|navy|full of stars)\b/i, { hour: 'night', weather: 'clear' }],
  [/\b(?:gr[ae]y|white|overcast|dramatic)\b/i, { weather: 'cloudy' }],
]

/** Light that is told without its name: "darker", "later", "no rain", "make the sky pink". */
export const changeLight: Change = ({ verb, what, to, text }, editing) => {
  const subject = what === '' ? null : subjectOf(what)
  if (verb === 'give' || verb === 'move') return null
  const { hour } = filmTalkOf(text, editing)
  if (hour !== null && /\b(?:transition|time-?lapse|from (?:day|night|dawn|dusk|sunset|sunrise) to)\b/i.test(text))
    throw new RequestError(
      'The light of a shot stays as it is from its first frame to its last: say which it should be, such as “make it day”.',
    )
  if (subject === 'weather' && /\bsky\b/i.test(what)) return skyOf(to, editing)
  if (verb === 'remove' || /^(?:stop|end) /i.test(text)) return weatherTaken(what === '' ? text : what, editing)
  if (/^(?:add |some |more |a few |with )*clouds?(?: (?:to|in) the sky)?$/i.test(text))
    return relit({ weather: 'cloudy' }, text, 'It is cloudy now.', editing)
  const more = moreOrLess(text, editing)
  if (more !== null) return more
  return what === '' || subject === 'film' || subject === 'time' || subject === 'place' ? oneStep(text, editing) : null
}

function relit(light: Partial<Pick<Setting, 'hour' | 'weather'>>, said: string, sentence: string, editing: Editing): Done {
  const shots = inShots(editing, (shot) =>
    inLight(shot, { ...shot.setting, ...light, said: saidInLight(shot.setting, light, said, editing) }),
  )
  return {
    board: { ...editing.board, shots },
    said: sentence,
    heard: new Set(['set', ...(light.weather === undefined ? [] : steppers(shots))]),
    sets: Object.entries(light),
  }
}

function skyOf(to: string, editing: Editing): Done | null {
  const talk = filmTalkOf(to, editing)
  const light = SKIES.find(([pattern]) => pattern.test(to))?.[1]
  if (light === undefined || talk.hour !== null || talk.weather !== null) return null
  const told = [light.hour, light.weather === 'clear' ? 'clear' : light.weather].filter((each) => each !== undefined).join(' and ')
  return {
    ...relit(light, to, `It is ${told} now.`, editing),
    remarks: ['The sky takes its colours from the time of day and the weather.'],
  }
}

/** "No rain", "stop the snow". */
function weatherTaken(what: string, editing: Editing): Done | null {
  const { weather } = shotOf(editing).setting
  const words = new Set(what.toLowerCase().match(/[a-z]+/g) ?? [])
  const isIt = [...weathers[weather].words, weather].some((word) => words.has(word))
  if (!isIt || weather === 'clear') return null
  return relit({ weather: 'clear' }, '', `The ${weather === 'cloudy' ? 'clouds are' : `${weather} is`} gone.`, editing)
}

/** "Less rain", "heavier snow": how much of it is in the air, and how loud it is. */
function moreOrLess(text: string, editing: Editing): Done | null {
  const { weather } = shotOf(editing).setting
  const { particles, ambience, words } = weathers[weather]
  const factor = /\b(?:more|heavier|stronger|harder|thicker)\b/i.test(text)
    ? 1.7
    : /\b(?:less|fewer|lighter|weaker|softer|thinner)\b/i.test(text)
      ? 0.55
      : null
  const isIt = [...words, weather].some((word) => new RegExp(`\\b${word}\\b`, 'i').test(text))
  if (factor !== null && factor < 1 && weather === 'cloudy' && /\b(?:clouds?|cloudy|overcast)\b/i.test(text))
    return relit({ weather: 'clear' }, '', 'The clouds are gone.', editing)
  if (factor === null || particles === null || !isIt) return null
  const shots = inShots(editing, (shot) => ({
    ...shot,
    particles: shot.particles.map((each) => (each.name === particles ? { ...each, amount: Math.min(3, each.amount * factor) } : each)),
  }))
  const gain = (each: number): number => Math.min(12, Math.max(-40, each + (factor > 1 ? 4 : -5)))
  const cues = editing.board.cues.map((cue) => (cue.sound === ambience && cue.figure === null ? { ...cue, gain: gain(cue.gain) } : cue))
  const said = `There is ${factor > 1 ? 'more' : 'less'} ${weather}.`
  return { board: { ...editing.board, shots, cues }, said, heard: new Set(), sets: [[`${weather} amount`, String(factor)]] }
}

/** "Darker", "brighter", "later": one step. */
function oneStep(text: string, editing: Editing): Done | null {
  const step = /\b(?:later|darker|darken(?: it| the scene)?)\b/i.test(text)
    ? 1
    : /\b(?:earlier|brighter|lighter|brighten(?: it| the scene)?)\b/i.test(text)
      ? -1
      : 0
  if (step === 0 || /\b(?:music|song|colou?r|shot|coat|hair)\b/i.test(text)) return null
  const { hour } = shotOf(editing).setting
  const later = /\b(?:later|earlier)\b/i.test(text)
  const next = later
    ? THROUGH_THE_DAY[(THROUGH_THE_DAY.indexOf(hour) + step + 4) % 4]
    : DARKENING[DARKENING.indexOf(hour === 'dawn' ? 'dusk' : hour) + step]
  if (next === undefined) throw new RequestError(`It is ${hour} already, which is as ${step > 0 ? 'dark' : 'bright'} as it gets.`)
  return relit({ hour: next }, text, `It is ${next} now.`, editing)
}

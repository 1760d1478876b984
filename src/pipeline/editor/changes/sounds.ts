import { RequestError } from '../../../errors.ts'
import { cueSounds } from '../../director/blocking/cue-sounds.ts'
import { matchEntries } from '../../director/reading/match-entries.ts'
import { SOUNDS, VOICES } from '../../director/staging/hear-sounds.ts'
import { sounds, type SoundName } from '../../repertoire/sounds/index.ts'
import type { Cue, Storyboard } from '../../storyboard/storyboard.ts'
import { SILENT, wordsOf, type Change, type Done, type Editing } from '../editing.ts'
import { findFigures } from '../find-figures.ts'
import { subjectOf } from '../reading/subjects.ts'
import { loudness } from './music.ts'

const SOUND_WORD = /\b(?:sounds?|noises?|sfx|sound effects?|audio|volume|ambience|foley|footsteps?|voices?|barking|meowing|chirping)\b/i
const OFF = /\b(?:no|without|mute|silence|stop|turn off|kill|cut)\b/i

/** "Louder rain", "no bird sounds", "add the sound of thunder", "mute everything". */
export const changeSounds: Change = (command, editing) => {
  const { verb, what, to, text } = command
  const { board } = editing
  const subject = what === '' ? null : subjectOf(what)
  const louder = loudness(text)
  const about = subject === 'sound' || SOUND_WORD.test(text) || /\b(?:mute|louder|quieter|silence|silent)\b/i.test(text)
  if (!about || /\b(?:looks? like|style)\b/i.test(text)) return null
  const off = verb === 'remove' || OFF.test(text)
  if (
    /\b(?:everything|all sounds?|all (?:the )?audio|completely silent|the (?:film|movie|video|clip)|no sound(?: at all)?|silent (?:film|movie)|no audio|mute it)\b/i.test(
      text,
    ) &&
    (off || /silent/i.test(text))
  )
    return { board: { ...board, score: null, cues: [] }, said: 'The film is silent.', heard: SILENT, sets: [['sound', 'off']] }
  if (off && subject === 'sound')
    return { board: { ...board, cues: [] }, said: 'There are no sounds but the music.', heard: SILENT, sets: [['sound', 'off']] }
  const names = soundsIn(`${what} ${to === '' ? text : to}`, editing)
  const whose =
    names.size > 0
      ? null
      : findFigures(
          (what === '' ? text : what)
            .replace(/\b(?:mute|louder|quieter|sounds?|noises?|volume|turn|up|down|lower|raise|the sound of|of|make|silence)\b/gi, ' ')
            .trim(),
          board,
          editing.lexicon,
        )
  const ids = new Set(whose?.figures.map((figure) => figure.id) ?? [])
  const meant = (cue: Cue): boolean => names.has(cue.sound) || (cue.figure !== null && ids.has(cue.figure))
  const label = names.size > 0 ? [...names].map((name) => name.replaceAll('-', ' ')).join(' and ') : (whose?.figures[0]?.noun ?? 'sound')
  const there = board.cues.some(meant)
  if (!there && label !== 'sound' && (/\b(?:mute|silence)\b/i.test(text) || (louder !== null && louder < 0)))
    throw new RequestError(`There is no sound of ${label} in this film.`)
  if (off)
    return there
      ? done({ ...board, cues: board.cues.filter((cue) => !meant(cue)) }, `No sound of ${label}.`, [[`sound ${label}`, 'off']])
      : null
  if (louder !== null && subject === 'sound' && names.size === 0)
    return done(
      { ...board, cues: board.cues.map((cue) => ({ ...cue, gain: level(cue.gain + louder) })) },
      `All sounds are ${louder > 0 ? 'louder' : 'quieter'}.`,
      [['sound', String(louder)]],
    )
  if (louder !== null && there)
    return done(
      { ...board, cues: board.cues.map((cue) => (meant(cue) ? { ...cue, gain: level(cue.gain + louder) } : cue)) },
      `The ${label} ${/s$/.test(label) ? 'are' : 'is'} ${louder > 0 ? 'louder' : 'quieter'}.`,
      [[`sound ${label}`, String(louder)]],
    )
  if (names.size === 0 || (verb !== 'add' && verb !== 'say' && verb !== 'turn' && verb !== 'give')) return null
  if (!SOUND_WORD.test(text) && louder === null) return null
  const { cues, ...uncued } = board
  const usual = new Set(cueSounds(uncued, []).map(keyOf))
  const fresh = cueSounds(
    uncued,
    [...names].map((sound) => ({ sound, said: text.slice(0, 200) })),
  ).filter((cue) => names.has(cue.sound) && !usual.has(keyOf(cue)))
  let number = Math.max(0, ...cues.map((cue) => Number(cue.id.split('-')[1])))
  const more = fresh.map((cue) => ({ ...cue, id: `cue-${++number}` }))
  return done({ ...board, cues: [...cues, ...more].toSorted((a, b) => a.at - b.at).slice(0, 600) }, `The sound of ${label} is heard.`, [
    [`sound ${label}`, 'on'],
  ])
}

/** The sounds that a phrase names, by their own words, else by what makes them. */
export function soundsIn(text: string, editing: Editing): Set<SoundName> {
  const words = wordsOf(
    text.replace(/\b(?:sounds?|noises?|sfx|effects?|louder|quieter|softer|much|a bit|the|of|more|less|add)\b/gi, ' '),
    editing,
  )
  const found = new Set<SoundName>(matchEntries(words, SOUNDS).map((match) => match.entry))
  if (found.size > 0) return found
  for (const word of words) {
    const name = VOICES[word.lemma] ?? VOICES[word.lower.replace(/ing$/, '')]
    if (name !== undefined && name in sounds) found.add(name as SoundName)
  }
  return found
}

function done(board: Storyboard, said: string, sets: Done['sets']): Done {
  return { board, said, heard: SILENT, sets: sets ?? [] }
}

function level(gain: number): number {
  return Math.min(12, Math.max(-40, gain))
}

function keyOf({ sound, at, figure, layer }: Cue): string {
  return [sound, at, figure, layer].join('|')
}

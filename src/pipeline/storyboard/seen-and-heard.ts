import { isDeepStrictEqual } from 'node:util'
import type { Cue, Figure, Shot, Storyboard } from './storyboard.ts'

/** True when two storyboards make the same picture, frame for frame: then one film's picture may stand for the other's. */
export function looksTheSame(one: Storyboard, other: Storyboard): boolean {
  return isSame(seenIn(one), seenIn(other))
}

/** True when two storyboards make the same soundtrack, sample for sample. */
export function soundsTheSame(one: Storyboard, other: Storyboard): boolean {
  return isSame(heardIn(one), heardIn(other))
}

/**
 * What of a storyboard the picture depends on. What is left out is named, so that whatever a storyboard may hold one day counts until it is
 * known that the frames do not read it; a test changes all that is left out and compares the frames.
 */
export function seenIn(storyboard: Storyboard): unknown {
  const { prompt: _prompt, led: _led, unshown: _unshown, score: _score, cues: _cues, style, mood, shots, ...rest } = storyboard
  const { energy: _energy, ...feel } = silent(mood)
  return { ...rest, style: silent(style), mood: feel, shots: shots.map(seenInShot) }
}

function seenInShot({ setting, figures, particles, camera, ...shot }: Shot): unknown {
  const { framing: _framing, ...move } = silent(camera)
  return {
    ...silent(shot),
    setting: silent(setting),
    figures: figures.map(seenInFigure),
    particles: particles.map(silent),
    camera: move,
  }
}

function seenInFigure({ action, ...figure }: Figure): unknown {
  return { ...silent(figure), action: silent(action) }
}

/** What of a storyboard the soundtrack depends on: a list of what is in, as most of a storyboard makes no sound. */
export function heardIn({ seed, format, mood, shots, score, cues }: Storyboard): unknown {
  return {
    seed,
    seconds: format.seconds,
    fps: format.fps,
    // The mood is only heard in the music.
    score: score && { ...silent(score), valence: mood.valence, energy: mood.energy },
    // A cut is an accent of the music, a place an echo.
    shots: shots.map(({ seconds, setting }) => ({ seconds, place: setting.place })),
    cues: cues.map(heardInCue),
  }
}

/** Whose sound it is does not matter, only whether it is somebody's. */
function heardInCue({ figure, ...cue }: Cue): unknown {
  return { ...silent(cue), hasSource: figure !== null }
}

/** The same without the words that it came from, which are for captions and edits. */
function silent<T extends { readonly said: string }>({ said: _said, ...rest }: T): Omit<T, 'said'> {
  return rest
}

/** By value, as JSON tells it: there is no −0, and the order of the keys does not matter. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { MovieView, NewEdit, NewMovie } from '../../../../src/bots/web/api/schemas.ts'
import { MovieRequest } from '../../../../src/movie.ts'
import { shapeOf, sizes, type Media } from './media.ts'

/** A movie of the stand-in. */
export interface Scripted {
  movie: MovieView
  cancelled: boolean
  /** Which of the posters. */
  readonly look: number
}

interface Setting {
  readonly media: Media
  readonly step: number
  requeue(): void
}

let count = 0

export function newMovie(order: NewMovie, position: number, acceptedAt = new Date()): Scripted {
  const { from = null, ...rest } = order
  count += 1
  const request = MovieRequest.parse({ seed: 1_000_000 + count, ...rest })
  return {
    movie: { ...blank, led: [], unshown: [], remarks: [], id: idOf(count), request, from, acceptedAt: acceptedAt.toISOString(), position },
    cancelled: false,
    look: count,
  }
}

/** A change of a movie: its request with the instruction, as the studio makes it. */
export function newEdit({ from, instruction, seed, stars }: NewEdit, parent: MovieView, position: number): Scripted {
  const scripted = newMovie({ ...parent.request, prompt: parent.request.prompt, from, seed: seed ?? 2_000_000 + count, stars }, position)
  scripted.movie = { ...scripted.movie, request: { ...scripted.movie.request, instruction } }
  return scripted
}

/** The neural take of a finished movie, as it follows by itself. */
export function newTake({ movie }: Scripted): Scripted {
  const take = newMovie({ prompt: movie.request.prompt, from: movie.id }, 1)
  take.movie = { ...take.movie, request: movie.request, renderer: 'diffusion', retake: true }
  return take
}

/** Finished films of the days before now, the oldest first. */
export function pastMovies(many: number): readonly Scripted[] {
  return Array.from({ length: many }, (_, at) => {
    const age = many - at
    const acceptedAt = new Date(Date.now() - age * 5 * 3_600_000 - 60_000)
    const aspect = age % 5 === 3 ? '9:16' : age % 7 === 4 ? '1:1' : '16:9'
    const scripted = newMovie({ prompt: pastPrompts[age % pastPrompts.length] as string, aspect }, 1, acceptedAt)
    scripted.movie = { ...scripted.movie, ...finished(scripted.movie, acceptedAt) }
    return scripted
  })
}

/** Plays a movie's whole life, step by step. */
export async function play(scripted: Scripted, change: (change: Partial<MovieView>) => void, { step, requeue }: Setting): Promise<void> {
  const { retake } = scripted.movie
  const { prompt, instruction } = scripted.movie.request
  const asked = instruction ?? prompt
  // A very slow one lasts longer than any test looks on: it is there to be waited for, or cancelled.
  const pace = asked.includes('very slow')
    ? step * 80
    : asked.includes('slow') || (retake && prompt.includes('long take'))
      ? step * 8
      : step
  const startedAt = new Date().toISOString()
  const progress = (stage: NonNullable<MovieView['progress']>['stage'], overall: number, extra = {}): Partial<MovieView> => ({
    progress: { stage, overall, fraction: 0.5, secondsLeft: Math.round(80 * (1 - overall)) / 10, frames: null, preview: null, ...extra },
  })
  const frames = Array.from({ length: 8 }, (_, at) => {
    const done = 24 * (at + 1)
    const preview = at < 2 ? null : `/api/movies/${scripted.movie.id}/preview-${at}.jpg`
    return progress('filming', 0.1 + 0.1 * at, { frames: { done, of: 192 }, preview })
  })
  const script: readonly Partial<MovieView>[] = [
    { state: 'running', position: null, startedAt, ...progress('preparing', 0, { secondsLeft: null }) },
    progress('directing', 0.02),
    { understood: understood(scripted.movie.request), ...progress('sounding', 0.06) },
    ...frames,
    progress('finishing', 0.95, { preview: `/api/movies/${scripted.movie.id}/preview-7.jpg` }),
  ]
  if (asked.includes('slow')) await sleep(step * 4)
  for (const [at, next] of script.entries()) {
    if (scripted.cancelled) break
    change(next)
    if (at === 0) requeue()
    if (instruction?.includes('gibberish') && at === 1)
      return change({ state: 'failed', progress: null, endedAt: new Date().toISOString(), failure: { kind: 'request', words: REFUSED } })
    if (asked.includes(retake ? 'take breaks' : 'fails') && at === 3)
      return change({
        state: 'failed',
        progress: null,
        failure: { kind: 'studio', words: 'Something broke in the studio while filming; it is not your doing.' },
      })
    await sleep(pace)
  }
  if (scripted.cancelled) change({ state: 'cancelled', position: null, progress: null, endedAt: new Date().toISOString() })
  else change(finished(scripted.movie, new Date()))
}

function finished({ id, request, renderer, retake }: MovieView, endedAt: Date): Partial<MovieView> {
  const [width, height] = sizes[shapeOf(request.aspect)]
  const shows = (word: string): boolean => request.instruction === undefined && request.prompt.includes(word)
  const name = `${request.prompt
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 40)}.mp4`
  return {
    state: 'done',
    position: null,
    progress: null,
    startedAt: new Date(endedAt.getTime() - 7200).toISOString(),
    endedAt: endedAt.toISOString(),
    understood: understood(request),
    led: shows('labrador') ? [{ said: 'labrador', shown: 'dog' }] : [],
    unshown: shows('Hogwarts') ? [{ said: 'Hogwarts', why: 'it is a name, and the studio does not know what it looks like' }] : [],
    clip: { url: `/api/movies/${id}/clip.mp4`, name, bytes: 1_432_198, seconds: request.duration, width, height },
    poster: { url: `/api/movies/${id}/poster.jpg`, bytes: 48_112 },
    storyboard: `/api/movies/${id}/storyboard.json`,
    consent: request.stars === undefined ? null : CONSENT_ID,
    renderer,
    retake,
    remarks: retake && request.prompt.includes('noise') ? [{ kind: 'noise', words: NOISE }] : [],
  }
}

function understood({ prompt, instruction }: MovieView['request']): string {
  if (instruction === 'undo') return 'The film is as it was before the last change.'
  if (instruction !== undefined) return 'It is night. All else is as it was.'
  return `One shot, 8 s: ${prompt.split(',')[0]}; wide, the camera pushes in slowly; gentle piano.`
}

const NOISE = 'The weights of a tiny pack are random: what it films is noise.'

function idOf(n: number): string {
  return `m${String(n).padStart(19, '0')}`
}

/** Under which faces are shown. */
const CONSENT_ID = 'k3v9' + '0'.repeat(16)

/** What the studio says of an instruction with 'gibberish' in it. */
const REFUSED = 'Nothing in the film answers to “gibberish”: say what should change, such as “make it night”.'

const blank = {
  state: 'waiting',
  startedAt: null,
  endedAt: null,
  progress: null,
  understood: null,
  failure: null,
  clip: null,
  poster: null,
  storyboard: null,
  consent: null,
  renderer: 'cutout',
  retake: false,
} as const

const pastPrompts = [
  'a girl with red hair in a yellow raincoat rides a white horse through the forest at dusk',
  'three cats chase a butterfly through a sunny garden',
  'an old fisherman rows across a foggy lake at dawn, watercolour',
  'a fox',
  'a robot dances on the moon while the earth rises behind it, neon, techno at a hundred and thirty beats a minute',
  '눈 내리는 마을 위를 떠다니는 빨간 풍선',
]

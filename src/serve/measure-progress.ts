import type { Progress } from '../pipeline/progress.ts'
import type { FilmProgress } from '../queue/render.ts'

/** Where each stage begins and ends in the whole film, by how long stages take on a laptop. Sound is laid while the film is shot. */
const SPANS = { directing: [0, 0.06], sounding: [0.06, 0.06], filming: [0.06, 0.96], finishing: [0.96, 1] } as const

/** The first frames come slowly: sets are painted. Before that nothing can be said of the time left. */
const TELLING = 0.08

/** Turns the pipeline's progress, stage by stage, into how far the whole film is and how long it will take. `now` in milliseconds. */
export function measureProgress(now: () => number): (progress: Progress) => FilmProgress {
  let overall = 0
  let filmingSince: number | null = null
  let last: FilmProgress | null = null
  return ({ stage, fraction, frames }) => {
    // Sound in the making is not what people wait for, unless the picture is done.
    if (stage === 'sounding' && last !== null && last.stage === 'filming' && last.fraction < 1) return last
    if (stage === 'filming') filmingSince ??= now()
    const [from, to] = SPANS[stage]
    overall = Math.max(overall, from + (to - from) * fraction)
    const elapsed = filmingSince === null ? 0 : (now() - filmingSince) / 1000
    last = {
      stage,
      fraction,
      overall,
      secondsLeft: stage === 'filming' && fraction >= TELLING ? Math.ceil((elapsed / fraction) * (1 - fraction) + 0.5) : null,
      frames: frames ?? (stage === 'filming' ? (last?.frames ?? null) : null),
    }
    return last
  }
}

import type { OnProgress } from '../../../progress.ts'
import type { ShootProgress } from '../shoot.ts'

/** The share of the whole work that each stage is, about, on a graphics card. */
const SHARES: readonly (readonly [ShootProgress['stage'], number])[] = [
  ['reading', 0.03],
  ['encoding', 0.07],
  ['denoising', 0.78],
  ['decoding', 0.12],
]

export interface FilmProgress {
  shooting(progress: ShootProgress): void
  /** A frame of the clip is done. */
  frame(done: number): void
}

/** Tells of a film of `of` frames as one stage; it never goes back, though shooting may have to begin anew. */
export function followProgress(of: number, onProgress: OnProgress): FilmProgress {
  let [furthest, frames] = [0, 0]
  const tell = (fraction: number): void => {
    furthest = Math.max(furthest, Math.min(1, fraction))
    onProgress({ stage: 'filming', fraction: furthest, ...(frames > 0 && { frames: { done: frames, of } }) })
  }
  return {
    shooting({ stage, done, of: all }) {
      let before = 0
      for (const [name, share] of SHARES) {
        if (name === stage) return tell(Math.min(0.995, before + share * (all > 0 ? done / all : 1)))
        before += share
      }
    },
    frame(done) {
      frames = done
      tell(done === of ? 1 : furthest)
    },
  }
}

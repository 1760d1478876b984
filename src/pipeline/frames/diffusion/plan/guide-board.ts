import type { Shot, Storyboard } from '../../../storyboard/storyboard.ts'
import type { Window } from './window-of.ts'

/** Of one shot, as the model films it. */
export interface Take {
  readonly storyboard: Storyboard
  readonly shot: Shot
  /** 4k + 1. */
  readonly frames: number
  /** Of the model, a second. */
  readonly rate: number
  readonly picture: { readonly width: number; readonly height: number }
  readonly window: Window
}

/** The film of one shot alone for the paper theatre, in the model's window and at its rate; without words, which are laid over what comes out. */
export function guideBoard({ storyboard, shot, frames, rate, window }: Take): Storyboard {
  const { width, height } = window
  return {
    ...storyboard,
    style: { name: 'paper', said: '' },
    // No clip is made of it: the rate is the model's own, whatever clips may have.
    format: { width, height, fps: rate as Storyboard['format']['fps'], seconds: frames / rate },
    shots: [{ ...shot, titles: [] }],
  }
}

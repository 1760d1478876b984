import type { MovieView } from '../../../../src/bots/web/api/schemas.ts'

/** A movie that waits, but for what is said of it. */
export function movie(more: Partial<MovieView> = {}): MovieView {
  return {
    id: 'a',
    state: 'waiting',
    request: { prompt: 'a red balloon', duration: 8, aspect: '16:9', size: 720, fps: 24, seed: 7 },
    from: null,
    acceptedAt: '2026-11-25T12:00:00.000Z',
    startedAt: null,
    endedAt: null,
    position: 1,
    progress: null,
    understood: null,
    led: [],
    unshown: [],
    failure: null,
    clip: null,
    poster: null,
    storyboard: null,
    consent: null,
    renderer: 'cutout',
    retake: false,
    remarks: [],
    ...more,
  }
}

export function progress(more: Partial<NonNullable<MovieView['progress']>> = {}): NonNullable<MovieView['progress']> {
  return { stage: 'filming', fraction: 0.5, overall: 0.4, secondsLeft: 6, frames: { done: 96, of: 192 }, preview: null, ...more }
}

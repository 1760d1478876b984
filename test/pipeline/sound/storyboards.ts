import type { Cue, Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'

/** A cue with what a test does not care about filled in. */
export function cueOf(id: string, sound: Cue['sound'], at: number, more: Partial<Cue> = {}): Cue {
  return { id, sound, layer: 'foley', at, seconds: null, gain: 0, pan: 0, depth: 0.1, figure: null, said: '', ...more }
}

/** A film of one empty shot in a field, with these cues and no score. */
export function filmOf(seconds: number, cues: readonly Cue[], more: Partial<Storyboard> = {}): Storyboard {
  return {
    version: 1,
    prompt: '',
    seed: 5,
    format: { width: 640, height: 360, fps: 24, seconds },
    style: { name: 'paper', said: '' },
    mood: { valence: 0.4, energy: 0.4, said: '' },
    shots: [
      {
        id: 'shot-1',
        seconds,
        said: '',
        setting: { place: 'field', hour: 'day', weather: 'clear', season: 'summer', horizon: 0.6, tint: null, said: '' },
        figures: [],
        particles: [],
        camera: { move: 'static', framing: 'wide', subject: null, amount: 1, said: '' },
        titles: [],
      },
    ],
    score: null,
    cues: [...cues],
    led: [],
    unshown: [],
    ...more,
  }
}

import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArt } from '../../../../src/pipeline/art/open-art.ts'
import { filmCutout } from '../../../../src/pipeline/frames/cutout/film-cutout.ts'
import { Storyboard, type Shot } from '../../../../src/pipeline/storyboard/storyboard.ts'

/** The art library's index, in a folder of this test process. */
export const artCache = mkdtempSync(join(tmpdir(), 'matinee-art-'))
let library: ReturnType<typeof openArt> | null = null
export const artOnce = (): ReturnType<typeof openArt> => (library ??= openArt(artCache))

/** A balloon and a walking girl over a field: small enough to film many times. */
export function smallShot(change: { [key in keyof Shot]?: unknown } = {}): unknown {
  return {
    id: 'shot-1',
    seconds: 1,
    said: '',
    setting: { place: 'field', hour: 'day', weather: 'clear', season: 'summer', horizon: 0.58, tint: null, said: '' },
    figures: [
      {
        id: 'balloon-1',
        noun: 'balloon',
        said: '',
        role: 'lead',
        group: 'balloon-1',
        body: { kind: 'picture', art: 'fluent-emoji:balloon', colour: '#e03c3c', material: null, glows: null },
        depth: 0.2,
        height: 0.5,
        facing: 1,
        action: { name: 'stand', pace: 1, said: '' },
        motion: 'breathe',
        path: [{ at: 0, x: 0, y: 0.7 }],
        relation: null,
      },
    ],
    particles: [],
    camera: { move: 'push-in', framing: 'wide', subject: null, amount: 1, said: '' },
    titles: [],
    ...change,
  }
}

export function smallFilm(
  change: { shots?: unknown[]; style?: string; seed?: number; seconds?: number; width?: number; height?: number } = {},
): Storyboard {
  return Storyboard.parse({
    version: 1,
    prompt: 'a red balloon',
    seed: change.seed ?? 7,
    format: { width: change.width ?? 160, height: change.height ?? 90, fps: 24, seconds: change.seconds ?? 1 },
    style: { name: change.style ?? 'paper', said: '' },
    mood: { valence: 0.2, energy: 0.3, said: '' },
    shots: change.shots ?? [smallShot()],
    score: null,
    cues: [],
    led: [],
    unshown: [],
  })
}

export interface Shooting {
  readonly threads?: number
  readonly signal?: AbortSignal
  readonly frames?: number
}

/** Films and keeps copies of the first `frames` frames. */
export async function shoot(
  storyboard: Storyboard,
  { threads = 1, signal = new AbortController().signal, frames = Infinity }: Shooting = {},
): Promise<Uint8Array[]> {
  const film = filmCutout({ art: await artOnce(), artCache })
  const kept: Uint8Array[] = []
  for await (const frame of film(storyboard, { signal, threads, onProgress: () => undefined })) {
    kept.push(Uint8Array.from(frame.pixels))
    if (kept.length >= frames) break
  }
  return kept
}

export const digest = (frames: readonly Uint8Array[]): string[] => frames.map((frame) => createHash('sha256').update(frame).digest('hex'))

/** Mean of the absolute differences of two frames' channels, 0 … 255. */
export function difference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] as number) - (b[i] as number))
  return sum / a.length
}

/** Standard deviation of the luminance: about 0 for a blank frame. */
export function spread(frame: Uint8Array): number {
  const tones = Array.from(
    { length: frame.length / 4 },
    (_, i) => (frame[i * 4] as number) * 0.3 + (frame[i * 4 + 1] as number) * 0.6 + (frame[i * 4 + 2] as number) * 0.1,
  )
  const mean = tones.reduce((sum, tone) => sum + tone, 0) / tones.length
  return Math.sqrt(tones.reduce((sum, tone) => sum + (tone - mean) ** 2, 0) / tones.length)
}

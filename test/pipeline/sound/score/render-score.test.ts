import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { idiomNames, idioms, type IdiomName } from '../../../../src/pipeline/repertoire/idioms/index.ts'
import type { Idiom } from '../../../../src/pipeline/repertoire/idioms/idiom.ts'
import { renderScore, type RenderScoreRequest } from '../../../../src/pipeline/sound/score/render-score.ts'
import { integratedLoudness } from '../../../../src/pipeline/sound/mix/loudness.ts'
import type { Stereo } from '../../../../src/pipeline/sound/soundtrack.ts'

const path = fileURLToPath(new URL('../../../../node_modules/@coderline/alphatab/dist/soundfont/sonivox.sf2', import.meta.url))
const soundfont = readFileSync(path)

function request(name: IdiomName, change: Partial<RenderScoreRequest> = {}): RenderScoreRequest {
  const idiom: Idiom = idioms[name]
  return {
    score: {
      idiom: name,
      tempo: Math.round((idiom.tempo[0] + idiom.tempo[1]) / 2),
      key: 'A',
      mode: idiom.fits.valence > 0 ? idiom.modes.bright : idiom.modes.dark,
      instruments: [],
      gain: 0,
      said: '',
    },
    mood: idiom.fits,
    seconds: 4,
    cuts: [],
    seed: 11,
    soundfont,
    ...change,
  }
}

const peak = ({ left, right }: Stereo, from = 0, to = left.length): number => {
  let most = 0
  for (let i = Math.round(from); i < to; i++) most = Math.max(most, Math.abs(left[i] as number), Math.abs(right[i] as number))
  return most
}

/** Share of the energy in steep changes: a cheap centroid. */
const brightness = ({ left }: Stereo): number => {
  let [steep, all] = [0, 0]
  for (let i = 1; i < left.length; i++) {
    steep += ((left[i] as number) - (left[i - 1] as number)) ** 2
    all += (left[i] as number) ** 2
  }
  return Math.sqrt(steep / all)
}

describe.each(idiomNames)('%s', (name) => {
  test.each([1, 3, 8])('%d s: as long as asked, heard, unclipped, silent at both ends', async (seconds) => {
    const score = await renderScore(request(name, { seconds }))
    expect(score.left.length).toBe(seconds * 48000)
    expect(score.right.length).toBe(seconds * 48000)
    expect(score.left.every(Number.isFinite) && score.right.every(Number.isFinite)).toBe(true)
    expect(peak(score)).toBeLessThan(10 ** (-3 / 20))
    expect(peak(score, 0, 2)).toBeLessThan(0.002)
    expect(peak(score, score.left.length - 2)).toBeLessThan(0.0005)
    expect(integratedLoudness(score)).toBeGreaterThan(-20)
    expect(integratedLoudness(score)).toBeLessThan(-17)
    // Music from the first tenths on, and a last chord that still rings before it fades.
    if (name !== 'ambient') expect(peak(score, 0, 0.3 * 48000)).toBeGreaterThan(0.01)
    expect(peak(score, (seconds - 0.45) * 48000, (seconds - 0.3) * 48000)).toBeGreaterThan(0.004)
  })
})

test('the same request gives the same samples, also when others are played in between', async () => {
  const first = await renderScore(request('orchestral'))
  await renderScore(request('jazz-trio', { seconds: 1 }))
  const again = await renderScore(request('orchestral', { soundfont: path }))
  expect(Buffer.from(again.left.buffer).equals(Buffer.from(first.left.buffer))).toBe(true)
  expect(Buffer.from(again.right.buffer).equals(Buffer.from(first.right.buffer))).toBe(true)
})

test('two films can be scored at the same time without hearing each other', async () => {
  const alone = await renderScore(request('folk-guitar', { seconds: 2 }))
  const [together] = await Promise.all([
    renderScore(request('folk-guitar', { seconds: 2 })),
    renderScore(request('techno', { seconds: 2 })),
  ])
  expect(Buffer.from(together.left.buffer).equals(Buffer.from(alone.left.buffer))).toBe(true)
})

test('idioms sound apart: the lullaby glitters less than the club, the games console is its own', async () => {
  const hear = async (name: IdiomName) => brightness(await renderScore(request(name, { seconds: 6 })))
  const [piano, lofi, chip, jazz] = [await hear('gentle-piano'), await hear('lo-fi'), await hear('chiptune'), await hear('jazz-trio')]
  expect(chip).toBeGreaterThan(piano * 1.3)
  expect(jazz).toBeGreaterThan(lofi * 1.3)
})

test('a piano does not click: its filters never start from nothing in the middle of a note', async () => {
  const { left } = await renderScore(request('gentle-piano', { seconds: 8 }))
  let sharpest = 0
  for (let i = 2; i < left.length; i++)
    sharpest = Math.max(sharpest, Math.abs((left[i] as number) - 2 * (left[i - 1] as number) + (left[i - 2] as number)))
  expect(sharpest).toBeLessThan(0.07)
})

test('an aborted score stops with the reason', async () => {
  const stop = new AbortController()
  const scored = renderScore(request('orchestral', { seconds: 16, signal: stop.signal }))
  setImmediate(() => stop.abort(new Error('never mind')))
  await expect(scored).rejects.toThrow('never mind')
  await expect(renderScore(request('orchestral', { signal: AbortSignal.abort(new Error('too late')) }))).rejects.toThrow('too late')
})

test('a SoundFont that is missing, or is none, is named as the fault', async () => {
  await expect(renderScore(request('lullaby', { soundfont: '/nowhere/at/all.sf2' }))).rejects.toThrow(/SoundFont.*nowhere/)
  await expect(renderScore(request('lullaby', { soundfont: new Uint8Array(200).fill(65) }))).rejects.toThrow(/SoundFont/)
})

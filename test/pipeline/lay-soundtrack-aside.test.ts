import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { laySoundtrackAside } from '../../src/pipeline/sound/lay-soundtrack-aside.ts'
import { laySoundtrack } from '../../src/pipeline/sound/lay-soundtrack.ts'
import { shot, storyboard } from '../fixtures/storyboards.ts'

const { soundfont } = readConfig({}, '')
const film = storyboard({ shots: [shot({ seconds: 1 })] })

test('the sound laid in a thread is the same, sample for sample', async () => {
  const fractions: number[] = []
  const aside = await laySoundtrackAside(film, { soundfont, signal: never(), onProgress: ({ fraction }) => void fractions.push(fraction) })
  const { mix } = await laySoundtrack(film, { soundfont })
  expect(aside.left).toEqual(mix.left)
  expect(aside.right).toEqual(mix.right)
  expect(fractions.at(-1)).toBe(1)
})

test('nor does it matter that the score is played in a thread of its own', async () => {
  const scored = storyboard({
    ...film,
    score: { idiom: 'techno', tempo: 120, key: 'C', mode: 'minor', instruments: [], gain: 0, said: '' },
  })
  const options = { soundfont, signal: never(), onProgress: () => undefined }
  const [one, two] = [await laySoundtrackAside(scored, options), await laySoundtrackAside(scored, { ...options, inTwo: true })]
  expect(two.left).toEqual(one.left)
  expect(two.right).toEqual(one.right)
  await expect(laySoundtrackAside(scored, { ...options, inTwo: true, soundfont: '/no/such.sf3' })).rejects.toMatchObject({
    name: 'StageError',
    stage: 'sounding',
  })
})

test('an abort ends the thread at once, a fault names the stage', async () => {
  const abort = new AbortController()
  const laying = laySoundtrackAside(film, { soundfont, signal: abort.signal, onProgress: () => undefined })
  abort.abort(new Error('stopped'))
  await expect(laying).rejects.toThrow('stopped')
  const scored = storyboard({ score: { idiom: 'gentle-piano', tempo: 80, key: 'C', mode: 'major', instruments: [], gain: 0, said: '' } })
  await expect(
    laySoundtrackAside(scored, { soundfont: '/no/such.sf3', signal: never(), onProgress: () => undefined }),
  ).rejects.toMatchObject({ name: 'StageError', stage: 'sounding' })
})

function never(): AbortSignal {
  return new AbortController().signal
}

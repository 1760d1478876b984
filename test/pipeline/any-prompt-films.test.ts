import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeStoryboard } from '../../src/pipeline/director/write-storyboard.ts'
import { filmCutout } from '../../src/pipeline/frames/cutout/film-cutout.ts'
import { soundNames } from '../../src/pipeline/repertoire/sounds/index.ts'
import { Storyboard } from '../../src/pipeline/storyboard/storyboard.ts'
import { requestFor, testLexicon } from './director/test-lexicon.ts'
import { artOnce } from './frames/cutout/film-fixture.ts'

const who = fc.constantFrom(
  'a girl',
  'two old men',
  'a robot',
  'a fox',
  'five ducks',
  'a red bus',
  'a dragon',
  'a teapot',
  'a flock of gulls',
  'a chef',
  '세 고양이',
)
const does = fc.constantFrom(
  'dances',
  'rides a horse',
  'swims',
  'plays the guitar',
  'eats pizza',
  'flies',
  'sits on a chair',
  'runs after a ball',
  'sleeps',
  '',
)
const where = fc.constantFrom(
  'on a beach',
  'in space',
  'under water',
  'in a kitchen at night',
  'in a snowy village',
  'over the mountains in a storm',
  'in Tokyo',
  '',
)
const how = fc.constantFrom(
  'watercolor',
  'close-up',
  'aerial view',
  'neon',
  '"THE END"',
  'pan left, black and white',
  'then a rocket explodes',
  '',
)

test('any prompt, in any aspect, becomes a film: its frames are drawn and none is blank', { timeout: 240_000 }, async () => {
  const [lexicon, art] = [await testLexicon(), await artOnce()]
  const film = filmCutout({ art })
  await fc.assert(
    fc.asyncProperty(
      who,
      does,
      where,
      how,
      fc.constantFrom('16:9' as const, '9:16' as const, '1:1' as const),
      fc.nat(9999),
      async (a, b, c, d, aspect, seed) => {
        const written = writeStoryboard(requestFor(`${a} ${b} ${c}, ${d}`, { seed, aspect, duration: 1 }), lexicon)
        expect(Storyboard.safeParse(written).error?.issues ?? []).toEqual([])
        expect(written.cues.every((cue) => soundNames.includes(cue.sound) && cue.at < 1)).toBe(true)
        const [width, height] = aspect === '16:9' ? [160, 90] : aspect === '9:16' ? [90, 160] : [96, 96]
        const small = { ...written, format: { ...written.format, width, height, fps: 16 as const } }
        let frames = 0
        for await (const { pixels } of film(small, { signal: new AbortController().signal, onProgress: () => undefined, threads: 1 })) {
          if (frames++ % 15 !== 0) continue
          const shades = new Set<number>()
          for (let i = 0; i < pixels.length; i += 4 * 37)
            shades.add(((pixels[i] as number) >> 3) * 1024 + ((pixels[i + 1] as number) >> 3) * 32 + ((pixels[i + 2] as number) >> 3))
          expect(shades.size, written.prompt).toBeGreaterThan(12)
        }
        expect(frames).toBe(16)
      },
    ),
    { numRuns: 60, seed: 4 },
  )
})

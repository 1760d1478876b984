import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { layStems, type Stems } from '../../../src/pipeline/sound/lay-stems.ts'
import { layCues } from '../../../src/pipeline/sound/mix/lay-cues.ts'
import type { Cue, Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import { figure } from '../../fixtures/storyboards.ts'
import { peakOf, rms, same } from './measure.ts'
import { cueOf, filmOf } from './storyboards.ts'

const soundfont = fileURLToPath(new URL('../../../node_modules/@coderline/alphatab/dist/soundfont/sonivox.sf3', import.meta.url))
const score: NonNullable<Storyboard['score']> = {
  idiom: 'gentle-piano',
  tempo: 90,
  key: 'C',
  mode: 'major',
  instruments: [],
  gain: 0,
  said: '',
}
const steps = (who: string, from: number, depth: number): readonly Cue[] =>
  Array.from({ length: 5 }, (_, n) => cueOf(`cue-${who.length}${n}`, 'step-wood', from + 0.5 * n, { figure: who, depth, pan: -0.3 }))
const cues: readonly Cue[] = [
  cueOf('cue-1', 'wind', 0, { layer: 'ambience', seconds: 3 }),
  cueOf('cue-2', 'owl', 0, { layer: 'ambience', seconds: 3 }),
  cueOf('cue-3', 'dog', 0.6, { figure: 'dog-1', pan: 0.4 }),
  cueOf('cue-4', 'engine', 0, { figure: 'train-1', seconds: 3 }),
  ...steps('man-1', 0.3, 0.1),
  // In step with the first, so that more of one sound falls into one moment than an ear can tell apart.
  ...['woman-1', 'girl-1', 'grandpa-1'].flatMap((who) => steps(who, 0.3, 0.05)),
]
const film = (change: Partial<Storyboard> = {}): Storyboard => {
  const plain = filmOf(3, cues, { score, ...change })
  return { ...plain, shots: plain.shots.map((shot) => ({ ...shot, setting: { ...shot.setting, place: 'cave' } })) }
}
const stemsOf = (board: Storyboard): Promise<Stems> => layStems(board, { soundfont })
let laid: Promise<Stems> | null = null
/** The stems of the film that every case changes. */
const before = (): Promise<Stems> => (laid ??= stemsOf(film()))
const withCues = (change: (cue: Cue) => readonly Cue[]): Storyboard => film({ cues: cues.flatMap(change) })

describe('stems', () => {
  test.each<[string, Storyboard, readonly string[]]>([
    ['a voice gone', withCues((cue) => (cue.figure === 'dog-1' ? [] : [cue])), ['dog-1/dog']],
    ['one of many steppers gone', withCues((cue) => (cue.figure === 'girl-1' ? [] : [cue])), ['girl-1/step-wood']],
    ['a new voice', film({ cues: [...cues, cueOf('cue-99', 'cat', 1.2, { figure: 'cat-1' })] }), ['cat-1/cat']],
    ['a louder train', withCues((cue) => [cue.sound === 'engine' ? { ...cue, gain: 6 } : cue]), ['train-1/engine']],
    ['rain for wind', withCues((cue) => [cue.sound === 'wind' ? { ...cue, sound: 'rain' } : cue]), ['/wind', '/rain']],
    ['later barks', withCues((cue) => [cue.sound === 'dog' ? { ...cue, at: 1.4 } : cue]), ['dog-1/dog']],
  ])('%s: all others are the same samples', async (_, after, touched) => {
    const [was, is] = [await before(), await stemsOf(after)]
    const names = [...new Set([...was.sources.keys(), ...is.sources.keys()])]
    const differing = names.filter((name) => {
      const [one, other] = [was.sources.get(name), is.sources.get(name)]
      return !one || !other || !same(one.left, other.left) || !same(one.right, other.right)
    })
    expect(differing.toSorted()).toEqual([...touched].toSorted())
    expect(same(was.score!.left, is.score!.left) && same(was.score!.right, is.score!.right)).toBe(true)
  })

  test('the score stays when figures change, and changes alone', async () => {
    const peopled = { ...film(), shots: film().shots.map((shot) => ({ ...shot, figures: [figure('figure-1')] })) }
    const [was, is] = [await before(), await stemsOf(peopled)]
    expect(same(was.score!.left, is.score!.left)).toBe(true)
    const other = await stemsOf(film({ score: { ...score, tempo: 120 } }))
    expect(same(was.score!.left, other.score!.left)).toBe(false)
    for (const [name, stem] of was.sources) expect(same(stem.left, other.sources.get(name)!.left), name).toBe(true)
  })

  test('add up to the soundtrack', async () => {
    const { sources } = await before()
    const { foley, ambience } = await layCues(film())
    const rest = foley.left.map(
      (value, i) => value + ambience.left[i]! - [...sources.values()].reduce((sum, { left }) => sum + left[i]!, 0),
    )
    // −110 dBFS: the rounding of samples.
    expect(peakOf(rest)).toBeLessThan(3e-6)
    expect(rms(foley.left)).toBeGreaterThan(1e-3)
  })

  test('are none in a film without sounds', async () => {
    const { score: none, sources } = await stemsOf(filmOf(1, []))
    expect(none).toBeNull()
    expect(sources.size).toBe(0)
  })
})

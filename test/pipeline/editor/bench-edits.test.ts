import { beforeAll, describe, expect, test } from 'vitest'
import { editTake } from '../../../src/pipeline/editor/edit-take.ts'
import { readStoryboard } from '../../../src/pipeline/storyboard/read-storyboard.ts'
import { History } from '../../../src/pipeline/storyboard/take.ts'
import { testLexicon } from '../director/test-lexicon.ts'
import { EDIT_SEED, measureEdit, type MeasuredEdit } from './measure-edits.ts'
import { editKinds, publicEdits, type EditKind, type PublicEdit } from './public-edits.ts'
import { spokenOf } from './spoken-of.ts'
import { untouchedBy } from './untouched.ts'

/** Shares of edits that are carried out whole, a little below what `npm run bench -- edits` measures. */
const WHOLE: Readonly<Record<PublicEdit['form'], Readonly<Record<EditKind | 'all', number>>>> = {
  instruction: { style: 0.64, object: 0.73, background: 0.88, multiple: 0.78, all: 0.76 },
  caption: { style: 0.7, object: 0.82, background: 0.86, multiple: 0.95, all: 0.84 },
}
/** The same with those that ask for what the film shows already. */
const UNDERSTOOD = { instruction: 0.83, caption: 0.86 } as const
/** Shares of what was not spoken of and stayed identical. */
const IDENTICAL = { instruction: 0.998, caption: 0.99 } as const
/** Most edits that were told to be done, and that nobody sees or hears. */
const VAIN = 0.005

const edits = publicEdits()

describe.skipIf(edits === null)('the public edits (need ../shared/bench)', () => {
  let measured: readonly MeasuredEdit[]
  beforeAll(async () => {
    const lexicon = await testLexicon()
    measured = edits!.map((edit) => measureEdit(edit, lexicon))
  }, 300_000)

  test('nothing is thrown but what the asker can mend, in a short sentence', () => {
    expect(measured).toHaveLength(76 * 4 * 2)
    for (const { edit, outcome, told, error } of measured) {
      expect(outcome, `${edit.source} | ${edit.said} | ${String(error)}`).not.toBe('fault')
      if (outcome === 'refused') expect(told.length, told).toBeLessThan(300)
    }
  })

  test('every film that comes of them is a film, and remembers the one before', () => {
    for (const { edit, before, after } of measured) {
      if (after === null) continue
      const json = JSON.stringify(after.storyboard)
      expect(readStoryboard(json, edit.said), edit.said).toEqual(JSON.parse(json))
      expect(History.parse(after.history), edit.said).toEqual([{ storyboard: before.storyboard, instruction: edit.said.trim() }])
    }
  })

  test('the same instruction makes the same bytes', { timeout: 120_000 }, async () => {
    const lexicon = await testLexicon()
    for (const { edit, before, after } of measured.filter((each, i) => i % 3 === 0 && each.after !== null))
      expect(JSON.stringify(editTake(before, edit.said, lexicon, EDIT_SEED).take), edit.said).toBe(JSON.stringify(after))
  })

  test.each((['instruction', 'caption'] as const).flatMap((form) => ([...editKinds, 'all'] as const).map((kind) => [form, kind] as const)))(
    'most are carried out whole: %s, %s',
    (form, kind) => {
      const asked = measured.filter(({ edit }) => edit.form === form && (kind === 'all' || edit.kind === kind))
      const missed = asked.filter(({ outcome }) => outcome !== 'whole')
      const list = missed.map(({ edit, told }) => `${edit.source} | ${edit.said} → ${told}`).join('\n')
      expect(1 - missed.length / asked.length, list).toBeGreaterThan(WHOLE[form][kind])
    },
  )

  test.each(['instruction', 'caption'] as const)('most are understood: %s', (form) => {
    const asked = measured.filter(({ edit }) => edit.form === form)
    const understood = asked.filter(({ outcome }) => outcome === 'whole' || outcome === 'already')
    expect(understood.length / asked.length).toBeGreaterThan(UNDERSTOOD[form])
  })

  test.each(['instruction', 'caption'] as const)('what is not spoken of stays as it is: %s', (form) => {
    const untouched = measured.filter(({ edit }) => edit.form === form)
    const broken = untouched.flatMap(({ edit, untouched: its }) =>
      (its?.broken ?? []).map((each) => `${edit.source} | ${edit.said} → ${each}`),
    )
    const elements = untouched.reduce((sum, { untouched: its }) => sum + (its?.elements ?? 0), 0)
    expect(elements).toBeGreaterThan(2000)
    expect(1 - broken.length / elements, broken.join('\n')).toBeGreaterThan(IDENTICAL[form])
  })

  test('a change of what is not spoken of would be found', async () => {
    const lexicon = await testLexicon()
    for (const { edit, after, untouched, before } of measured.filter(({ edit: { kind } }) => kind === 'style')) {
      if (after === null) continue
      const shots = after.storyboard.shots.map((shot) => ({
        ...shot,
        figures: shot.figures.map((figure) => ({ ...figure, noun: `${figure.noun}!` })),
      }))
      const mood = { ...after.storyboard.mood, said: '!' }
      const spoken = spokenOf(edit, before.storyboard, lexicon)
      const { broken, elements } = untouchedBy(spoken, before.storyboard, { ...after.storyboard, shots, mood })
      const quiet = before.storyboard.shots
        .flatMap(({ figures }) => figures)
        .filter((figure) => figure.said !== '' && !spoken.figure(figure))
      expect(elements).toBe(untouched!.elements)
      expect(broken.length, edit.said).toBeGreaterThan(quiet.length)
    }
  })

  test('what is told to be done is seen or heard', () => {
    const vain = measured.filter(({ isVain }) => isVain).map(({ edit, told }) => `${edit.source} | ${edit.said} → ${told}`)
    expect(vain.length / measured.length, vain.join('\n')).toBeLessThan(VAIN)
  })
})

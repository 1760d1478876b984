import { expect, test } from 'vitest'
import type { Idiom } from '../../../src/pipeline/repertoire/idioms/idiom.ts'
import { idiomNames, idioms } from '../../../src/pipeline/repertoire/idioms/index.ts'
import { chordOf } from '../../../src/pipeline/sound/score/scale.ts'

const all: readonly Idiom[] = idiomNames.map((name) => idioms[name])

test('the eight idioms that every film may ask for are there', () => {
  expect(idiomNames).toEqual(
    expect.arrayContaining(['gentle-piano', 'orchestral', 'lo-fi', 'chiptune', 'jazz-trio', 'techno', 'lullaby', 'tense-strings']),
  )
})

test.each(all)('$name: rhythms fill whole bars with marks that their readers know', (idiom) => {
  const bar = idiom.metre.beats * idiom.metre.steps
  const seats = idiom.seats.flatMap((seat) =>
    (seat.patterns ?? []).map((line) => ({ line, marks: seat.role === 'bass' ? /^[Rr3578aw.-]+$/ : /^[CcT1-8.-]+$/ })),
  )
  const cells = [...idiom.melody.motifs, ...idiom.melody.answers, ...idiom.melody.cadences].map((line) => ({ line, marks: /^[xX.-]+$/ }))
  const grooves = [...(idiom.drums?.grooves ?? []), ...(idiom.drums ? [idiom.drums.fill] : [])]
    .flatMap((groove) => Object.values(groove))
    .map((line) => ({ line, marks: /^[xXo.]+$/ }))
  for (const { line, marks } of [...seats, ...cells, ...grooves]) {
    expect(line.length % bar, `${line} in bars of ${bar}`).toBe(0)
    expect(line).toMatch(marks)
  }
  for (const { line } of cells) expect(line.length, line).toBe(bar)
})

test.each(all)('$name: every chord can be read, and its sequences have their home mode', (idiom) => {
  const lines = [idiom.harmony.sequences, idiom.harmony.cadences ?? {}].flatMap((modes) => Object.values(modes).flat())
  for (const symbol of lines.flatMap((line) => line.split(' '))) expect(chordOf(symbol, 0).tones.length, symbol).toBeGreaterThanOrEqual(3)
  for (const symbol of [`I${idiom.harmony.home?.major ?? ''}`, `i${idiom.harmony.home?.minor ?? ''}`]) {
    const minor = symbol.startsWith('i')
    expect(chordOf(symbol, 0).tones.slice(0, 3), symbol).toEqual([0, minor ? 3 : 4, 7])
  }
  expect(Object.keys(idiom.harmony.sequences)).toContain(
    idiom.modes.dark === 'phrygian' ? 'phrygian' : idiom.fits.valence > 0 ? idiom.modes.bright : idiom.modes.dark,
  )
})

test.each(all)('$name: it has a tune and a bass, and numbers within reach of the storyboard', (idiom) => {
  const roles = idiom.seats.map((seat) => seat.role)
  expect(roles).toContain('melody')
  expect(roles).toContain('bass')
  expect(idiom.tempo[0]).toBeGreaterThanOrEqual(40)
  expect(idiom.tempo[1]).toBeLessThanOrEqual(200)
  expect(idiom.tempo[0]).toBeLessThan(idiom.tempo[1])
  expect(Math.abs(idiom.fits.valence)).toBeLessThanOrEqual(1)
  for (const seat of idiom.seats) expect(seat.range[1] - seat.range[0], seat.role).toBeGreaterThanOrEqual(11)
})

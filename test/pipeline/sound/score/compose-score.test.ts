import { describe, expect, test } from 'vitest'
import { type IdiomName, idiomNames, idioms } from '../../../../src/pipeline/repertoire/idioms/index.ts'
import type { Idiom, ModeName } from '../../../../src/pipeline/repertoire/idioms/idiom.ts'
import { composeScore, type ScoreRequest } from '../../../../src/pipeline/sound/score/compose-score.ts'
import type { Composition } from '../../../../src/pipeline/sound/score/composition.ts'
import { rangeOf } from '../../../../src/pipeline/sound/score/instrument-ranges.ts'
import { scaleOf, tonicOf } from '../../../../src/pipeline/sound/score/scale.ts'

const LENGTHS = [1, 3, 8, 16]

function request(
  name: IdiomName,
  change: Partial<ScoreRequest> & { mode?: ModeName; tempo?: number; instruments?: number[]; key?: string } = {},
): ScoreRequest {
  const idiom: Idiom = idioms[name]
  const { mode, tempo, instruments, key, ...rest } = change
  const energy = rest.mood?.energy ?? idiom.fits.energy
  return {
    score: {
      idiom: name,
      tempo: tempo ?? Math.round(idiom.tempo[0] + (idiom.tempo[1] - idiom.tempo[0]) * energy),
      key: key ?? 'D',
      mode: mode ?? (idiom.fits.valence > 0 ? idiom.modes.bright : idiom.modes.dark),
      instruments: instruments ?? [],
      gain: 0,
      said: '',
    },
    mood: idiom.fits,
    seconds: 8,
    cuts: [],
    seed: 7,
    ...rest,
  }
}

const tonal = (piece: Composition) => piece.lines.filter((line) => line.role !== 'drums')
const lastNotes = (piece: Composition) => tonal(piece).flatMap((line) => line.notes.filter((note) => note.at >= piece.form.endsAt - 0.09))
const melodyOf = (piece: Composition) => piece.lines.find((line) => line.role === 'melody')?.notes ?? []

describe.each(idiomNames)('%s', (name) => {
  test.each(LENGTHS)('%d s: whole notes in range, in time, within the film', (seconds) => {
    const piece = composeScore(request(name, { seconds }))
    const notes = piece.lines.flatMap((line) => line.notes)
    expect(notes.length).toBeGreaterThan(3)
    for (const note of notes) {
      expect(note.at).toBeGreaterThanOrEqual(0)
      expect(note.seconds).toBeGreaterThan(0.01)
      expect(note.at + note.seconds).toBeLessThanOrEqual(seconds + 0.4)
      expect(note.at).toBeLessThan(seconds - 0.15)
      expect(note.velocity).toBeGreaterThan(0)
      expect(note.velocity).toBeLessThan(128)
    }
    for (const line of tonal(piece)) {
      const [low, high] = typeof line.voice === 'number' ? rangeOf(line.voice) : [24, 108]
      for (const note of line.notes) expect(note.pitch >= low && note.pitch <= high, `${line.role} ${line.voice}: ${note.pitch}`).toBe(true)
    }
  })

  test.each(LENGTHS)('%d s: ends at home: the tonic triad over the tonic, and the tune on one of its tones', (seconds) => {
    const piece = composeScore(request(name, { seconds }))
    const tonic = tonicOf('D')
    const last = lastNotes(piece)
    const classes = new Set(last.map((note) => note.pitch % 12))
    expect(classes).toContain(tonic)
    expect(classes).toContain((tonic + 7) % 12)
    expect(classes.has((tonic + 3) % 12) !== classes.has((tonic + 4) % 12), `${[...classes]}`).toBe(true)
    expect(Math.min(...last.map((note) => note.pitch)) % 12).toBe(tonic)
    const sung = melodyOf(piece).at(-1)
    expect([0, 3, 4]).toContain(((sung?.pitch ?? 1) - tonic + 120) % 12)
    const rings = seconds - piece.form.endsAt
    expect(rings).toBeGreaterThan(seconds >= 4 ? 0.9 : 0.3)
    expect(rings).toBeLessThan(seconds >= 4 ? 1.8 : 1.4)
  })

  test('keeps to its key', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { score, ...rest } = request(name, { seed, seconds: 12 })
      const scale = scaleOf(tonicOf(score.key), score.mode)
      const notes = tonal(composeScore({ score, ...rest })).flatMap((line) => line.notes)
      const inside = notes.filter((note) => scale.includes(note.pitch % 12)).length / notes.length
      expect(inside, `seed ${seed}`).toBeGreaterThan(name === 'jazz-trio' ? 0.85 : 0.9)
    }
  })

  test('the same request gives the same notes, another seed another tune', () => {
    expect(composeScore(request(name)).lines).toEqual(composeScore(request(name)).lines)
    const tunes = [1, 2, 3, 4, 5].map((seed) =>
      melodyOf(composeScore(request(name, { seed, seconds: 12 })))
        .map((note) => note.pitch)
        .join(' '),
    )
    expect(new Set(tunes).size).toBeGreaterThanOrEqual(4)
  })

  test('no voice leading that a teacher would strike out: the tune mostly steps and never leaps beyond a tenth', () => {
    for (const seed of [1, 2, 3, 4]) {
      const tune = melodyOf(composeScore(request(name, { seed, seconds: 16 }))).map((note) => note.pitch)
      const leaps = tune.slice(1).map((pitch, i) => Math.abs(pitch - (tune[i] as number)))
      expect(Math.max(...leaps)).toBeLessThanOrEqual(16)
      expect(leaps.filter((leap) => leap <= 5).length / leaps.length, `seed ${seed}: ${tune.join(' ')}`).toBeGreaterThan(0.6)
    }
  })
})

test('a named instrument takes the tune, a second one joins, and a named bass takes the bass', () => {
  for (const name of idiomNames) {
    const piece = composeScore(request(name, { instruments: [73, 42, 33] }))
    const voice = (role: string) => piece.lines.filter((line) => line.role === role).map((line) => line.voice)
    expect(voice('melody'), name).toEqual([73])
    expect(voice('counter'), name).toContain(42)
    expect(voice('bass')[0], name).toBe(33)
  }
})

test('mode and key are heard in the notes', () => {
  for (const mode of ['major', 'minor', 'dorian', 'mixolydian', 'lydian', 'phrygian'] as const) {
    for (const key of ['C', 'F#', 'Bb']) {
      const piece = composeScore(request('orchestral', { mode, key }))
      const scale = scaleOf(tonicOf(key), mode)
      const notes = tonal(piece).flatMap((line) => line.notes)
      expect(notes.filter((note) => scale.includes(note.pitch % 12)).length / notes.length, `${key} ${mode}`).toBeGreaterThan(0.85)
    }
  }
})

test('tempo is kept within 8 %, also where cuts pull at it', () => {
  for (const tempo of [60, 84, 100, 133, 171]) {
    for (const cuts of [[], [3.1], [2.2, 5.7]]) {
      const { form } = composeScore(request('chiptune', { tempo, cuts, seconds: 9 }))
      expect(Math.abs(form.tempo / tempo - 1)).toBeLessThanOrEqual(0.0801 / 0.92)
    }
  }
})

test('a cut near a beat is met by an accent', () => {
  let met = 0
  for (const cut of [2.4, 3.1, 4.3, 5.2, 3.77]) {
    const piece = composeScore(request('epic-trailer', { cuts: [cut], seconds: 10 }))
    const strokes = piece.lines.find((line) => line.role === 'drums')?.notes.filter((note) => note.pitch === 49) ?? []
    if (strokes.some((note) => Math.abs(note.at - cut) < 0.1)) met++
  }
  expect(met).toBeGreaterThanOrEqual(4)
})

test('more energy, more notes', () => {
  for (const name of idiomNames) {
    const count = (energy: number) =>
      [1, 2, 3]
        .map(
          (seed) =>
            composeScore(request(name, { seed, tempo: 100, mood: { valence: 0, energy } })).lines.flatMap((line) => line.notes).length,
        )
        .reduce((sum, n) => sum + n)
    expect(count(0.95), name).toBeGreaterThan(count(0.05))
  }
})

test('idioms are told apart by density, instruments or metre', () => {
  const prints = idiomNames.map((name) => {
    const piece = composeScore(request(name))
    return [piece.form.beatsPerBar, ...new Set(piece.lines.map((line) => String(line.voice)))].sort().join(' ')
  })
  expect(new Set(prints).size).toBe(idiomNames.length)
})

test('odd lengths, tempi and moods all make music', () => {
  for (const seconds of [1, 1.3, 2, 2.5, 3.7, 4, 5.5, 7.25, 11, 13.9]) {
    for (const tempo of [40, 77, 120, 200]) {
      for (const [i, name] of idiomNames.entries()) {
        const piece = composeScore(
          request(name, { seconds, tempo, seed: i, mood: { valence: (i % 5) / 2 - 1, energy: (i % 4) / 3 }, cuts: [seconds / 2] }),
        )
        expect(lastNotes(piece).length, `${name} ${seconds} s ${tempo}`).toBeGreaterThan(2)
        expect(piece.form.endsAt).toBeLessThan(seconds - 0.2)
      }
    }
  }
})

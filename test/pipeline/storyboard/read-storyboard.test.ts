import { expect, test } from 'vitest'
import { RequestError } from '../../../src/errors.ts'
import { readStoryboard } from '../../../src/pipeline/storyboard/read-storyboard.ts'
import type { Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import { figure, shot, storyboard } from '../../fixtures/storyboards.ts'

const whole = JSON.stringify(storyboard())

test('a storyboard survives being written and read', () => {
  expect(readStoryboard(whole, 'film.json')).toEqual(storyboard())
  expect(readStoryboard(`\ufeff${whole}`, 'film.json')).toEqual(storyboard())
})

test.each<[string, string, RegExp]>([
  ['truncated', whole.slice(0, -10), /film\.json is not whole JSON/],
  ['empty', '', /not whole JSON/],
  ['no object', 'null', /is not a storyboard/],
  [
    'of a newer version',
    whole.replace('"version":1', '"version":2'),
    /newer Matinee \(storyboard version 2; this one reads up to 1\): update/,
  ],
  ['with a figure at NaN', whole.replace('"x":0', '"x":NaN'), /not whole JSON/],
  ['with a figure nowhere', whole.replace('"x":0', '"x":null'), /shots\.0\.figures\.0\.path\.0\.x/],
  ['with an unknown place', whole.replace('"place":"field"', '"place":"limbo"'), /shots\.0\.setting\.place/],
  ['with a key of somebody else', whole.replace('"seed"', '"script":"rm","seed"'), /script/],
  ['with odd pixels', broken({ format: { width: 161, height: 90, fps: 24, seconds: 4 } }), /161×90 must be even/],
  [
    'with shots that do not fill the film',
    broken({ format: { width: 160, height: 90, fps: 24, seconds: 9 } }),
    /the shots last 4\.00 s together, the film 9 s/,
  ],
  ['with a camera on nobody', broken({ shots: [shot({ camera: { ...shot().camera, subject: 'figure-9' } })] }), /follows figure-9/],
  [
    'with a rider without a horse',
    broken({ shots: [shot({ figures: [figure('figure-1', { relation: { how: 'riding', to: 'figure-2' } })] })] }),
    /riding figure-2, which is not in the shot/,
  ],
  ['with twins', broken({ shots: [shot({ figures: [figure('figure-1'), figure('figure-1')] })] }), /same id/],
  [
    'with two figures that carry each other',
    broken({ shots: [shot({ figures: [carrying('figure-1', 'figure-2'), carrying('figure-2', 'figure-1')] })] }),
    /carried by itself/,
  ],
  [
    'with a path that goes back in time',
    broken({
      shots: [
        shot({
          figures: [
            figure('figure-1', {
              path: [
                { at: 2, x: 0, y: 0.9 },
                { at: 1, x: 1, y: 0.9 },
              ],
            }),
          ],
        }),
      ],
    }),
    /not in order of time/,
  ],
])('one that is %s is refused in one line', (_, json, line) => {
  expect(() => readStoryboard(json, 'film.json')).toThrow(RequestError)
  expect(() => readStoryboard(json, 'film.json')).toThrow(line)
})

function broken(overrides: Partial<Storyboard>): string {
  return JSON.stringify(storyboard(overrides))
}

function carrying(id: string, by: string): Storyboard['shots'][number]['figures'][number] {
  return figure(id, { relation: { how: 'riding', to: by } })
}

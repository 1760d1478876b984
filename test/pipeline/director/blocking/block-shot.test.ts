import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stageAt } from '../../../../src/pipeline/choreography/stage-at.ts'
import { blockShot } from '../../../../src/pipeline/director/blocking/block-shot.ts'
import type { FigureFacts } from '../../../../src/pipeline/director/blocking/facts.ts'
import { actionNames } from '../../../../src/pipeline/repertoire/actions/index.ts'
import { placeNames } from '../../../../src/pipeline/repertoire/places/index.ts'
import { relationNames, Shot, type Figure } from '../../../../src/pipeline/storyboard/storyboard.ts'
import { figure, picture, shot } from '../../../fixtures/storyboards.ts'

const aspects = { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1, '4:3': 4 / 3, '3:4': 3 / 4 }
const thing = (id: string, noun: string, overrides: Partial<Figure> = {}): Figure =>
  figure(id, { noun, role: 'support', body: picture(`fluent-emoji:${noun}`), ...overrides })
const facts = new Map<string, FigureFacts>([
  ['figure-1', { metres: 0.5, medium: 'land', body: 'quadruped', living: true }],
  ['figure-2', { metres: 0.8, medium: 'land', body: 'thing', living: false }],
])
const at = (blocked: Shot, id: string): { x: number; y: number; height: number; depth: number; facing: number } => {
  const found = blocked.figures.find((one) => one.id === id)
  if (!found?.path[0]) throw new Error(id)
  return { ...found.path[0], height: found.height, depth: found.depth, facing: found.facing }
}

describe.each(Object.entries(aspects))('in %s', (_, aspect) => {
  const block = (how: NonNullable<Figure['relation']>['how']): Shot =>
    blockShot(
      shot({ figures: [thing('figure-1', 'dog', { role: 'lead', relation: { how, to: 'figure-2' } }), thing('figure-2', 'chair')] }),
      facts,
      aspect,
      7,
    )

  test('left is left and right is right', () => {
    expect(at(block('left-of'), 'figure-1').x).toBeLessThan(at(block('left-of'), 'figure-2').x - 0.05)
    expect(at(block('right-of'), 'figure-1').x).toBeGreaterThan(at(block('right-of'), 'figure-2').x + 0.05)
  })

  test('behind is deeper and can still be seen; in front is nearer', () => {
    const [behind, host] = ['figure-1', 'figure-2'].map((id) => at(block('behind'), id))
    expect(behind?.depth).toBeGreaterThan((host?.depth ?? 1) + 0.03)
    const covered = Math.abs((behind?.x ?? 0) - (host?.x ?? 0)) < 0.25 * (host?.height ?? 0) && (behind?.height ?? 0) < (host?.height ?? 0)
    expect(covered).toBe(false)
    expect(at(block('in-front-of'), 'figure-1').depth).toBeLessThan(at(block('in-front-of'), 'figure-2').depth)
  })

  test('above is above, under is under', () => {
    expect(at(block('above'), 'figure-1').y).toBeLessThan(at(block('above'), 'figure-2').y - at(block('above'), 'figure-2').height * 0.6)
    const under = block('under')
    expect(Math.abs(at(under, 'figure-1').x - at(under, 'figure-2').x)).toBeLessThan(0.1)
    expect(at(under, 'figure-1').height).toBeLessThan(at(under, 'figure-2').height)
  })

  test('what is on something stands on it', () => {
    const staged = stageAt(block('on'), 1, 7)
    const [dog, chair] = ['figure-1', 'figure-2'].map((id) => staged.find((one) => one.figure.id === id))
    expect(dog?.y).toBeLessThan((chair?.y ?? 0) - 0.2 * (chair?.height ?? 0))
    expect(Math.abs((dog?.x ?? 9) - (chair?.x ?? 0))).toBeLessThan(0.4 * (chair?.height ?? 0))
  })

  test('two who face each other look at each other', () => {
    const pair = blockShot(
      shot({ figures: [figure('figure-1', { relation: { how: 'facing', to: 'figure-2' } }), figure('figure-2')] }),
      facts,
      aspect,
      3,
    )
    const [one, other] = ['figure-1', 'figure-2'].map((id) => at(pair, id))
    expect(Math.sign((other?.x ?? 0) - (one?.x ?? 0))).toBe(one?.facing)
    expect(Math.sign((one?.x ?? 0) - (other?.x ?? 0))).toBe(other?.facing)
  })

  test('heads keep their headroom and nobody stands outside the frame', () => {
    for (const framing of ['wide', 'medium', 'close-up', 'low', 'aerial'] as const) {
      for (let many = 1; many <= 8; many++) {
        const figures = Array.from({ length: many }, (__, i) => figure(`figure-${i + 1}`, { role: i === 0 ? 'lead' : 'support' }))
        const blocked = blockShot(
          shot({ figures, camera: { move: 'static', framing, subject: 'figure-1', amount: 1, said: '' } }),
          new Map(),
          aspect,
          11,
        )
        for (const { id } of figures) {
          const spot = at(blocked, id)
          expect(spot.y - spot.height, `${framing} ${many} ${id} head`).toBeGreaterThan(0.02)
          expect(spot.y - spot.height, `${framing} ${many} ${id} head`).toBeLessThan(0.8)
          expect(Math.abs(spot.x), `${framing} ${many} ${id} x`).toBeLessThan(0.5 * aspect)
        }
      }
    }
  })

  test('no face is covered by who stands nearer', () => {
    for (let many = 2; many <= 6; many++) {
      const figures = Array.from({ length: many }, (__, i) => figure(`figure-${i + 1}`, { role: i === 0 ? 'lead' : 'support' }))
      const blocked = blockShot(shot({ figures }), new Map(), aspect, 5)
      for (const far of figures) {
        for (const near of figures) {
          const [a, b] = [at(blocked, far.id), at(blocked, near.id)]
          if (far.id === near.id || b.depth >= a.depth) continue
          const head = { x: a.x, y: a.y - 0.92 * a.height, radius: 0.07 * a.height }
          const covers = Math.abs(b.x - head.x) < 0.13 * b.height + head.radius && b.y - b.height < head.y - head.radius * 0.5
          expect(covers, `${near.id} before ${far.id} of ${many}`).toBe(false)
        }
      }
    }
  })
})

test('one alone stands near a third and looks into the frame', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const spot = at(blockShot(shot(), facts, 16 / 9, seed), 'figure-1')
    expect(Math.abs(spot.x) / (16 / 9)).toBeGreaterThan(0.08)
    expect(Math.abs(spot.x) / (16 / 9)).toBeLessThan(0.24)
    expect(Math.sign(spot.x)).toBe(-spot.facing)
  }
})

test('a walker stays in sight the whole shot', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const walker = figure('figure-1', { action: { name: 'walk', pace: 1.5, said: '' } })
    const blocked = blockShot(shot({ seconds: 8, figures: [walker] }), facts, 16 / 9, seed)
    for (let time = 0; time <= 8; time += 0.25) expect(Math.abs(stageAt(blocked, time, seed)[0]?.x ?? 9)).toBeLessThan(0.45 * (16 / 9))
  }
})

test('any cast in any place is blocked into a valid shot, the same each time', () => {
  const anyFigure = fc.record({
    noun: fc.constantFrom('dog', 'chair', 'bird', 'house'),
    action: fc.constantFrom(...actionNames),
    how: fc.option(fc.constantFrom(...relationNames)),
    to: fc.integer({ min: 1, max: 6 }),
    role: fc.constantFrom('lead', 'support', 'extra', 'prop', 'dressing'),
    puppet: fc.boolean(),
    metres: fc.double({ min: 0.01, max: 40, noNaN: true }),
    body: fc.constantFrom('quadruped', 'bird', 'thing', 'building', 'plant', 'vehicle', 'floater'),
    medium: fc.constantFrom('land', 'water', 'air'),
  })
  fc.assert(
    fc.property(
      fc.array(anyFigure, { maxLength: 6 }),
      fc.constantFrom(...placeNames),
      fc.constantFrom('wide', 'medium', 'close-up', 'aerial', 'low'),
      fc.constantFrom(...Object.values(aspects)),
      fc.integer({ min: 0, max: 999 }),
      (cast, place, framing, aspect, seed) => {
        const figures = cast.map((one, i) => {
          const id = `figure-${i + 1}`
          const body = one.puppet ? figure(id).body : picture('fluent-emoji:dog')
          return figure(id, {
            noun: one.noun,
            role: one.role as Figure['role'],
            body,
            action: { name: one.action, pace: 1, said: '' },
            relation: one.how ? { how: one.how, to: `figure-${one.to}` } : null,
          })
        })
        const known = new Map(
          cast.map((one, i) => [
            `figure-${i + 1}`,
            { metres: one.metres, medium: one.medium, body: one.body, living: one.puppet } as FigureFacts,
          ]),
        )
        const whole = shot({
          figures,
          setting: { ...shot().setting, place },
          camera: { move: 'static', framing: framing as Shot['camera']['framing'], subject: null, amount: 1, said: '' },
        })
        const blocked = blockShot(whole, known, aspect, seed)
        expect(Shot.safeParse(blocked).error?.issues ?? []).toEqual([])
        expect(blockShot(whole, known, aspect, seed)).toEqual(blocked)
      },
    ),
    { numRuns: 300, seed: 1 },
  )
})

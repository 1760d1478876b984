import { expect, test } from 'vitest'
import { FACE_OVAL } from '../../../../../../src/pipeline/storyboard/face.ts'
import {
  BROWS,
  CORNERS,
  EYES,
  FACE_TRIANGLES,
  LIPS,
  LOWER_LIP,
  POINTS,
  UPPER_LIP,
} from '../../../../../../src/pipeline/frames/cutout/puppet/photo-head/topology.ts'

/** The loops of edges that belong to one triangle alone, each as the set of its points. */
function rims(triangles: readonly number[]): Set<number>[] {
  const edges = new Map<string, number>()
  for (let i = 0; i < triangles.length; i += 3)
    for (const k of [0, 1, 2]) {
      const [a, b] = [triangles[i + k]!, triangles[i + ((k + 1) % 3)]!]
      const edge = `${Math.min(a, b)} ${Math.max(a, b)}`
      edges.set(edge, (edges.get(edge) ?? 0) + 1)
    }
  expect(Math.max(...edges.values())).toBe(2)
  const next = new Map<number, number[]>()
  for (const [edge, count] of edges) {
    if (count > 1) continue
    const [a, b] = edge.split(' ').map(Number) as [number, number]
    next.set(a, [...(next.get(a) ?? []), b])
    next.set(b, [...(next.get(b) ?? []), a])
  }
  const loops: Set<number>[] = []
  for (const start of next.keys()) {
    if (loops.some((loop) => loop.has(start))) continue
    const loop = new Set<number>()
    const open = [start]
    for (let point = open.pop(); point !== undefined; point = open.pop()) {
      if (loop.has(point)) continue
      loop.add(point)
      open.push(...next.get(point)!)
    }
    loops.push(loop)
  }
  return loops
}

test('the face is one disk with the oval for its rim and holes for eyes and mouth', () => {
  expect(new Set(FACE_TRIANGLES)).toEqual(new Set(Array.from({ length: POINTS }, (_, i) => i)))
  const expected = [
    new Set(FACE_OVAL),
    new Set([...LIPS.upper, ...LIPS.lower]),
    ...EYES.map(({ upper, lower }) => new Set([...upper, ...lower])),
  ].map((loop) => [...loop].sort((a, b) => a - b))
  const found = rims(FACE_TRIANGLES).map((loop) => [...loop].sort((a, b) => a - b))
  expect(found).toHaveLength(4)
  expect(found).toEqual(expect.arrayContaining(expected))
})

test('no point is of both lips, and corners are of neither', () => {
  const all = [...UPPER_LIP, ...LOWER_LIP, ...CORNERS.flat()]
  expect(new Set(all).size).toBe(all.length)
  expect(BROWS.flat().some((point) => all.includes(point))).toBe(false)
})

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { artSets, type Art } from '../../../src/pipeline/art/art.ts'
import { facingLeft, facingRight } from '../../../src/pipeline/art/facing.ts'
import { heads } from '../../../src/pipeline/art/heads.ts'
import { openArt } from '../../../src/pipeline/art/open-art.ts'

let cacheDir: string
let art: Art
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'matinee-art-'))
  art = await openArt(cacheDir)
})
afterAll(() => rm(cacheDir, { recursive: true, force: true }))

test('every picture of every set is a whole SVG document', () => {
  for (const set of artSets) {
    const names = art.names(set)
    expect(names.length).toBeGreaterThan(set === 'matinee' ? 15 : 1000)
    for (const name of names.filter((_, i) => set === 'matinee' || i % 37 === 0)) {
      const svg = art.svg(`${set}:${name}`)
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/)
      expect(svg.endsWith('</svg>')).toBe(true)
      expect(svg.length).toBeGreaterThan(120)
    }
  }
})

test('aliases resolve, flipped ones too', () => {
  expect(art.svg('noto:robot-face')).toBe(art.svg('noto:robot'))
  expect(art.svg('fluent-emoji:backhand-index-pointing-right')).toContain('scale(-1 1)')
})

test('skin tones of people are left out, and other lights are not', () => {
  expect(art.has('fluent-emoji:astronaut-dark')).toBe(false)
  expect(art.has('fluent-emoji:police-car-light')).toBe(true)
})

test('an unknown picture is refused', () => {
  expect(art.has('fluent-emoji:no-such-thing')).toBe(false)
  expect(art.has('balloon')).toBe(false)
  expect(() => art.svg('fluent-emoji:no-such-thing')).toThrow(RangeError)
})

test('the tables of facing and heads name pictures that exist, and none looks both ways', () => {
  for (const name of [...facingLeft, ...facingRight]) expect(art.has(name), name).toBe(true)
  for (const name of facingRight) expect(facingLeft.has(name), name).toBe(false)
  expect([...heads].filter((name) => art.has(name)).length).toBeGreaterThan(40)
  expect(art.facing('fluent-emoji:dog')).toBe(-1)
  expect(art.facing('fluent-emoji:balloon')).toBe(0)
  expect(art.isHead('fluent-emoji:lion')).toBe(true)
  expect(art.isHead('fluent-emoji:dog')).toBe(false)
})

test('a broken index is made anew, and many may open at once', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'matinee-art-'))
  try {
    await openArt(dir)
    for (const file of await readdir(dir)) await writeFile(join(dir, file), '{"names":["balloon"],"offsets":[')
    const opened = await Promise.all([openArt(dir), openArt(dir), openArt(dir)])
    for (const again of opened) expect(again.svg('fluent-emoji:balloon')).toBe(art.svg('fluent-emoji:balloon'))
    expect((await readdir(dir)).filter((file) => !file.endsWith('.json'))).toEqual([])
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
})

test('a cache that cannot be written is no hindrance', async () => {
  const blocked = join(cacheDir, 'file')
  await writeFile(blocked, '')
  expect((await openArt(blocked)).has('fluent-emoji:balloon')).toBe(true)
})

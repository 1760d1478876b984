import { describe, expect, test } from 'vitest'
import type { MovieView } from '../../../../src/bots/web/api/schemas.ts'
import { groupVersions, undoOf } from '../../../../src/bots/web/page/core/versions.ts'
import { movie } from './a-movie.ts'

const film = (id: string, more: Partial<MovieView> = {}): MovieView => movie({ id, state: 'done', ...more })
const change = (id: string, from: string | null, instruction = 'make it night', more: Partial<MovieView> = {}): MovieView =>
  film(id, { from, request: { ...movie().request, instruction }, ...more })
const groups = (movies: readonly MovieView[]): string[] =>
  groupVersions(movies).map(({ root, versions }) => `${root}: ${versions.map(({ id }) => id).join('')}`)

describe('families', () => {
  test('a film and its changes come together, the newest family first', () => {
    expect(groups([change('d', 'c'), film('e'), change('c', 'a'), film('b'), film('a')])).toEqual(['a: acd', 'e: e', 'b: b'])
  })

  test('a re-roll begins a family of its own', () => {
    expect(groups([change('c', 'b'), film('b', { from: 'a' }), film('a')])).toEqual(['b: bc', 'a: a'])
  })

  test('changes of a film that is not known, or not any more', () => {
    expect(groups([change('c', 'a'), change('b', 'a')])).toEqual(['a: bc'])
    expect(groups([change('c', 'b'), change('b', null)])).toEqual(['b: bc'])
  })
})

describe('undoing', () => {
  const first = film('a')
  const second = change('b', 'a')
  const undone = change('c', 'b', 'undo')

  test('is offered where there is a version before', () => {
    expect(undoOf(first, [first])).toBe('none')
    expect(undoOf(film('z', { from: 'a' }), [first])).toBe('none')
    expect(undoOf(second, [second, first])).toBe('offered')
    expect(undoOf(undone, [undone, second, first])).toBe('none')
    const third = change('d', 'b', 'add a hat')
    const back = change('e', 'd', 'Undo that')
    expect(undoOf(back, [back, third, second, first])).toBe('offered')
  })

  test('is offered where the way to the first version is not known', () => {
    expect(undoOf(undone, [undone])).toBe('offered')
    expect(undoOf(change('b', null), [])).toBe('offered')
  })

  test('is not offered twice at a time', () => {
    expect(undoOf(second, [{ ...undone, state: 'running' }, second, first])).toBe('under way')
    expect(undoOf(second, [{ ...undone, state: 'cancelled' }, second, first])).toBe('offered')
  })
})

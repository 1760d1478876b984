import { describe, expect, test } from 'vitest'
import type { MovieView } from '../../../../src/bots/web/api/schemas.ts'
import {
  accepted,
  emptyList,
  extended,
  findFilm,
  heard,
  removed,
  renewed,
  type FilmList,
} from '../../../../src/bots/web/page/core/film-list.ts'
import { movie } from './a-movie.ts'

const ids = ({ films }: FilmList): string => films.map(({ movie }) => movie.id).join('')
const at = (id: string, minute: number, more: Partial<MovieView> = {}): MovieView =>
  movie({ id, acceptedAt: `2026-11-25T12:${String(minute).padStart(2, '0')}:00.000Z`, ...more })
const page = (movies: MovieView[], next: string | null = null): { movies: MovieView[]; next: string | null } => ({ movies, next })

describe('snapshots of one film', () => {
  test('a later event overrules an earlier one', () => {
    const list = heard(heard(emptyList, at('a', 1)), at('a', 1, { state: 'running', position: null }))
    expect(findFilm(list, 'a')?.state).toBe('running')
    expect(list.films).toHaveLength(1)
  })

  test.each(['done', 'failed', 'cancelled'] as const)('one that is %s never goes back, by whatever way the old news comes', (state) => {
    const ended = heard(emptyList, at('a', 1, { state }))
    const old = at('a', 1, { state: 'running' })
    for (const list of [heard(ended, old), accepted(ended, old), renewed(ended, page([old]), ended.tick), extended(ended, page([old]))])
      expect(findFilm(list, 'a')?.state).toBe(state)
  })

  test('a film that is tried again goes back in line', () => {
    const list = heard(heard(emptyList, at('a', 1, { state: 'running' })), at('a', 1, { state: 'waiting' }))
    expect(findFilm(list, 'a')?.state).toBe('waiting')
  })

  test('the answer to an order does not overrule an event that overtook it', () => {
    const list = accepted(heard(emptyList, at('a', 1, { state: 'running' })), at('a', 1))
    expect(findFilm(list, 'a')?.state).toBe('running')
  })

  test('a deleted film stays away', () => {
    const list = removed(heard(emptyList, at('a', 1)), 'a')
    for (const later of [
      heard(list, at('a', 1)),
      accepted(list, at('a', 1)),
      renewed(list, page([at('a', 1)]), 0),
      extended(list, page([at('a', 1)])),
    ])
      expect(ids(later)).toBe('')
  })
})

test('what was made from a deleted film stays, and forgets it', () => {
  const list = removed(heard(heard(emptyList, at('a', 1)), at('b', 2, { from: 'a' })), 'a')
  expect(findFilm(list, 'b')?.from).toBe(null)
})

describe('pages', () => {
  test('the newest come first, whatever the order they are told in', () => {
    expect(ids(heard(heard(heard(emptyList, at('b', 2)), at('c', 3)), at('a', 1)))).toBe('cba')
  })

  test('older pages are put below, each film once', () => {
    const list = renewed(emptyList, page([at('d', 4), at('c', 3)], '3'), 0)
    const longer = extended(list, page([at('c', 3), at('b', 2), at('a', 1)]))
    expect(ids(longer)).toBe('dcba')
    expect(longer.next).toBe(null)
  })

  test('a renewal drops what was deleted meanwhile and keeps the older pages', () => {
    const list = extended(renewed(emptyList, page([at('d', 4), at('c', 3)], '3'), 0), page([at('b', 2), at('a', 1)], '1'))
    const again = renewed(list, page([at('e', 5), at('d', 4)], '4'), list.tick)
    expect(ids(again)).toBe('edcba')
    expect(again.next).toBe('1')
    expect(ids(renewed(list, page([at('d', 4), at('b', 2)], '2'), list.tick))).toBe('dba')
  })

  test('a renewal with nothing in common starts anew: between may be films that nobody knows', () => {
    const list = renewed(emptyList, page([at('b', 2), at('a', 1)], '1'), 0)
    const again = renewed(list, page([at('z', 9), at('y', 8)], '8'), list.tick)
    expect(ids(again)).toBe('zy')
    expect(again.next).toBe('8')
  })

  test('a renewal that holds all there is drops the rest', () => {
    const list = renewed(emptyList, page([at('b', 2), at('a', 1)]), 0)
    expect(ids(renewed(list, page([at('b', 2)]), list.tick))).toBe('b')
  })

  test('events that came while the page was on its way know better', () => {
    const list = renewed(emptyList, page([at('a', 1)]), 0)
    const meanwhile = heard(heard(list, at('a', 1, { state: 'running' })), at('b', 2))
    const again = renewed(meanwhile, page([at('a', 1)]), list.tick)
    expect(ids(again)).toBe('ba')
    expect(findFilm(again, 'a')?.state).toBe('running')
  })
})

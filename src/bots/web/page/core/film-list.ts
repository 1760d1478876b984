import type { MoviePage, MovieView } from '../../api/schemas.ts'

/**
 * What the page knows of the room's films. Events come in order, answers to requests may be older than an event that overtook them: each
 * film bears the count of events at which it was last heard of, and an answer asked for before that does not overrule it.
 */
export interface FilmList {
  /** The newest first. */
  readonly films: readonly KnownFilm[]
  /** For the page after the oldest film; null: there is none, or none was asked for yet. */
  readonly next: string | null
  readonly loaded: boolean
  /** Counts the events heard. */
  readonly tick: number
  /** Deleted films never come back, whatever a late answer says. */
  readonly gone: ReadonlySet<string>
}

interface KnownFilm {
  readonly movie: MovieView
  readonly heardAt: number
}

export const emptyList: FilmList = { films: [], next: null, loaded: false, tick: 0, gone: new Set() }

export function isEnded({ state }: Pick<MovieView, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled'
}

export function findFilm(list: FilmList, id: string): MovieView | undefined {
  return list.films.find(({ movie }) => movie.id === id)?.movie
}

/** An event: it overrules what was known, but an ended film stays ended. */
export function heard(list: FilmList, movie: MovieView): FilmList {
  if (list.gone.has(movie.id)) return list
  const tick = list.tick + 1
  const known = findFilm(list, movie.id)
  return { ...list, tick, films: sorted([...without(list, movie.id), { movie: settled(known, movie), heardAt: tick }]) }
}

/** The answer to an order: its events may have come first, and then they know better. */
export function accepted(list: FilmList, movie: MovieView): FilmList {
  return findFilm(list, movie.id) === undefined ? heard(list, movie) : list
}

/** The newest page, asked for at `askedAt` events: what it lacks of its own stretch of time was deleted meanwhile. */
export function renewed(list: FilmList, page: MoviePage, askedAt: number): FilmList {
  const fresh = page.movies.filter(({ id }) => !list.gone.has(id))
  const known = new Map(list.films.map((film) => [film.movie.id, film]))
  const inPage = new Set(fresh.map(({ id }) => id))
  const oldest = fresh.at(-1)
  // Without a film in common there may be a gap of unknown films between the page and what was known.
  const joined = page.next !== null && fresh.some(({ id }) => known.has(id))
  const older = joined && oldest ? list.films.filter(({ movie }) => !inPage.has(movie.id) && byAge(oldest, movie) < 0) : []
  const overtaking = list.films.filter((film) => film.heardAt > askedAt && !inPage.has(film.movie.id) && !older.includes(film))
  const renewedFilms = fresh.map((movie) => {
    const film = known.get(movie.id)
    return film && film.heardAt > askedAt ? film : { movie: settled(film?.movie, movie), heardAt: askedAt }
  })
  return {
    ...list,
    loaded: true,
    next: older.length > 0 ? list.next : page.next,
    films: sorted([...renewedFilms, ...older, ...overtaking]),
  }
}

/** The page after the oldest film. */
export function extended(list: FilmList, page: MoviePage): FilmList {
  const known = new Set(list.films.map(({ movie }) => movie.id))
  const older = page.movies.filter(({ id }) => !known.has(id) && !list.gone.has(id)).map((movie) => ({ movie, heardAt: list.tick }))
  return { ...list, next: page.next, films: sorted([...list.films, ...older]) }
}

/** What was made from a deleted film stays, and forgets it, as it does in the studio's records. */
export function removed(list: FilmList, id: string): FilmList {
  const films = without(list, id).map((film) => (film.movie.from === id ? { ...film, movie: { ...film.movie, from: null } } : film))
  return { ...list, films, gone: new Set([...list.gone, id]) }
}

function settled(known: MovieView | undefined, told: MovieView): MovieView {
  return known && isEnded(known) && !isEnded(told) ? known : told
}

function without(list: FilmList, id: string): readonly KnownFilm[] {
  return list.films.filter(({ movie }) => movie.id !== id)
}

function sorted(films: readonly KnownFilm[]): readonly KnownFilm[] {
  return [...films].sort((a, b) => byAge(a.movie, b.movie))
}

/** Negative when `a` is the newer one. ISO times sort as text. */
export function byAge(a: MovieView, b: MovieView): number {
  if (a.acceptedAt !== b.acceptedAt) return a.acceptedAt > b.acceptedAt ? -1 : 1
  return a.id > b.id ? -1 : a.id < b.id ? 1 : 0
}

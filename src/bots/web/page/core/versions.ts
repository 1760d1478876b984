import type { MovieView } from '../../api/schemas.ts'
import { isEnded } from './film-list.ts'

/** What is asked of the studio for the version before. */
export const UNDO = 'undo'

/** A film and what was made of it by changes. */
export interface Family {
  /** The oldest film known of it: a change finds its family by this id, also when that film itself is not known. */
  readonly root: string
  /** The first one first; never empty. */
  readonly versions: readonly MovieView[]
}

/** Whether it was made by changing another film, and not from its prompt. */
export function isChange({ request, retake }: Pick<MovieView, 'request' | 'retake'>): boolean {
  return request.instruction !== undefined && !retake
}

export function isUndo({ request }: Pick<MovieView, 'request'>): boolean {
  return /^\s*undo\b/i.test(request.instruction ?? '')
}

/** The film that it is a change of, or the neural take of; null when it is neither, and when that film was deleted. */
export function changedFilm(movie: MovieView): string | null {
  return isChange(movie) || movie.retake ? movie.from : null
}

/** Films in families: `movies` the newest first, and so the families, by their newest version. A re-roll begins a family of its own. */
export function groupVersions(movies: readonly MovieView[]): readonly Family[] {
  const known = byId(movies)
  const families = new Map<string, MovieView[]>()
  for (const movie of movies) {
    const root = rootOf(movie, known)
    const versions = families.get(root)
    if (versions) versions.unshift(movie)
    else families.set(root, [movie])
  }
  return [...families].map(([root, versions]) => ({ root, versions }))
}

/** How the version before can be had: not at all where there is none, and not twice at a time. */
export function undoOf(movie: MovieView, movies: readonly MovieView[]): 'none' | 'offered' | 'under way' {
  if (!hasVersionBefore(movie, byId(movies))) return 'none'
  return movies.some((other) => changedFilm(other) === movie.id && isUndo(other) && !isEnded(other)) ? 'under way' : 'offered'
}

/** Each change is a step away from the first version, each undoing a step back. What is not known of the way there counts as a step. */
function hasVersionBefore(movie: MovieView, known: ReadonlyMap<string, MovieView>): boolean {
  let steps = 0
  for (let at: MovieView | undefined = movie; at && (isChange(at) || at.retake); at = known.get(at.from ?? '')) {
    if (!at.retake) steps += isUndo(at) ? -1 : 1
    if (at.from === null || !known.has(at.from)) return at.request.instruction !== undefined
  }
  return steps > 0
}

function rootOf(movie: MovieView, known: ReadonlyMap<string, MovieView>): string {
  const parent = changedFilm(movie)
  if (parent === null) return movie.id
  const film = known.get(parent)
  return film ? rootOf(film, known) : parent
}

function byId(movies: readonly MovieView[]): ReadonlyMap<string, MovieView> {
  return new Map(movies.map((movie) => [movie.id, movie]))
}

import { useEffect, useState } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { findFilm, type FilmList } from '../core/film-list.ts'
import { Refusal } from './api.ts'
import { findOne } from './room.ts'

/**
 * A film from the list where it is there, else from the studio: it may be older than what was loaded. Undefined while it is not known and
 * when it is gone; null asks for none.
 */
export function useFilm(id: string | null, list: FilmList): { readonly movie: MovieView | undefined; readonly trouble: string | null } {
  const listed = id === null ? undefined : findFilm(list, id)
  const [found, setFound] = useState<MovieView | undefined>(undefined)
  const [trouble, setTrouble] = useState<string | null>(null)
  const gone = id !== null && list.gone.has(id)
  const missing = id !== null && !gone && list.loaded && listed === undefined
  useEffect(() => {
    if (!missing || id === null) return
    findOne(id)
      .then(setFound)
      .catch((error: unknown) => {
        const isGone = error instanceof Refusal && error.code === 'not-found'
        setTrouble(isGone ? 'This film is not in the room any more.' : error instanceof Error ? error.message : String(error))
      })
  }, [id, missing])
  return { movie: gone ? undefined : (listed ?? (found?.id === id ? found : undefined)), trouble }
}

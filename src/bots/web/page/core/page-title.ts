import type { MovieView } from '../../api/schemas.ts'
import { isEnded } from './film-list.ts'
import { percentWords, placeWords, stageWords } from './words.ts'

/** The title of the tab: what goes on behind it. `ready`: films that were finished while nobody looked. */
export function pageTitle(movies: readonly MovieView[], ready: number): string {
  const open = movies.filter((movie) => !isEnded(movie))
  const running = open.findLast(({ progress }) => progress !== null)
  if (running?.progress) {
    const { stage, overall } = running.progress
    return `(${open.length}) ${stageWords({ stage, frames: null })} ${percentWords(overall)} · Matinee`
  }
  if (ready > 0) return `${ready === 1 ? 'Your film is ready' : `${ready} films are ready`} · Matinee`
  const waiting = open.at(-1)
  return waiting ? `(${open.length}) ${placeWords(waiting.position)} · Matinee` : 'Matinee'
}

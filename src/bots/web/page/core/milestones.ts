import type { MovieView } from '../../api/schemas.ts'
import { isEnded } from './film-list.ts'
import { calledWords } from './takes.ts'
import { placeWords } from './words.ts'

/** What is said aloud to a screen reader when a film has come to this from `before`; null: nothing worth an interruption. */
export function milestoneOf(before: MovieView | undefined, after: MovieView): string | null {
  const called = calledWords(after)
  const film = called.charAt(0).toUpperCase() + called.slice(1)
  // It begins by itself in the moment in which its paper film is ready: that is what is said.
  if (after.retake && !isEnded(after)) return null
  if (before?.state !== after.state)
    switch (after.state) {
      case 'waiting':
        return before ? `${film} is back in line.` : `${film} is taken. ${placeWords(after.position)}.`
      case 'running':
        return before ? `${film} is being made.` : `${film} is taken and being made.`
      case 'done':
        return `${film} is ready to play.`
      case 'failed':
        return `${film} could not be made. ${after.failure?.words ?? ''}`.trim()
      case 'cancelled':
        return `${film} is cancelled.`
    }
  return after.progress?.stage === 'filming' && before.progress?.stage !== 'filming' ? `${film} is being filmed.` : null
}

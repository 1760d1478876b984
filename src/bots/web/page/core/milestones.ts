import type { MovieView } from '../../api/schemas.ts'
import { askedWords, placeWords, shortPrompt } from './words.ts'

/** What is said aloud to a screen reader when a film has come to this from `before`; null: nothing worth an interruption. */
export function milestoneOf(before: MovieView | undefined, after: MovieView): string | null {
  const film = `“${shortPrompt(askedWords(after.request), 40)}”`
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

import { awaitsTake } from '../../../awaits-take.ts'
import type { MovieView, RoomView } from '../../api/schemas.ts'
import { hasVideoModel } from './options.ts'
import { askedWords, shortPrompt } from './words.ts'

type Remarks = Pick<MovieView, 'remarks'>

/** Whether random weights filmed it: nothing to show around. */
export function isNoise({ remarks }: Remarks): boolean {
  return remarks.some(({ kind }) => kind === 'noise')
}

/** Whether the paper theatre filmed it for want of room. */
export function fellBack({ remarks }: Remarks): boolean {
  return remarks.some(({ kind }) => kind === 'no-room')
}

/** The neural take that follows a paper film; undefined: none does, or it was deleted. */
export function takeOf(film: MovieView, movies: readonly MovieView[]): MovieView | undefined {
  return movies.find(({ retake, from }) => retake && from === film.id)
}

/** Whether a neural take of a film that is being made will follow, as far as the room can tell now. */
export function takeFollows(movie: Pick<MovieView, 'state' | 'renderer' | 'request'>, room: Pick<RoomView, 'renders'> | null): boolean {
  return awaitsTake(movie) && hasVideoModel(room)
}

const STANDING: Record<MovieView['state'], string> = {
  waiting: 'is on its way',
  running: 'is being filmed',
  done: 'is ready',
  failed: 'could not be made',
  cancelled: 'was stopped',
}

/** How a neural take stands: the end of a sentence that begins with it. */
export function standingWords({ state }: Pick<MovieView, 'state'>): string {
  return STANDING[state]
}

/** What a film is called within a sentence. */
export function calledWords({ request, retake }: Pick<MovieView, 'request' | 'retake'>): string {
  const film = `“${shortPrompt(askedWords(request), 40)}”`
  return retake ? `the neural take of ${film}` : film
}

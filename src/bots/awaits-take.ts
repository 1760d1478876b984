import type { MovieRequest, Renderer } from '../movie.ts'
import type { MovieState } from '../front-desk.ts'

/**
 * Whether a film is yet to be made in paper for somebody who left the renderer open: where a worker lives that has a video model, its neural
 * take follows.
 */
export function awaitsTake({
  state,
  renderer,
  request,
}: {
  readonly state: MovieState
  readonly renderer: Renderer
  readonly request: Pick<MovieRequest, 'renderer'>
}): boolean {
  return (state === 'waiting' || state === 'running') && renderer === 'cutout' && (request.renderer ?? 'auto') === 'auto'
}

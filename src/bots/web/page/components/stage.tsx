import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { useCrossfade } from '../state/use-crossfade.ts'
import { Film } from './film.tsx'

interface StageProps {
  readonly movie: MovieView
  /** The film that it is a change of, where it is known. */
  readonly before: MovieView | undefined
}

/** The frame in which the film comes into being. It has the film's shape from the start, so that nothing moves when it is there. */
export function Stage({ movie, before }: StageProps): JSX.Element {
  const [hadCurtain] = useState(movie.state !== 'done')
  const pictures = useCrossfade(movie.progress?.preview ?? null)
  const ratio = movie.clip ? `${movie.clip.width} / ${movie.clip.height}` : movie.request.aspect.replace(':', ' / ')
  return (
    <div class="stage" style={{ '--ratio': ratio }}>
      {pictures.map((url) => (
        <img class="stage-picture" key={url} src={url} alt="" />
      ))}
      {movie.clip ? <Film movie={movie} clip={movie.clip} before={before} /> : null}
      {hadCurtain ? (
        <div class="curtain" aria-hidden="true" data-open={pictures.length > 0 || movie.clip !== null}>
          <div class="curtain-half" />
          <div class="curtain-half" />
          <div class="valance" />
        </div>
      ) : null}
    </div>
  )
}

import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { filmWords } from '../core/words.ts'
import { useNearby } from '../state/use-nearby.ts'
import { Before, OLD_FILM, PAPER_FILM } from './before.tsx'
import { Player } from './player.tsx'

interface FilmProps {
  readonly movie: MovieView
  readonly clip: NonNullable<MovieView['clip']>
  /** The film that it is a change or the neural take of, where it is known. */
  readonly before: MovieView | undefined
}

/**
 * The clip. A player holds a connection while it is there, and a browser has six for the whole page: far from the part that is looked at
 * there is only the poster. One that was played stays, with its place in the film.
 */
export function Film({ movie, clip, before }: FilmProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null)
  const player = useRef<HTMLVideoElement>(null)
  const near = useNearby(frame)
  const [played, setPlayed] = useState(false)
  const keep = (): void => setPlayed(true)
  return (
    <div class="film" ref={frame}>
      {near || played ? (
        <>
          <Player
            video={player}
            clip={clip}
            poster={movie.poster}
            name={`${movie.retake ? 'Neural take' : 'Film'}: ${filmWords(movie.request)}`}
            onPlay={keep}
          />
          {before?.clip ? (
            <Before movie={before} clip={before.clip} after={player} names={movie.retake ? PAPER_FILM : OLD_FILM} onUse={keep} />
          ) : null}
        </>
      ) : movie.poster ? (
        <img class="film-poster" src={movie.poster.url} alt="" loading="lazy" width={clip.width} height={clip.height} />
      ) : null}
    </div>
  )
}

import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { shortPrompt } from '../core/words.ts'
import { useNearby } from '../state/use-nearby.ts'

interface FilmProps {
  readonly movie: MovieView
  readonly clip: NonNullable<MovieView['clip']>
}

/**
 * The clip. A player holds a connection while it is there, and a browser has six for the whole page: far from the part that is looked at
 * there is only the poster. One that was played stays, with its place in the film.
 */
export function Film({ movie, clip }: FilmProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null)
  const near = useNearby(frame)
  const [played, setPlayed] = useState(false)
  return (
    <div class="film" ref={frame}>
      {near || played ? (
        <Player movie={movie} clip={clip} onPlay={() => setPlayed(true)} />
      ) : movie.poster ? (
        <img class="film-poster" src={movie.poster.url} alt="" loading="lazy" width={clip.width} height={clip.height} />
      ) : null}
    </div>
  )
}

function Player({ movie, clip, onPlay }: FilmProps & { readonly onPlay: () => void }): JSX.Element {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const player = video.current
    return () => {
      // Taking it out of the page alone leaves its connection open until the browser tidies up.
      player?.removeAttribute('src')
      player?.load()
    }
  }, [])
  return (
    <video
      ref={video}
      src={clip.url}
      poster={movie.poster?.url}
      width={clip.width}
      height={clip.height}
      controls
      playsInline
      preload="metadata"
      aria-label={`Film: ${shortPrompt(movie.request.prompt)}`}
      onPlay={onPlay}
    />
  )
}

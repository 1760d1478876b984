import type { JSX, RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'

interface PlayerProps {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly clip: NonNullable<MovieView['clip']>
  readonly poster: MovieView['poster']
  readonly name: string
  /** It is about to be shown: all of it is fetched, and not only what it is. */
  readonly soon?: boolean
  onPlay?(): void
}

/** A clip with the browser's own controls. */
export function Player({ video, clip, poster, name, soon = false, onPlay }: PlayerProps): JSX.Element {
  useEffect(() => {
    const player = video.current
    return () => {
      // Taking it out of the page alone leaves its connection open until the browser tidies up.
      player?.removeAttribute('src')
      player?.load()
    }
  }, [video])
  return (
    <video
      ref={video}
      src={clip.url}
      poster={poster?.url}
      width={clip.width}
      height={clip.height}
      controls
      playsInline
      preload={soon ? 'auto' : 'metadata'}
      aria-label={name}
      onPlay={onPlay}
    />
  )
}

import type { MovieView, RoomView } from '../../api/schemas.ts'

/** 'joining' until the events are first heard, 'lost' when they broke off and are sought again. */
export type Link = 'joining' | 'live' | 'lost'

export interface Hearer {
  movie(movie: MovieView): void
  gone(id: string): void
  room(room: RoomView): void
  link(link: Link): void
}

const HIDDEN_BEFORE_CLOSING = 60_000
const BEFORE_ANOTHER_TRY = 3000

/**
 * Listens to the room's events over one stream: a browser allows a host six connections, and films need them too. A tab that has been
 * hidden for a minute lets go of its stream and comes back when it is looked at. Returns how to stop.
 */
export function listen(hearer: Hearer): () => void {
  let source: EventSource | null = null
  let closing: ReturnType<typeof setTimeout> | undefined
  let retrying: ReturnType<typeof setTimeout> | undefined

  function open(): void {
    clearTimeout(retrying)
    source = new EventSource('/api/events')
    source.addEventListener('open', () => hearer.link('live'))
    source.addEventListener('movie', ({ data }: MessageEvent<string>) => hearer.movie(JSON.parse(data) as MovieView))
    source.addEventListener('gone', ({ data }: MessageEvent<string>) => hearer.gone((JSON.parse(data) as { readonly id: string }).id))
    source.addEventListener('room', ({ data }: MessageEvent<string>) => hearer.room(JSON.parse(data) as RoomView))
    source.addEventListener('error', () => {
      // After a broken connection the browser tries again by itself; after an answer that is no stream it does not.
      if (source?.readyState === EventSource.CLOSED) retrying = setTimeout(open, BEFORE_ANOTHER_TRY)
      hearer.link('lost')
    })
  }

  function close(): void {
    clearTimeout(retrying)
    source?.close()
    source = null
  }

  function onVisibility(): void {
    clearTimeout(closing)
    if (document.hidden) closing = setTimeout(close, HIDDEN_BEFORE_CLOSING)
    else if (source === null) {
      hearer.link('joining')
      open()
    }
  }

  document.addEventListener('visibilitychange', onVisibility)
  if (document.hidden) onVisibility()
  open()
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    clearTimeout(closing)
    close()
  }
}

import { useEffect, useRef } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { threadHash } from '../core/route.ts'

/** As near to the end as counts for being at it, in CSS pixels. */
const NEAR = 120

/** A chat stays at its end while things come in there, and lets whoever reads further up read on. An empty one begins at its beginning. */
export function useFollowing(thread: { readonly current: HTMLElement | null }, hasFilms: boolean): void {
  const following = useRef(true)
  useEffect(() => {
    if (!hasFilms) return undefined
    const onScroll = (): void => {
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement
      following.current = scrollHeight - clientHeight - scrollTop < NEAR
    }
    const watching = new ResizeObserver(() => {
      if (following.current) toTheEnd()
    })
    if (thread.current) watching.observe(thread.current)
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      watching.disconnect()
      window.removeEventListener('scroll', onScroll)
    }
  }, [thread, hasFilms])
}

/** Where one's own new film is. */
export function goToNewest(): void {
  if (window.location.hash !== '' && window.location.hash !== threadHash) window.location.hash = threadHash
  // After the thread has taken it up.
  requestAnimationFrame(() => requestAnimationFrame(toTheEnd))
}

/** Where an answered film is: for whoever goes on by keyboard as well as for the eye. */
export function goToOrdered({ id }: Pick<MovieView, 'id'>): void {
  goToNewest()
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`film-${id}`)?.focus({ preventScroll: true })))
}

function toTheEnd(): void {
  window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
}

import type { ComponentChildren, JSX } from 'preact'
import { filmHash } from '../core/route.ts'

interface FilmLinkProps {
  readonly id: string
  readonly class?: string
  readonly children: ComponentChildren
}

/** In the thread the film is a little further up or down; elsewhere the link leads to it. */
export function FilmLink({ id, children, ...rest }: FilmLinkProps): JSX.Element {
  return (
    <a {...rest} href={filmHash(id)} onClick={(event) => goThere(event, id)}>
      {children}
    </a>
  )
}

function goThere(event: MouseEvent, id: string): void {
  const film = document.getElementById(`film-${id}`)
  if (film === null || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  film.focus({ preventScroll: true })
  film.scrollIntoView({ block: 'start', behavior: 'smooth' })
}

import type { JSX } from 'preact'
import type { RoomView } from '../../api/schemas.ts'
import { galleryHash, threadHash, type Route } from '../core/route.ts'

interface HeaderProps {
  /** Null in a locked room: there is nowhere to go. */
  readonly route: Route | null
  readonly room: RoomView | null
}

export function Header({ route, room }: HeaderProps): JSX.Element {
  return (
    <header class="header">
      <h1 class="wordmark">
        <img src="icon.svg" alt="" width="36" height="36" />
        Matinee
      </h1>
      {route === null ? null : (
        <>
          <p class="bustle">{bustle(room)}</p>
          <nav aria-label="Views">
            <a class="tab" href={threadHash} aria-current={route.view === 'thread' ? 'page' : undefined}>
              Thread
            </a>
            <a class="tab" href={galleryHash} aria-current={route.view === 'gallery' ? 'page' : undefined}>
              Gallery
            </a>
          </nav>
        </>
      )}
    </header>
  )
}

function bustle(room: RoomView | null): string {
  if (room === null || room.running + room.waiting === 0) return ''
  return [room.running > 0 ? `${room.running} being made` : '', room.waiting > 0 ? `${room.waiting} in line` : '']
    .filter((words) => words !== '')
    .join(', ')
}

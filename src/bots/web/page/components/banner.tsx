import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { RoomView } from '../../api/schemas.ts'
import type { Link } from '../state/listen.ts'
import { say } from '../state/room.ts'

interface BannerProps {
  readonly room: RoomView | null
  readonly link: Link
  readonly locked: boolean
}

/** What the studio lacks just now; nothing when all is well. */
export function Banner({ room, link, locked }: BannerProps): JSX.Element | null {
  const words = locked ? null : trouble(room, link)
  useEffect(() => {
    if (words !== null) say(words)
  }, [words])
  return words === null ? null : (
    <section class="banner" aria-label="Notice">
      <p>{words}</p>
    </section>
  )
}

function trouble(room: RoomView | null, link: Link): string | null {
  if (link === 'lost') return 'Connection lost, trying again…'
  if (room?.records === false) return 'The studio cannot reach its records just now. What you asked for is safe.'
  if (room?.queue === false) return 'The studio cannot reach its queue just now. What you asked for is safe: films wait until it is back.'
  return null
}

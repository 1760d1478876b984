import type { Ticket } from '../../front-desk.ts'
import { awaitsTake } from '../awaits-take.ts'
import { hasVideoModel } from './choose-renderer.ts'
import type { House } from './house.ts'

/** Open films of a place among which a take is looked for. */
const LOOKED_AT = 100

/** Whether the neural take of a film will follow it, as things are, or is on its way. */
export async function takeFollows(house: Pick<House, 'desk'>, ticket: Ticket): Promise<boolean> {
  if (ticket.state !== 'done') return awaitsTake(ticket) && (await hasVideoModel(house))
  if (ticket.renderer !== 'cutout') return false
  const { tickets } = await house.desk.list({ place: ticket.place, limit: LOOKED_AT, open: true })
  return tickets.some(({ retake, parent }) => retake && parent === ticket.id)
}

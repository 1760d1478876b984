import type { Ticket } from '../../front-desk.ts'
import type { Claim, PostRole } from '../../logbook.ts'
import type { Posted } from '../bot.ts'
import type { Words } from '../words/words.ts'
import type { House } from './house.ts'

/** What is known here of a film that is told about. All of it may be lost: the logbook has the truth. */
export interface Telling {
  /** Where the card stands; null: it is not known. */
  card: Posted | null
  /** What the card says, as text; null: it is not known. */
  said: string | null
  /** When it was written, milliseconds since 1970. */
  saidAt: number
  /** Claims that are held here after an attempt that broke: the next one looks for the message before it posts another. */
  readonly claims: Map<PostRole, Claim>
}

export function newTelling(): Telling {
  return { card: null, said: null, saidAt: -Infinity, claims: new Map() }
}

/** A film with all that telling about it needs. */
export interface Told {
  readonly house: House
  readonly ticket: Ticket
  readonly words: Words
  readonly telling: Telling
}

/** Claims a posting, posts, and notes it. Null: another process is at it. */
export async function postOnce(told: Told, role: PostRole, act: (claim: Claim) => Promise<Posted>): Promise<Posted | null> {
  const { house, ticket, telling } = told
  const claim = telling.claims.get(role) ?? (await house.logbook.claimPost(ticket.id, role))
  if (claim === null) return null
  telling.claims.set(role, { ...claim, brokenSince: claim.brokenSince ?? house.now() })
  const posted = await act(claim)
  await house.logbook.markPosted(ticket.id, role, { platform: house.venue.platform, ...posted })
  telling.claims.delete(role)
  // Deleted while it was being posted: whoever deleted it could not know of this message.
  if ((await house.desk.find(ticket.id)) === null) await house.venue.remove(posted)
  return posted
}

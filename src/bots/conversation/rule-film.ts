import type { Ticket } from '../../front-desk.ts'
import type { Reply } from '../bot.ts'
import type { Button } from '../card.ts'
import type { Heard } from '../heard.ts'
import { readPlaceSettings } from '../place-settings.ts'
import type { Words } from '../words/words.ts'
import { factsOf } from './film-card.ts'
import { findHere, mayRule, titleOf, type House } from './house.ts'
import { checkAsker, checkWords, submitOrRefuse } from './take-order.ts'

/** What the buttons of a film do, but for editing. */

export async function cancelFilm(house: House, heard: Heard, ticket: Ticket, words: Words, reply: Reply): Promise<void> {
  if (!mayRule(house, ticket, heard)) return reply.tell({ lines: [words.notYours] })
  const ended = await house.desk.cancel(ticket.id)
  await reply.tell({ lines: [ended?.state === 'cancelled' ? words.cancelled : words.endedAlready] })
}

/** The same film with another seed, in the thread of the first. */
export async function rerollFilm(house: House, heard: Heard, { id, request }: Ticket, words: Words, reply: Reply): Promise<void> {
  const settings = await readPlaceSettings(house.logbook, heard.place)
  const refusal =
    checkAsker(heard, settings, words) ?? checkWords(house, heard, [request.prompt, request.style, request.music], settings, words)
  if (refusal !== null) return reply.tell({ lines: [refusal] })
  const duration = Math.min(request.duration, settings.longest)
  const clip = await house.logbook.findPost(id, 'clip')
  const there = clip === null ? heard : { ...heard, spot: { channel: clip.channel, thread: clip.thread } }
  const take = await submitOrRefuse(house, there, { ...request, duration, seed: house.newSeed() }, settings, words, id)
  await reply.tell({ lines: [typeof take === 'string' ? take : words.rerolled(take.request.seed, take.position)] })
}

export async function showDetails(_house: House, _heard: Heard, ticket: Ticket, words: Words, reply: Reply): Promise<void> {
  const { request, understood, led, unshown, clip, endedAt } = ticket
  const lines = words.details({
    title: titleOf(request.prompt, 1000),
    facts: factsOf(request, words),
    seed: request.seed,
    understood,
    led,
    unshown,
    size: clip === null ? null : `${clip.width} × ${clip.height}, ${(clip.bytes / 1e6).toFixed(1)} MB`,
    madeAt: endedAt === null ? null : `${new Date(endedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  })
  await reply.tell({ lines })
}

export async function askDelete(house: House, heard: Heard, ticket: Ticket, words: Words, reply: Reply): Promise<void> {
  if (!mayRule(house, ticket, heard)) return reply.tell({ lines: [words.notYours] })
  const yes: Button = { press: { what: 'delete-yes', movie: ticket.id }, label: words.buttons.deleteYes, tone: 'danger' }
  await reply.tell({ lines: [words.askDelete(titleOf(ticket.request.prompt))], buttons: [yes, neverMindButton(words)] })
}

export async function deleteFilm(house: House, heard: Heard, ticket: Ticket, words: Words, reply: Reply): Promise<void> {
  if (!mayRule(house, ticket, heard)) return reply.tell({ lines: [words.notYours] })
  await removeFilm(house, ticket.id)
  await reply.tell({ lines: [words.deleted] })
}

/** Deletes a film's messages, and then the film: in this order, for with the film goes the knowledge of where they stand. */
export async function removeFilm({ desk, logbook, venue, log }: House, id: string): Promise<void> {
  // Nothing more is posted about it meanwhile.
  await desk.cancel(id)
  for (const role of ['clip', 'card'] as const) {
    const posted = await logbook.findPost(id, role)
    if (posted?.platform === venue.platform)
      await venue.remove(posted).catch((error: unknown) => log.info({ movie: id, err: error }, 'a message could not be deleted'))
  }
  await desk.remove(id)
}

export function neverMindButton({ buttons }: Words): Button {
  return { press: { what: 'never-mind', movie: '' }, label: buttons.neverMind, tone: 'plain' }
}

/** Has something done to a film of this place. */
export async function withFilm(
  act: (house: House, heard: Heard, ticket: Ticket, words: Words, reply: Reply) => Promise<void>,
  house: House,
  movie: string,
  heard: Heard,
  words: Words,
  reply: Reply,
): Promise<void> {
  const ticket = await findHere(house, movie, heard)
  await (ticket === null ? reply.tell({ lines: [words.noSuchFilm] }) : act(house, heard, ticket, words, reply))
}

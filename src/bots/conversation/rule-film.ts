import type { Ticket } from '../../front-desk.ts'
import type { Reply } from '../bot.ts'
import type { Button } from '../card.ts'
import type { Heard } from '../heard.ts'
import { readPlaceSettings } from '../place-settings.ts'
import type { Words } from '../words/words.ts'
import { factsOf } from './film-card.ts'
import { besideFilm, findHere, mayRule, nameOf, showsFace, titleOf, type House } from './house.ts'
import { checkFace } from './request-edit.ts'
import { checkAsker, checkRequest, submitOrRefuse } from './take-order.ts'

/** Of the edits that led to a film so many are told, and so many characters of each: of its own instruction, and of those before. */
const MOST_CHANGES = 10
const [LONGEST_OWN, LONGEST_BEFORE] = [500, 80]

/** What the buttons of a film do, but for editing. */

export async function cancelFilm(house: House, heard: Heard, ticket: Ticket, words: Words, reply: Reply): Promise<void> {
  if (!mayRule(house, ticket, heard)) return reply.tell({ lines: [words.notYours] })
  const ended = await house.desk.cancel(ticket.id)
  await reply.tell({ lines: [ended?.state === 'cancelled' ? words.cancelled : words.endedAlready] })
}

/** The same film with another seed, in the thread of the first. Another take of an edit changes the same film by the same instruction. */
export async function rerollFilm(house: House, heard: Heard, film: Ticket, words: Words, reply: Reply): Promise<void> {
  const { id, request, parent } = film
  const settings = await readPlaceSettings(house.logbook, heard.place)
  const refusal =
    checkAsker(heard, settings, words) ??
    checkFace(house, heard, film, words) ??
    checkRequest(house, heard, request, settings, words, showsFace(film))
  if (refusal !== null) return reply.tell({ lines: [refusal] })
  const isEdit = request.instruction !== undefined
  // What follows an edit by itself changes nothing: the film that the edit changed is what is meant.
  const edited = isEdit && film.retake && parent !== null ? ((await house.desk.find(parent))?.parent ?? null) : parent
  const from = isEdit ? edited : id
  if (from === null) return reply.tell({ lines: [words.sourceGone] })
  const duration = isEdit ? request.duration : Math.min(request.duration, settings.longest)
  const again = { ...request, duration, seed: house.newSeed() }
  const take = await submitOrRefuse(house, await besideFilm(house, heard, id), again, settings, words, from)
  await reply.tell({ lines: [typeof take === 'string' ? take : words.rerolled(take.request.seed, take.position)] })
}

export async function showDetails(house: House, _heard: Heard, ticket: Ticket, words: Words, reply: Reply): Promise<void> {
  const { request, understood, led, unshown, clip, endedAt } = ticket
  const lines = words.details({
    title: titleOf(request.prompt, 1000),
    changes: await changesOf(house, ticket),
    // An instruction may have changed what the request says of the look, the score and the shape.
    facts: request.instruction === undefined ? factsOf(request, words) : words.made(Math.round(clip?.seconds ?? request.duration), null),
    seed: request.seed,
    understood,
    led,
    unshown,
    size: clip === null ? null : `${clip.width} × ${clip.height}, ${(clip.bytes / 1e6).toFixed(1)} MB`,
    madeAt: endedAt === null ? null : `${new Date(endedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  })
  await reply.tell({ lines })
}

/** The instructions that led to a film, the first one first. */
async function changesOf(house: House, ticket: Ticket): Promise<readonly string[]> {
  const changes: string[] = []
  let at: Ticket | null = ticket
  while (at?.request.instruction !== undefined && changes.length < MOST_CHANGES) {
    // The neural take of an edit was made by the same instruction.
    if (!at.retake) changes.unshift(nameOf(at.request, changes.length === 0 ? LONGEST_OWN : LONGEST_BEFORE))
    at = at.parent === null ? null : await house.desk.find(at.parent)
  }
  return changes
}

export async function askDelete(house: House, heard: Heard, ticket: Ticket, words: Words, reply: Reply): Promise<void> {
  if (!mayRule(house, ticket, heard)) return reply.tell({ lines: [words.notYours] })
  const yes: Button = { press: { what: 'delete-yes', movie: ticket.id }, label: words.buttons.deleteYes, tone: 'danger' }
  await reply.tell({ lines: [words.askDelete(nameOf(ticket.request))], buttons: [yes, neverMindButton(words)] })
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
  const removed = new Set<string>()
  // The clip is looked for once more: it may have come while the card was being deleted.
  for (const role of ['clip', 'card', 'clip'] as const) {
    const posted = removed.has(role) ? null : await logbook.findPost(id, role)
    if (posted === null) continue
    removed.add(role)
    if (posted.platform === venue.platform)
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

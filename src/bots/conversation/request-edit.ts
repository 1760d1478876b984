import type { Ticket } from '../../front-desk.ts'
import type { Reply } from '../bot.ts'
import type { Form } from '../card.ts'
import type { Heard, MessageRef } from '../heard.ts'
import type { PhotoSource } from '../photo/download-photo.ts'
import { readPlaceSettings } from '../place-settings.ts'
import type { Words } from '../words/words.ts'
import { findHere, titleOf, type House } from './house.ts'
import { checkAsker, checkWords, lookAtPhotos } from './take-order.ts'

const LONGEST_INSTRUCTION = 1000

/** The film that somebody speaks of: that of the message which they answer, or the newest of the thread that they are in. */
export async function filmSpokenOf(
  { logbook, venue: { platform } }: House,
  { spot }: Heard,
  about: MessageRef | null,
): Promise<string | null> {
  const answered = about === null ? null : await logbook.movieOfMessage(platform, about.channel, about.message)
  if (answered !== null) return answered
  const thread = spot.thread ?? about?.message ?? null
  return thread === null ? null : logbook.movieOfThread(platform, spot.channel, thread)
}

/** The window that asks what should change. */
export function editForm(movie: string, { editForm: { title, submit, label, hint, photo } }: Words): Form {
  return {
    press: { what: 'edit', movie },
    title,
    submit,
    fields: [
      { kind: 'text', name: 'instruction', label, hint, required: true, long: true, most: LONGEST_INSTRUCTION },
      { kind: 'photo', name: 'photo', label: photo, required: false },
    ],
  }
}

/** Somebody presses Edit, or chooses "Edit this movie": a window where the platform can, a sentence where it cannot. */
export async function askForEdit(house: House, heard: Heard, movie: string | null, words: Words, reply: Reply): Promise<void> {
  const ticket = movie === null ? null : await findHere(house, movie, heard)
  if (ticket === null) return reply.tell({ lines: [movie === null ? words.whichFilm : words.noSuchFilm] })
  if (!(await reply.ask(editForm(ticket.id, words)))) await reply.tell({ lines: [words.editEmpty] })
}

/** Somebody said how a film should change. */
export async function requestEdit(
  house: House,
  heard: Heard,
  ticket: Ticket,
  { instruction, photos }: { readonly instruction: string; readonly photos: readonly PhotoSource[] },
  words: Words,
  reply: Reply,
): Promise<void> {
  const settings = await readPlaceSettings(house.logbook, heard.place)
  const refusal = checkAsker(heard, settings, words) ?? checkWords(house, heard, [instruction], settings, words)
  if (refusal !== null) return reply.tell({ lines: [refusal] })
  if (instruction.trim() === '' && photos.length === 0) return reply.tell({ lines: [words.editEmpty] })
  if (instruction.trim().length > LONGEST_INSTRUCTION)
    return reply.tell({ lines: [words.promptTooLong(instruction.trim().length, LONGEST_INSTRUCTION)] })
  const star = await lookAtPhotos(house, photos, words)
  if (ticket.state === 'waiting' || ticket.state === 'running') return reply.tell({ lines: [words.notMadeYet, ...star] })
  // A photo alone asks for nothing else.
  const edit = instruction.trim() === '' ? [] : words.cannotEdit(titleOf(ticket.request.prompt))
  await reply.tell({ lines: [...edit, ...star] })
}

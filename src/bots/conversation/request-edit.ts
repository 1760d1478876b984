import type { Ticket } from '../../front-desk.ts'
import { RequestError } from '../../errors.ts'
import { LONGEST_INSTRUCTION, readInstruction } from '../../movie.ts'
import type { Reply } from '../bot.ts'
import type { Form } from '../card.ts'
import type { Heard, MessageRef } from '../heard.ts'
import type { PhotoSource } from '../photo/download-photo.ts'
import { readPlaceSettings } from '../place-settings.ts'
import type { Words } from '../words/words.ts'
import { besideFilm, findHere, nameOf, titleOf, type House } from './house.ts'
import { checkAsker, checkRequest, lookAtPhotos, submitOrRefuse } from './take-order.ts'

/** Somebody said how a film should change: a new film is made from it, below it, and the film itself stays. */
export async function requestEdit(
  house: House,
  heard: Heard,
  ticket: Ticket,
  { instruction: typed, photos }: { readonly instruction: string; readonly photos: readonly PhotoSource[] },
  words: Words,
  reply: Reply,
): Promise<void> {
  const settings = await readPlaceSettings(house.logbook, heard.place)
  const mayNot = checkAsker(heard, settings, words)
  if (mayNot !== null) return reply.tell({ lines: [mayNot] })
  const { length } = typed.trim()
  if (length > LONGEST_INSTRUCTION) return reply.tell({ lines: [words.promptTooLong(length, LONGEST_INSTRUCTION)] })
  const instruction = instructionIn(typed)
  if (instruction === null && photos.length === 0) return reply.tell({ lines: [words.editEmpty] })
  const film = await madeFilm(house, heard, ticket)
  const asked = instruction === null ? {} : { instruction }
  const request = { ...(film ?? ticket).request, ...asked, seed: house.newSeed() }
  const refusal = checkRequest(house, heard, request, settings, words)
  if (refusal !== null) return reply.tell({ lines: [refusal] })
  const star = await lookAtPhotos(house, photos, words)
  if (film === null || film.state !== 'done') return reply.tell({ lines: [whyNot(film, words), ...star] })
  // A photo alone asks for nothing else.
  if (instruction === null) return reply.tell({ lines: star })
  const edit = await submitOrRefuse(house, await besideFilm(house, heard, film.id), request, settings, words, film.id)
  if (typeof edit === 'string') return reply.tell({ lines: [edit, ...star] })
  const said = words.edited({
    instruction: titleOf(instruction),
    title: titleOf(film.request.prompt),
    after: film.request.instruction === undefined ? null : nameOf(film.request, 80),
    position: edit.position,
  })
  await reply.tell({ lines: [said, ...star] })
}

/** Somebody presses Edit, or chooses "Edit this movie": a window where the platform can, a sentence where it cannot. */
export async function askForEdit(house: House, heard: Heard, movie: string | null, words: Words, reply: Reply): Promise<void> {
  const [ticket, settings] = await Promise.all([
    movie === null ? null : findHere(house, movie, heard),
    readPlaceSettings(house.logbook, heard.place),
  ])
  if (ticket === null) return reply.tell({ lines: [movie === null ? words.whichFilm : words.noSuchFilm] })
  // Nobody should fill in what is refused anyway.
  const mayNot = checkAsker(heard, settings, words)
  if (mayNot !== null) return reply.tell({ lines: [mayNot] })
  const film = await madeFilm(house, heard, ticket)
  if (film === null || film.state !== 'done') return reply.tell({ lines: [whyNot(film, words)] })
  if (!(await reply.ask(editForm(film.id, words)))) await reply.tell({ lines: [words.editEmpty] })
}

/**
 * The film that somebody speaks of: that of the message which they answer, or the newest of the thread that they are in. (Where an answer
 * in a thread names nothing but the thread's head, it is words in the thread.)
 */
export async function filmSpokenOf(
  { logbook, venue: { platform } }: House,
  { spot }: Heard,
  about: MessageRef | null,
): Promise<string | null> {
  const names = about !== null && about.message !== spot.thread
  const answered = names ? await logbook.movieOfMessage(platform, about.channel, about.message) : null
  if (answered !== null) return answered
  const thread = spot.thread ?? about?.message ?? null
  return thread === null ? null : logbook.movieOfThread(platform, spot.channel, thread)
}

/**
 * The film that an instruction about this one changes: itself, or, of an edit or another take that came to nothing, what it was to be made
 * from. Null: there is no such film.
 */
async function madeFilm(house: House, heard: Heard, ticket: Ticket): Promise<Ticket | null> {
  let film: Ticket | null = ticket
  while (film?.state === 'failed' || film?.state === 'cancelled')
    film = film.parent === null ? null : await findHere(house, film.parent, heard)
  return film
}

function whyNot(film: Ticket | null, words: Words): string {
  return film === null ? words.neverMade : words.notMadeYet
}

/** Null: there is nothing in it that could be followed. */
function instructionIn(typed: string): string | null {
  try {
    return readInstruction(typed)
  } catch (error) {
    if (error instanceof RequestError) return null
    throw error
  }
}

/** The window that asks what should change. */
function editForm(movie: string, { editForm: { title, submit, label, hint, photo } }: Words): Form {
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

import type { Ticket } from '../../front-desk.ts'
import { RequestError } from '../../errors.ts'
import { MOST_STARS } from '../../face.ts'
import { LONGEST_INSTRUCTION, readInstruction } from '../../movie.ts'
import type { Reply } from '../bot.ts'
import type { Form } from '../card.ts'
import type { Heard, MessageRef } from '../heard.ts'
import type { PhotoSource } from '../photo/download-photo.ts'
import { readPlaceSettings } from '../place-settings.ts'
import type { Words } from '../words/words.ts'
import { castStars } from './cast-stars.ts'
import type { Errand, Talk } from './casting.ts'
import { fetchPhotos } from './fetch-photos.ts'
import { besideFilm, findHere, nameOf, showsFace, titleOf, userOf, type House } from './house.ts'
import { checkAsker, checkRequest, submitOrRefuse } from './take-order.ts'

/** What a photo without words asks for, as an editor understands it. */
const USE_FACE = 'use this face'

/** Somebody said how a film should change: a new film is made from it, below it, and the film itself stays. */
export async function requestEdit(
  talk: Talk,
  heard: Heard,
  ticket: Ticket,
  { instruction: typed, photos }: { readonly instruction: string; readonly photos: readonly PhotoSource[] },
  words: Words,
  reply: Reply,
): Promise<void> {
  const settings = await readPlaceSettings(talk.logbook, heard.place)
  const mayNot = checkAsker(heard, settings, words)
  if (mayNot !== null) return reply.tell({ lines: [mayNot] })
  const { length } = typed.trim()
  if (length > LONGEST_INSTRUCTION) return reply.tell({ lines: [words.promptTooLong(length, LONGEST_INSTRUCTION)] })
  const instruction = instructionIn(typed)
  if (instruction === null && photos.length === 0) return reply.tell({ lines: [words.editEmpty] })
  const film = await madeFilm(talk, heard, ticket)
  const source = film ?? ticket
  const mayNotFace = checkFace(talk, heard, source, words)
  if (mayNotFace !== null) return reply.tell({ lines: [mayNotFace] })
  // Faces that came with the film itself are in it; those of the request are new.
  const { stars: _, ...settled } = source.request
  const request = { ...settled, instruction: instruction ?? USE_FACE, seed: talk.newSeed() }
  const refusal = checkRequest(talk, heard, request, settings, words, photos.length > 0 || showsFace(source))
  if (refusal !== null) return reply.tell({ lines: [refusal] })
  if (film === null || film.state !== 'done') return reply.tell({ lines: [whyNot(film, words)] })
  const used = photos.slice(0, MOST_STARS)
  const errand: Errand = {
    heard: await besideFilm(talk, heard, film.id),
    kept: [],
    standsAlone: instruction !== null,
    async go(stars, { lines, buttons }, said, answer) {
      const starring = stars.length === 0 ? request : { ...request, stars: [...stars] }
      const edit = await submitOrRefuse(talk, errand.heard, starring, settings, said, film.id)
      if (typeof edit === 'string') {
        await answer.tell({ lines: [edit] })
        return false
      }
      const sentence = said.edited({
        instruction: titleOf(request.instruction),
        title: titleOf(film.request.prompt),
        after: film.request.instruction === undefined ? null : nameOf(film.request, 80),
        position: edit.position,
      })
      await answer.tell({
        lines: [sentence, ...lines, ...(used.length < photos.length ? [said.stars.mostPhotos(used.length)] : [])],
        buttons,
      })
      return true
    },
  }
  if (photos.length === 0) return void (await errand.go([], { lines: [], buttons: [] }, words, reply))
  return castStars(talk, errand, () => fetchPhotos(talk, used, words), words, reply)
}

/** Whether this person may have films made from this one as to the face that it shows: null, or a sentence. */
export function checkFace(house: House, { speaker }: Heard, film: Ticket, { stars }: Words): string | null {
  return showsFace(film) && film.user !== userOf(house, speaker) ? stars.notYourFace : null
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
  const mayNotFace = checkFace(house, heard, film, words)
  if (mayNotFace !== null) return reply.tell({ lines: [mayNotFace] })
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
 * from; of a take that is not made yet, the film that it follows. Null: there is no such film.
 */
async function madeFilm(house: House, heard: Heard, ticket: Ticket): Promise<Ticket | null> {
  let film: Ticket | null = ticket
  while (film !== null && film.state !== 'done' && (film.retake || film.state === 'failed' || film.state === 'cancelled'))
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
      { kind: 'photo', name: 'photo', label: photo, required: false, most: MOST_STARS },
    ],
  }
}

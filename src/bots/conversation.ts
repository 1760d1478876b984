import { AwayError } from '../front-desk.ts'
import { RequestError } from '../errors.ts'
import type { Hear, Reply } from './bot.ts'
import { askForSettings, changeSettings, showSettings } from './conversation/change-settings.ts'
import { answerAboutPhoto } from './conversation/answer-about-photo.ts'
import type { Talk, Waiting } from './conversation/casting.ts'
import { askForget, forgetAsker } from './conversation/forget-asker.ts'
import { findHere, type House } from './conversation/house.ts'
import { saveFace, unsaveFace } from './conversation/keep-face.ts'
import { askForEdit, filmSpokenOf, requestEdit } from './conversation/request-edit.ts'
import { askDelete, cancelFilm, deleteFilm, rerollFilm, showDetails, withFilm } from './conversation/rule-film.ts'
import { showQueue } from './conversation/show-queue.ts'
import { askForOrder, takeOrder } from './conversation/take-order.ts'
import { openWaitingRoom } from './conversation/waiting-room.ts'
import type { Heard } from './heard.ts'
import { wordsFor, type Words } from './words/words.ts'

export type { House } from './conversation/house.ts'
export { tellMovies } from './conversation/tell-movies.ts'

/** Decides what to do about what was said, whatever the platform. Faults of ours become a line in the log and a kind word. */
export function converse(house: House): Hear {
  const talk: Talk = { ...house, waiting: openWaitingRoom<Waiting>() }
  return async (heard, reply) => {
    const words = wordsFor(heard.speaker.language)
    try {
      await answer(talk, heard, words, reply)
    } catch (error) {
      if (error instanceof AwayError) return reply.tell({ lines: [words.away] })
      if (error instanceof RequestError) return reply.tell({ lines: [error.message] })
      house.log.error({ err: error, kind: heard.kind, place: heard.place }, 'a conversation broke')
      await reply.tell({ lines: [words.fault] })
    }
  }
}

async function answer(talk: Talk, heard: Heard, words: Words, reply: Reply): Promise<void> {
  switch (heard.kind) {
    case 'order':
      return takeOrder(talk, heard, heard, words, reply)
    case 'said':
      return answerWords(talk, heard, words, reply)
    case 'edit-message':
      return askForEdit(talk, heard, await filmSpokenOf(talk, heard, heard.about), words, reply)
    case 'press':
      return answerPress(talk, heard, words, reply)
    case 'form':
      return answerForm(talk, heard, words, reply)
    case 'settings':
      return showSettings(talk, heard, words, reply)
    case 'queue':
      return showQueue(talk, heard, words, reply)
    case 'help':
      return reply.tell({ lines: words.help({ direct: heard.direct }) })
    case 'forget':
      return askForget(talk, heard, words, reply)
  }
}

/** Words about a film ask for an edit; words about none ask for a film. What was said to others is none of the bot's business. */
async function answerWords(talk: Talk, heard: Heard & { readonly kind: 'said' }, words: Words, reply: Reply): Promise<void> {
  const { text, photos, about, called } = heard
  const movie = await filmSpokenOf(talk, heard, about)
  const ticket = movie === null ? null : await findHere(talk, movie, heard)
  // People in a film's thread also talk to one another: a smile asks for nothing.
  if (ticket !== null && !called && photos.length === 0 && !/\p{L}/u.test(text.replaceAll(/:[^\s:]+:/g, ''))) return
  if (ticket !== null) return requestEdit(talk, heard, ticket, { instruction: text, photos }, words, reply)
  if (!called) return
  // A message of the bot's own that is no film's any more. (The head of a thread may be anybody's.)
  if (about !== null && about.message !== heard.spot.thread) return reply.tell({ lines: [words.noSuchFilm] })
  if (text.trim() === '' && photos.length === 0) return reply.tell({ lines: words.help({ direct: heard.direct }) })
  return takeOrder(talk, heard, { prompt: text, options: {}, photos }, words, reply)
}

async function answerPress(talk: Talk, heard: Heard & { readonly kind: 'press' }, words: Words, reply: Reply): Promise<void> {
  const { what, movie } = heard.press
  switch (what) {
    case 'cancel':
      return withFilm(cancelFilm, talk, movie, heard, words, reply)
    case 'edit':
      return askForEdit(talk, heard, movie, words, reply)
    case 'reroll':
      return withFilm(rerollFilm, talk, movie, heard, words, reply)
    case 'details':
      return withFilm(showDetails, talk, movie, heard, words, reply)
    case 'delete':
      return withFilm(askDelete, talk, movie, heard, words, reply)
    case 'delete-yes':
      return withFilm(deleteFilm, talk, movie, heard, words, reply)
    case 'settings-films':
    case 'settings-house':
      return askForSettings(talk, heard, what, words, reply)
    case 'forget-yes':
      return forgetAsker(talk, heard, words, reply)
    case 'never-mind':
      return reply.tell({ lines: [words.neverMind] })
    case 'order':
      return askForOrder(talk, heard, movie, words, reply)
    case 'star-yes':
    case 'star-no':
    case 'star-left':
    case 'star-middle':
    case 'star-right':
    case 'star-without':
      return answerAboutPhoto(talk, heard, what, movie, words, reply)
    case 'save-face':
      return saveFace(talk, heard, movie, words, reply)
    case 'unsave-face':
      return unsaveFace(talk, heard, words, reply)
  }
}

async function answerForm(talk: Talk, heard: Heard & { readonly kind: 'form' }, words: Words, reply: Reply): Promise<void> {
  const { press, values, photos } = heard
  const typed = (name: string): string => (typeof values[name] === 'string' ? values[name] : '')
  switch (press.what) {
    case 'order':
      return takeOrder(talk, heard, { prompt: typed('prompt'), options: values, photos, waiting: press.movie }, words, reply)
    case 'edit':
      return withFilm(
        (...[, , ticket]) => requestEdit(talk, heard, ticket, { instruction: typed('instruction'), photos }, words, reply),
        talk,
        press.movie,
        heard,
        words,
        reply,
      )
    case 'settings-films':
    case 'settings-house':
      return changeSettings(talk, heard, press.what, values, words, reply)
    default:
      return reply.tell({ lines: [words.fault] })
  }
}

import type { Reply } from '../bot.ts'
import type { Button } from '../card.ts'
import type { Heard } from '../heard.ts'
import type { Words } from '../words/words.ts'
import { userOf, type House } from './house.ts'
import { neverMindButton, removeFilm } from './rule-film.ts'

export async function askForget(house: House, heard: Heard, words: Words, reply: Reply): Promise<void> {
  const films = await house.logbook.moviesOf(userOf(house, heard.speaker))
  const yes: Button = { press: { what: 'forget-yes', movie: '' }, label: words.buttons.forgetYes, tone: 'danger' }
  await reply.tell({ lines: words.askForget(films.length), buttons: [yes, neverMindButton(words)] })
}

/** Deletes all that is stored about somebody, in whatever place they said it, and what was posted of it. */
export async function forgetAsker(house: House, heard: Heard, words: Words, reply: Reply): Promise<void> {
  const films = await house.logbook.forget(userOf(house, heard.speaker))
  for (const film of films) await removeFilm(house, film)
  await reply.tell({ lines: [words.forgotten(films.length)] })
}

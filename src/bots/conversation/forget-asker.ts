import type { Reply } from '../bot.ts'
import type { Button } from '../card.ts'
import type { Heard } from '../heard.ts'
import type { Words } from '../words/words.ts'
import type { Talk } from './casting.ts'
import { userOf, type House } from './house.ts'
import { unsaveButton } from './keep-face.ts'
import { neverMindButton, removeFilm } from './rule-film.ts'

export async function askForget(house: House, heard: Heard, words: Words, reply: Reply): Promise<void> {
  const user = userOf(house, heard.speaker)
  const [films, saved] = await Promise.all([house.logbook.moviesOf(user), house.desk.faces.saved(user)])
  const yes: Button = { press: { what: 'forget-yes', movie: '' }, label: words.buttons.forgetYes, tone: 'danger' }
  await reply.tell({
    lines: words.askForget(films.length),
    buttons: [yes, ...(saved === null ? [] : [unsaveButton(words)]), neverMindButton(words)],
  })
}

/** Deletes all that is stored about somebody, in whatever place they said it, and what was posted of it. */
export async function forgetAsker(house: Talk, heard: Heard, words: Words, reply: Reply): Promise<void> {
  const user = userOf(house, heard.speaker)
  house.waiting.dismiss(user)
  const films = await house.logbook.forget(user)
  for (const film of films) await removeFilm(house, film)
  await reply.tell({ lines: [words.forgotten(films.length)] })
}

import type { Reply } from '../bot.ts'
import type { Button } from '../card.ts'
import type { Heard } from '../heard.ts'
import type { Words } from '../words/words.ts'
import { userOf, type House } from './house.ts'

/** Keeps a face for the further films of whoever handed it in. */
export async function saveFace(house: House, heard: Heard, face: string, words: Words, reply: Reply): Promise<void> {
  const saved = await house.desk.faces.save(face, userOf(house, heard.speaker))
  await reply.tell(saved ? { lines: [words.stars.saved], buttons: [unsaveButton(words)] } : { lines: [words.stars.noFace] })
}

export async function unsaveFace(house: House, heard: Heard, words: Words, reply: Reply): Promise<void> {
  await house.desk.faces.unsave(userOf(house, heard.speaker))
  await reply.tell({ lines: [words.stars.unsaved] })
}

export function unsaveButton({ buttons }: Words): Button {
  return { press: { what: 'unsave-face', movie: '' }, label: buttons.unsaveFace, tone: 'plain' }
}

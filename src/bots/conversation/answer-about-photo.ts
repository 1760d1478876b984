import { AwayError } from '../../front-desk.ts'
import { CONSENT, type Pick } from '../../face.ts'
import type { Reply } from '../bot.ts'
import type { Heard } from '../heard.ts'
import type { Words } from '../words/words.ts'
import { goOn, offerWithout, starButton, type StarPress } from './cast-stars.ts'
import type { Talk, Waiting } from './casting.ts'
import { userOf } from './house.ts'
import type { Absent } from './waiting-room.ts'

const PICKS = { 'star-left': 'left', 'star-middle': 'middle', 'star-right': 'right' } as const satisfies Record<string, Pick>

/** Somebody answers what they were asked about their photo: the order goes on where it stopped. */
export async function answerAboutPhoto(talk: Talk, heard: Heard, what: StarPress, id: string, words: Words, reply: Reply): Promise<void> {
  const user = userOf(talk, heard.speaker)
  const waiting = talk.waiting.call(id, user)
  if (typeof waiting === 'string') return tellAbsent(waiting, words, reply)
  try {
    await goOnWith(talk, user, what, waiting, words, reply)
  } catch (error) {
    if (!(error instanceof AwayError)) throw error
    // Nothing was lost: the same answer may be given again.
    const again = talk.waiting.admit(user, waiting, bytesOf(waiting))
    await reply.tell({ lines: [words.away], buttons: [starButton(what, again, words)] })
  }
}

/** Says why there is nothing that waits. A button that is pressed twice has had its answer. */
export async function tellAbsent(absent: Absent, { stars }: Words, reply: Reply): Promise<void> {
  if (absent !== 'answered') await reply.tell({ lines: [absent === 'foreign' ? stars.notYourPhoto : stars.lost] })
}

async function goOnWith(talk: Talk, user: string, what: StarPress, waiting: Waiting, words: Words, reply: Reply): Promise<void> {
  switch (what) {
    case 'star-yes':
      if (waiting.step !== 'consent') break
      await talk.desk.faces.agree(user, CONSENT.version)
      return goOn(talk, waiting.casting, words, reply)
    case 'star-no':
      if (waiting.step !== 'consent') break
      return offerWithout(talk, waiting.casting.errand, words.stars.declined, words, reply)
    case 'star-left':
    case 'star-middle':
    case 'star-right': {
      if (waiting.step !== 'which') break
      const { casting, photo } = waiting
      const picks = casting.photos.map((_, at) => (at === photo ? PICKS[what] : casting.picks[at]))
      return goOn(talk, { ...casting, picks }, words, reply)
    }
    case 'star-without':
      if (waiting.step !== 'without') break
      await waiting.errand.go([], { lines: [], buttons: [] }, words, reply)
      return
  }
  // A button that was never asked with.
  await reply.tell({ lines: [words.stars.lost] })
}

function bytesOf(waiting: Waiting): number {
  return 'casting' in waiting ? waiting.casting.photos.reduce((sum, { byteLength }) => sum + byteLength, 0) : 0
}

import { ConsentMissing, type KeptFace } from '../../front-desk.ts'
import { RequestError } from '../../errors.ts'
import { FaceFault, WhichFace } from '../../face.ts'
import type { Reply } from '../bot.ts'
import type { Button } from '../card.ts'
import type { PressName } from '../press.ts'
import type { Words } from '../words/words.ts'
import type { Beside, Casting, Errand, Talk } from './casting.ts'
import type { Fetched } from './fetch-photos.ts'
import { askerIn, userOf } from './house.ts'

/** Has an errand go on with the faces in its photos, or asks what must be asked first. `fetch` is not called where photos are not taken. */
export async function castStars(talk: Talk, errand: Errand, fetch: () => Promise<Fetched>, words: Words, reply: Reply): Promise<void> {
  if (talk.desk.faces.closed !== null) return offerWithout(talk, errand, words.stars.closed, words, reply)
  const fetched = await fetch()
  if ('fault' in fetched) return offerWithout(talk, errand, fetched.fault, words, reply)
  return goOn(talk, { errand, photos: fetched.photos, picks: [] }, words, reply)
}

/** Cuts the faces and hands the errand in. What was cut is deleted again unless a film was ordered with it. */
export async function goOn(talk: Talk, casting: Casting, words: Words, reply: Reply): Promise<void> {
  const { errand } = casting
  const user = userOf(talk, errand.heard.speaker)
  if ((await talk.desk.faces.consent(user)) === null) return askConsent(talk, casting, words, reply)
  const cut: KeptFace[] = []
  let handedIn = false
  try {
    const trouble = await cutFaces(talk, casting, cut)
    if (trouble !== null) return await tellTrouble(talk, casting, trouble, words, reply)
    const stars = [...errand.kept, ...cut.map(({ id }) => id)]
    const beside: Beside = { lines: [words.stars.starring(stars.length)], buttons: await offerToSave(talk, user, stars, words) }
    handedIn = await errand.go(stars, beside, words, reply)
  } finally {
    if (!handedIn) await letGo(talk, user, cut)
  }
}

/** Says what is wrong, and how the film can be had all the same. */
export async function offerWithout(talk: Talk, errand: Errand, sentence: string, words: Words, reply: Reply): Promise<void> {
  const user = userOf(talk, errand.heard.speaker)
  talk.waiting.dismiss(user)
  if (!errand.standsAlone) return reply.tell({ lines: [sentence] })
  const id = talk.waiting.admit(user, { step: 'without', errand }, 0)
  await reply.tell({ lines: [sentence, words.stars.withoutFace], buttons: [starButton('star-without', id, words)] })
}

/** An answer to what was asked about a photo. */
export function starButton(what: StarPress, id: string, { buttons }: Words): Button {
  const { label, tone = 'plain' }: { readonly label: string; readonly tone?: Button['tone'] } = {
    'star-yes': { label: buttons.starYes, tone: 'main' as const },
    'star-no': { label: buttons.starNo },
    'star-left': { label: buttons.left },
    'star-middle': { label: buttons.middle },
    'star-right': { label: buttons.right },
    'star-without': { label: buttons.withoutFace },
  }[what]
  return { press: { what, movie: id }, label, tone }
}

export type StarPress = Extract<PressName, `star-${string}`>

interface Trouble {
  readonly photo: number
  /** FaceFault, WhichFace or ConsentMissing; any other: no photo is taken just now. */
  readonly error: RequestError
}

/** Cuts them in order, into `cut`, up to the first that cannot be. */
async function cutFaces(talk: Talk, { errand, photos, picks }: Casting, cut: KeptFace[]): Promise<Trouble | null> {
  for (const [photo, bytes] of photos.entries()) {
    try {
      cut.push(await talk.desk.faces.cut(bytes, askerIn(talk, errand.heard), picks[photo]))
    } catch (error) {
      if (error instanceof RequestError) return { photo, error }
      throw error
    }
  }
  return null
}

async function tellTrouble(talk: Talk, casting: Casting, { photo, error }: Trouble, words: Words, reply: Reply): Promise<void> {
  if (error instanceof ConsentMissing) return askConsent(talk, casting, words, reply)
  const several = casting.photos.length > 1
  const about = (sentence: string): string => (several ? words.stars.ofPhoto(photo + 1, sentence) : sentence)
  if (error instanceof FaceFault) return offerWithout(talk, casting.errand, about(words.stars.faults[error.why]), words, reply)
  if (!(error instanceof WhichFace)) return offerWithout(talk, casting.errand, words.stars.tooMany, words, reply)
  const id = admit(talk, 'which', casting, photo)
  await reply.tell({
    lines: [about(words.stars.which(error.choices))],
    buttons: error.choices.map((choice) => starButton(`star-${choice}`, id, words)),
  })
}

async function askConsent(talk: Talk, casting: Casting, words: Words, reply: Reply): Promise<void> {
  const id = admit(talk, 'consent', casting, 0)
  await reply.tell({
    lines: words.stars.consent(casting.photos.length),
    buttons: [starButton('star-yes', id, words), starButton('star-no', id, words)],
  })
}

function admit(talk: Talk, step: 'consent' | 'which', casting: Casting, photo: number): string {
  const bytes = casting.photos.reduce((sum, { byteLength }) => sum + byteLength, 0)
  return talk.waiting.admit(userOf(talk, casting.errand.heard.speaker), { step, casting, photo }, bytes)
}

/** Of one's own face alone: of several it is not known which that is. */
async function offerToSave(talk: Talk, user: string, [star, ...others]: readonly string[], { buttons }: Words): Promise<readonly Button[]> {
  if (star === undefined || others.length > 0 || (await talk.desk.faces.saved(user)) !== null) return []
  return [{ press: { what: 'save-face', movie: star }, label: buttons.saveFace, tone: 'plain' }]
}

async function letGo({ desk, log }: Talk, user: string, faces: readonly KeptFace[]): Promise<void> {
  for (const { id } of faces)
    await desk.faces.remove(id, user).catch((error: unknown) => log.warn({ err: error }, 'a face without a film could not be deleted'))
}

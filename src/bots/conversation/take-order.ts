import { MOST_STARS } from '../../face.ts'
import { LimitError, type Ticket } from '../../front-desk.ts'
import type { MovieRequest } from '../../movie.ts'
import type { Reply } from '../bot.ts'
import type { Line } from '../card.ts'
import type { Heard, Values } from '../heard.ts'
import type { PhotoSource } from '../photo/download-photo.ts'
import { readPlaceSettings, type PlaceSettings } from '../place-settings.ts'
import type { Words } from '../words/words.ts'
import { tellAbsent } from './answer-about-photo.ts'
import { castStars, offerWithout } from './cast-stars.ts'
import type { Errand, Talk } from './casting.ts'
import { hasVideoModel, offersVideoModel } from './choose-renderer.ts'
import { fetchPhotos, type Fetched } from './fetch-photos.ts'
import { factsOf } from './film-card.ts'
import { askerIn, titleOf, userOf, type House } from './house.ts'
import { orderForm, readOrder } from './read-order.ts'

/** What an order, from a command, a form or plain words, is made of. */
export interface Wanted {
  readonly prompt: string
  readonly options: Values
  readonly photos: readonly PhotoSource[]
  /** The id of photos that came before and wait; '' for none. */
  readonly waiting?: string
}

const NOTHING = { lines: [], buttons: [] } as const

/** Somebody wants a film. Without a prompt they get the form. */
export async function takeOrder(
  talk: Talk,
  heard: Heard,
  { prompt, options, photos, waiting = '' }: Wanted,
  words: Words,
  reply: Reply,
): Promise<void> {
  const settings = await readPlaceSettings(talk.logbook, heard.place)
  const mayNot = checkAsker(heard, settings, words)
  if (mayNot !== null) return reply.tell({ lines: [mayNot] })
  if (prompt.trim() === '') {
    if (photos.length > 0) return askWhatHappens(talk, heard, photos, settings, words, reply)
    if (await reply.ask(orderForm(words, settings, await offersVideoModel(talk), waiting))) return
  }
  const mayBeNeural = settings.renderer === 'diffusion' || options['renderer'] !== undefined
  const read = readOrder(prompt, options, settings, words, talk.newSeed, mayBeNeural && (await hasVideoModel(talk)))
  if ('refusal' in read) return reply.tell({ lines: [read.refusal] })
  const { request } = read
  const self = options['star'] !== undefined
  const starring = photos.length > 0 || waiting !== '' || self
  const refusal = checkRequest(talk, heard, request, settings, words, starring)
  if (refusal !== null) return reply.tell({ lines: [refusal] })
  const user = userOf(talk, heard.speaker)
  const own = self ? await talk.desk.faces.saved(user) : null
  const kept = own === null ? [] : [own.id]
  const used = photos.slice(0, MOST_STARS - kept.length)
  const tooMany = used.length < photos.length ? [words.stars.mostPhotos(used.length)] : []
  const errand = orderErrand(talk, heard, request, settings, { kept, remarks: [...read.remarks, ...tooMany] })
  if (!starring) return void (await errand.go([], NOTHING, words, reply))
  if (self && own === null) return offerWithout(talk, errand, words.stars.nothingSaved, words, reply)
  const fetch = waiting === '' ? () => fetchPhotos(talk, used, words) : () => fetchedBefore(talk, waiting, user, words)
  return castStars(talk, errand, fetch, words, reply)
}

/** The window for an order with photos that came before. */
export async function askForOrder(talk: Talk, heard: Heard, waiting: string, words: Words, reply: Reply): Promise<void> {
  const there = waiting === '' ? null : talk.waiting.look(waiting, userOf(talk, heard.speaker))
  if (typeof there === 'string') return tellAbsent(there, words, reply)
  return takeOrder(talk, heard, { prompt: '', options: {}, photos: [], waiting }, words, reply)
}

/** Photos without words: they wait, and the form asks for the words. */
async function askWhatHappens(
  talk: Talk,
  heard: Heard,
  sources: readonly PhotoSource[],
  settings: PlaceSettings,
  words: Words,
  reply: Reply,
): Promise<void> {
  if (talk.desk.faces.closed !== null) return reply.tell({ lines: [words.stars.closed] })
  const user = userOf(talk, heard.speaker)
  const fetching = fetchPhotos(talk, sources.slice(0, MOST_STARS), words)
  const id = talk.waiting.admit(user, { step: 'words', fetched: fetching }, 0)
  const opened = await reply.ask(orderForm(words, settings, await offersVideoModel(talk), id))
  const fetched = await fetching
  if ('fault' in fetched) {
    talk.waiting.call(id, user)
    return reply.tell({ lines: [fetched.fault] })
  }
  talk.waiting.weigh(
    id,
    fetched.photos.reduce((sum, { byteLength }) => sum + byteLength, 0),
  )
  if (opened) return
  const button = { press: { what: 'order', movie: id }, label: words.buttons.sayWhat, tone: 'main' } as const
  await reply.tell({ lines: [words.stars.whatHappens], buttons: [button] })
}

async function fetchedBefore(talk: Talk, id: string, user: string, { stars }: Words): Promise<Fetched> {
  const waiting = talk.waiting.call(id, user)
  return typeof waiting === 'object' && waiting.step === 'words' ? await waiting.fetched : { fault: stars.lost }
}

function orderErrand(
  house: House,
  heard: Heard,
  request: MovieRequest,
  settings: PlaceSettings,
  { kept, remarks }: { readonly kept: readonly string[]; readonly remarks: readonly Line[] },
): Errand {
  return {
    heard,
    kept,
    standsAlone: true,
    async go(stars, { lines: more, buttons }, words, reply) {
      const starring = stars.length === 0 ? request : { ...request, stars: [...stars] }
      const ticket = await submitOrRefuse(house, heard, starring, settings, words)
      if (typeof ticket === 'string') {
        await reply.tell({ lines: [ticket] })
        return false
      }
      const lines = words.accepted({ title: titleOf(request.prompt), facts: factsOf(request, words), position: ticket.position })
      await reply.tell({ lines: [...lines, ...more, ...remarks], buttons })
      return true
    },
  }
}

/** Whether this person may have films made in this spot: null, or a sentence. */
export function checkAsker(heard: Heard, settings: PlaceSettings, words: Words): Line | null {
  const { speaker, spot, direct } = heard
  if (direct) return null
  if (settings.channels.length > 0 && !settings.channels.includes(spot.channel)) return words.onlyIn(settings.channels)
  const admitted = [speaker.id, ...speaker.groups].some((id) => settings.people.includes(id))
  return settings.people.length === 0 || speaker.admin || admitted ? null : words.notAllowed
}

/** Whether the words of this request may be filmed here, or with a real person's face: null, or a sentence. */
export function checkRequest(
  house: House,
  { adults, spot }: Heard,
  { prompt, instruction, style, music, sfx }: MovieRequest,
  settings: PlaceSettings,
  words: Words,
  face: boolean,
): string | null {
  const rules = { face, blocked: settings.blocked, adults: adults || settings.adultChannels.includes(spot.channel) }
  for (const text of [prompt, instruction, style, music, sfx]) {
    const verdict = house.judge(text ?? '', rules)
    if (!verdict.allowed) return verdict.why === 'blocked' ? words.refused.blocked(verdict.word) : words.refused[verdict.why]
  }
  return null
}

/** Hands a checked request in: the ticket, or a sentence for the asker. */
export async function submitOrRefuse(
  house: House,
  heard: Heard,
  request: MovieRequest,
  settings: PlaceSettings,
  words: Words,
  parent?: string,
): Promise<Ticket | string> {
  const key = `${house.venue.platform}:${heard.key}`
  if (request.renderer === 'diffusion' && !(await hasVideoModel(house))) return words.noVideoModel
  try {
    return await house.desk.submit(request, askerIn(house, heard), { key, parent, dailyHere: settings.daily })
  } catch (error) {
    if (!(error instanceof LimitError)) throw error
    const { limit, most } = error
    return limit === 'daily' ? words.limits.daily(most) : limit === 'open-user' ? words.limits.openUser(most) : words.limits.openPlace(most)
  }
}

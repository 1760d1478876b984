import { LimitError, type Ticket } from '../../front-desk.ts'
import type { MovieRequest } from '../../movie.ts'
import type { Reply } from '../bot.ts'
import type { Line } from '../card.ts'
import type { Heard, Values } from '../heard.ts'
import { PhotoError, type PhotoSource } from '../photo/download-photo.ts'
import { readPlaceSettings, type PlaceSettings } from '../place-settings.ts'
import type { Words } from '../words/words.ts'
import { factsOf } from './film-card.ts'
import { threadOf, titleOf, userOf, type House } from './house.ts'
import { orderForm, readOrder } from './read-order.ts'

/** What an order, from a command, a form or plain words, is made of. */
export interface Wanted {
  readonly prompt: string
  readonly options: Values
  readonly photos: readonly PhotoSource[]
}

/** Somebody wants a film. Without a prompt they get the form. */
export async function takeOrder(
  house: House,
  heard: Heard,
  { prompt, options, photos }: Wanted,
  words: Words,
  reply: Reply,
): Promise<void> {
  const settings = await readPlaceSettings(house.logbook, heard.place)
  const mayNot = checkAsker(heard, settings, words)
  if (mayNot !== null) return reply.tell({ lines: [mayNot] })
  if (prompt.trim() === '' && (await reply.ask(orderForm(words, settings)))) return
  const read = readOrder(prompt, options, settings, words, house.newSeed)
  if ('refusal' in read) return reply.tell({ lines: [read.refusal] })
  const { request, remarks } = read
  const refusal = checkRequest(house, heard, request, settings, words)
  if (refusal !== null) return reply.tell({ lines: [refusal] })
  const star = await lookAtPhotos(house, photos, words)
  const ticket = await submitOrRefuse(house, heard, request, settings, words)
  if (typeof ticket === 'string') return reply.tell({ lines: [ticket] })
  const lines = words.accepted({
    title: titleOf(request.prompt),
    facts: factsOf(request, words),
    position: ticket.position,
  })
  await reply.tell({ lines: [...lines, ...remarks, ...star] })
}

/** Whether this person may have films made in this spot: null, or a sentence. */
export function checkAsker(heard: Heard, settings: PlaceSettings, words: Words): Line | null {
  const { speaker, spot, direct } = heard
  if (direct) return null
  if (settings.channels.length > 0 && !settings.channels.includes(spot.channel)) return words.onlyIn(settings.channels)
  const admitted = [speaker.id, ...speaker.groups].some((id) => settings.people.includes(id))
  return settings.people.length === 0 || speaker.admin || admitted ? null : words.notAllowed
}

/** Whether the words of this request may be filmed here: null, or a sentence. */
export function checkRequest(
  house: House,
  { adults, spot }: Heard,
  { prompt, instruction, style, music, sfx }: MovieRequest,
  settings: PlaceSettings,
  words: Words,
): string | null {
  const rules = { blocked: settings.blocked, adults: adults || settings.adultChannels.includes(spot.channel) }
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
  const asker = {
    user: userOf(house, heard.speaker),
    place: heard.place,
    thread: threadOf(house, heard.spot),
    language: heard.speaker.language,
  }
  const key = `${house.venue.platform}:${heard.key}`
  try {
    return await house.desk.submit(request, asker, { key, parent, dailyHere: settings.daily })
  } catch (error) {
    if (!(error instanceof LimitError)) throw error
    const { limit, most } = error
    return limit === 'daily' ? words.limits.daily(most) : limit === 'open-user' ? words.limits.openUser(most) : words.limits.openPlace(most)
  }
}

/**
 * Takes the photos in at once, for their addresses expire. What must be said of them; nobody can star in a film yet, so a good photo is let
 * go again.
 */
export async function lookAtPhotos(house: House, photos: readonly PhotoSource[], words: Words): Promise<readonly Line[]> {
  const [photo] = photos
  if (photo === undefined) return []
  try {
    await house.fetchPhoto(photo)
    return [words.cannotStar]
  } catch (error) {
    if (error instanceof PhotoError) return [words.photoFaults[error.why]]
    house.log.warn({ err: error }, 'a photo could not be fetched')
    return [words.photoFaults.gone]
  }
}

import { buffer } from 'node:stream/consumers'
import { PostFault, type Posted } from '../bot.ts'
import type { ClipPost } from '../card.ts'
import { filmClip } from './film-card.ts'
import { postOnce, type Told } from './told.ts'

/** A clip that was still too large is tried again with this much less room, so many times. */
const LESS_ROOM = 0.5
const SHRINKINGS = 5

/** Posts a film's clip below its card, unless it stands there. False: another process is bringing it. */
export async function bringClip(told: Told, card: Posted): Promise<boolean> {
  const { house, ticket } = told
  if ((await house.logbook.findPost(ticket.id, 'clip')) !== null) return true
  const brought = await postOnce(told, 'clip', async ({ brokenSince, upload }) => {
    const there = brokenSince === null ? null : await house.venue.findClip(card, ticket.id, brokenSince, upload)
    return there ?? (await postFitting(told, card, upload))
  })
  return brought !== null
}

/** Posts the clip, smaller and smaller until the platform takes it. */
async function postFitting(told: Told, card: Posted, upload: string | null): Promise<Posted> {
  const { house, ticket, telling } = told
  const note = async (name: string): Promise<void> => {
    await house.logbook.noteUpload(ticket.id, 'clip', name)
    const held = telling.claims.get('clip')
    if (held !== undefined) telling.claims.set('clip', { ...held, upload: name })
  }
  let room = await house.venue.clipBudget(card)
  for (let shrunk = 0; ; shrunk++) {
    const clip = await clipWithin(told, Math.floor(room))
    try {
      return await house.venue.postClip(card, clip, ticket.id, { id: upload, note })
    } catch (error) {
      if (!(error instanceof PostFault) || error.why !== 'too-large' || shrunk === SHRINKINGS) throw error
      room = Math.min(room, clip.bytes.byteLength) * LESS_ROOM
    }
  }
}

async function clipWithin({ house, ticket, words }: Told, room: number): Promise<ClipPost> {
  const { clip } = ticket
  if (clip === null) throw new RangeError('a film is done and has no clip')
  if (clip.bytes > room) {
    const { bytes, height } = await house.fitClip(clip.hash, room)
    return filmClip(ticket, words, bytes, height)
  }
  const stream = await house.desk.openFile(clip.hash)
  if (stream === null) throw new PostFault('broken', 'the clip is not in the store')
  return filmClip(ticket, words, await buffer(stream), null)
}

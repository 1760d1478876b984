import { PostFault, type Posted, type Venue } from '../bot.ts'
import type { Card } from '../card.ts'
import { callSlack } from './call-slack.ts'
import type { CardPictures } from './card-pictures.ts'
import { cardEvent, drawCard, type DrawnMessage } from './draw-card.ts'
import { asPostFault, faultCode } from './explain-faults.ts'
import { findMarked, findShare } from './find-posts.ts'
import type { Inside } from './inside.ts'
import { joiningWhereNeeded } from './join-channel.ts'
import { postClip } from './post-clip.ts'
import { sendPrivately } from './send-privately.ts'
import { readChannel, teamOfPlace } from './team-ids.ts'

/** Bytes. Slack takes a gigabyte, but a clip must be uploaded within a posting's claim, from a laptop's line too. */
const CLIP_BUDGET = 200 * 1024 * 1024

export function createVenue(inside: Inside, pictures: CardPictures): Venue {
  const { teams, people, pace } = inside
  const clientOf = async (channel: string) => {
    const { team, id } = readChannel(channel)
    return { client: await teams.clientFor(team), team, id }
  }
  const drawn = async (team: string, card: Card, mark: string, file: string | null): Promise<DrawnMessage & Extras> => ({
    ...drawCard(card, (await people.find(team, card.asker)).name, file),
    metadata: { event_type: cardEvent, event_payload: { movie: mark } },
  })
  const removeFile = async (posted: Posted): Promise<string | null> => {
    if (posted.file === null) return posted.message
    const { client, id } = await clientOf(posted.channel)
    const file = posted.file
    // Asked before the file is gone, and with it what tells of its message.
    const message = posted.message ?? (await findShare(client, file, id, posted.thread))?.message ?? null
    await unlessGone(() => callSlack(() => client.files.delete({ file }), { repeatable: true }))
    return message
  }

  return {
    platform: 'slack',
    clipsHaveButtons: false,
    marksAdultChannels: false,
    postCard: (spot, card, mark) =>
      guarded('new', async () => {
        const { client, team, id } = await clientOf(spot.channel)
        const { ts } = await pictures.send(client, card.picture, null, async (file) => {
          const message = await drawn(team, card, mark, file)
          const write = () =>
            client.chat.postMessage({ channel: id, ...message, ...noPreviews, ...(spot.thread === null ? {} : { thread_ts: spot.thread }) })
          return pace(spot.channel, () =>
            joiningWhereNeeded(client, id, () => callSlack(write, { repeatable: false, signal: inside.signal })),
          )
        })
        return { channel: spot.channel, thread: spot.thread, message: ts ?? null, file: null }
      }),
    editCard: (posted, card, mark) =>
      guarded('stands', async () => {
        const { client, team, id } = await clientOf(posted.channel)
        const ts = posted.message
        if (ts === null) throw new PostFault('broken', 'Slack: a card without its message')
        await pictures.send(client, card.picture, ts, async (file) => {
          const message = await drawn(team, card, mark, file)
          return pace(posted.channel, () =>
            callSlack(() => client.chat.update({ channel: id, ts, ...message }), { repeatable: true, signal: inside.signal }),
          )
        })
      }),
    findCard: (spot, mark, since) =>
      guarded('stands', async () => {
        const { client, id } = await clientOf(spot.channel)
        const message = await findMarked(client, id, spot.thread, mark, since)
        return message === null ? null : { channel: spot.channel, thread: spot.thread, message, file: null }
      }),
    clipBudget: () => Promise.resolve(CLIP_BUDGET),
    postClip: (card, clip, _mark, upload) => guarded('stands', () => postClip(inside, card, clip, upload)),
    findClip: (card, _mark, _since, uploadId) =>
      guarded('stands', async () => {
        // A file's id is noted before anyone can see it: without one there is no clip.
        if (uploadId === null) return null
        const { client, id } = await clientOf(card.channel)
        const thread = card.thread ?? card.message
        const share = await findShare(client, uploadId, id, thread)
        return share === null ? null : { channel: card.channel, thread, message: share.message, file: uploadId }
      }),
    remove: (posted) =>
      guarded('stands', async () => {
        const { client, id } = await clientOf(posted.channel)
        const ts = await removeFile(posted)
        if (ts === null) return
        await unlessGone(() => pace(posted.channel, () => callSlack(() => client.chat.delete({ channel: id, ts }), { repeatable: true })))
        await pictures.drop(client, ts)
      }),
    tellPrivately: (place, user, answer) =>
      guarded('new', async () => {
        const team = teamOfPlace(place)
        if (team === null) throw new PostFault('broken', 'Slack: whose workspace is not known')
        await sendPrivately(inside, team, user, answer)
      }),
  }
}

/** A link in a prompt is no reason to show its page. An update keeps what was said when it was posted. */
const noPreviews = { unfurl_links: false, unfurl_media: false } as const

interface Extras {
  readonly metadata: { readonly event_type: string; readonly event_payload: { readonly movie: string } }
}

async function guarded<T>(standing: 'stands' | 'new', deed: () => Promise<T>): Promise<T> {
  try {
    return await deed()
  } catch (error) {
    throw asPostFault(error, standing)
  }
}

async function unlessGone(deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed()
  } catch (error) {
    if (!['message_not_found', 'file_not_found', 'file_deleted'].includes(faultCode(error))) throw error
  }
}

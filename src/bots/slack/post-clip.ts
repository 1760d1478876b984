import { setTimeout as sleep } from 'node:timers/promises'
import { webApi } from '@slack/bolt'
import type { Posted, Upload } from '../bot.ts'
import type { ClipPost } from '../card.ts'
import { callSlack } from './call-slack.ts'
import { drawClip } from './draw-card.ts'
import { faultCode } from './explain-faults.ts'
import { askShare, findShare, type Share } from './find-posts.ts'
import type { Inside } from './inside.ts'
import { joiningWhereNeeded } from './join-channel.ts'
import { readChannel } from './team-ids.ts'
import type { SlackClient } from './teams.ts'
import { uploadFile } from './upload-file.ts'

/** Milliseconds between the questions where a clip that was just shared stands: Slack tells a moment later. */
const SHARE_WAITS = [200, 400, 800, 1_600]
/** The same after a broken attempt, where asking too early would share the clip a second time. */
const BROKEN_WAITS = [500, 1_000, 2_000, 4_000]

/**
 * The clip as a reply below its card: Slack's upload does not say which message it became, so the thread is what holds them together. Where
 * somebody deleted the card the clip comes into the channel.
 */
export async function postClip(inside: Inside, card: Posted, clip: ClipPost, upload: Upload): Promise<Posted> {
  const { team, id: channel } = readChannel(card.channel)
  const client = await inside.teams.clientFor(team)
  const below = card.thread ?? card.message
  const standing = (file: string, thread: string | null, { message }: Share): Posted => ({ channel: card.channel, thread, message, file })

  const share = async (file: string, thread: string | null): Promise<Posted> => {
    const write = (): Promise<unknown> =>
      client.files.completeUploadExternal({
        files: [{ id: file, title: clip.title }],
        initial_comment: drawClip(clip),
        ...(thread === null ? { channel_id: channel } : { channel_id: channel, thread_ts: thread }),
      })
    try {
      await inside.pace(card.channel, () =>
        joiningWhereNeeded(client, channel, () => callSlack(write, { repeatable: false, signal: inside.signal })),
      )
    } catch (error) {
      if (thread !== null && faultCode(error) === 'thread_not_found') return share(file, null)
      // The answer was lost, but perhaps not the deed.
      if (!mayHaveHappened(error)) throw error
      const found = await searchShare(inside, client, file, channel, thread)
      if (found === null) throw error
      return standing(file, thread, found)
    }
    return standing(file, thread, (await awaitShare(inside, client, file, channel)) ?? { message: null })
  }

  if (upload.id !== null) {
    const found = await searchShare(inside, client, upload.id, channel, below)
    if (found !== null) return standing(upload.id, below, found)
    try {
      return await share(upload.id, below)
    } catch (error) {
      // Its bytes never arrived, or it was thrown away: once more from the start.
      if (!unfinished.has(faultCode(error))) throw error
    }
  }
  return share(await uploadFile(client, clip, (id) => upload.note(id)), below)
}

/** Where the file stands by now, asked until Slack must know. */
async function searchShare(
  inside: Inside,
  client: SlackClient,
  file: string,
  channel: string,
  thread: string | null,
): Promise<Share | null> {
  try {
    const found = await findShare(client, file, channel, thread)
    if (found !== null || thread !== null) return found
  } catch (error) {
    if (error instanceof webApi.WebAPIRequestError) throw error
    inside.log.info({ error: faultCode(error) }, 'Slack: a thread could not be read, so its file is asked')
  }
  // There is no thread that tells at once: the file itself knows later.
  return awaitShare(inside, client, file, channel, BROKEN_WAITS)
}

async function awaitShare(inside: Inside, client: SlackClient, file: string, channel: string, waits = SHARE_WAITS): Promise<Share | null> {
  let share: Share | null = null
  for (const wait of waits) {
    try {
      await sleep(wait, undefined, { signal: inside.signal })
      share = (await askShare(client, file, channel)) ?? share
      if (share?.message != null) return share
    } catch (error) {
      inside.log.warn({ error: faultCode(error) }, 'Slack: where a clip stands could not be asked')
      return share
    }
  }
  return share
}

function mayHaveHappened(error: unknown): boolean {
  return error instanceof webApi.WebAPIRequestError || (error instanceof webApi.WebAPIHTTPError && error.statusCode >= 500)
}

const unfinished: ReadonlySet<string> = new Set(['file_not_found', 'file_deleted', 'invalid_arguments', 'file_upload_not_found'])

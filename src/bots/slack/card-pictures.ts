import { setTimeout as sleep } from 'node:timers/promises'
import { webApi } from '@slack/bolt'
import type { BotLog } from '../bot-log.ts'
import type { Picture } from '../card.ts'
import { createBoundedMap } from '../bounded-map.ts'
import { callSlack } from './call-slack.ts'
import { faultCode } from './explain-faults.ts'
import type { SlackClient } from './teams.ts'
import { uploadUnshared } from './upload-file.ts'

/** The pictures of cards: files at Slack that stand in no channel, each deleted when the next is in its place. */
export interface CardPictures {
  /**
   * Sends a card with its picture's file. A picture that cannot be uploaded, or that Slack will not show, is left out: no card waits for it.
   * `earlier` is the card's message where it stands already.
   */
  send<T extends { readonly ts?: string }>(
    client: SlackClient,
    picture: Picture | null,
    earlier: string | null,
    write: (file: string | null) => Promise<T>,
  ): Promise<T>
  /** Deletes the picture of a message that is gone. */
  drop(client: SlackClient, message: string): Promise<void>
}

/** Milliseconds between the questions whether a new file is ready: Slack looks at it for a second or two before a message may show it. */
const READY_WAITS = [100, 200, 400, 800, 1_500]
/** The same between the attempts to show it, each of which is a write to the channel. */
const WAITS = [800, 1_600]

/** Cards remembered; the file of one that was forgotten, or of before a restart, stays in the workspace unseen. */
const MOST = 2_000

export function createCardPictures(log: BotLog, signal: AbortSignal): CardPictures {
  const shown = createBoundedMap<{ readonly file: string; readonly key: string }>(MOST)

  const awaitReady = async (client: SlackClient, file: string): Promise<void> => {
    for (const wait of READY_WAITS) {
      const told = await callSlack(() => client.files.info({ file }), { repeatable: true, signal })
      if ((told.file?.mimetype ?? '') !== '') return
      await sleep(wait, undefined, { signal })
    }
  }
  const upload = async (client: SlackClient, picture: Picture): Promise<string | null> => {
    try {
      const file = await uploadUnshared(client, { name: 'preview.jpg', bytes: picture.bytes, alt: picture.alt })
      await awaitReady(client, file)
      return file
    } catch (error) {
      log.warn({ error: faultCode(error) }, 'Slack: a picture could not be uploaded, the card goes without')
      return null
    }
  }
  const remove = async (client: SlackClient, file: string): Promise<void> => {
    try {
      await callSlack(() => client.files.delete({ file }), { repeatable: true, signal })
    } catch (error) {
      log.warn({ error: faultCode(error) }, 'Slack: the earlier picture of a card could not be deleted')
    }
  }
  const write = async <T>(file: string, send: (file: string | null) => Promise<T>): Promise<T | null> => {
    for (const wait of [...WAITS, null]) {
      try {
        return await send(file)
      } catch (error) {
        if (!isUnready(error)) throw error
        if (wait !== null) await sleep(wait, undefined, { signal })
      }
    }
    log.warn({ error: 'invalid_blocks' }, 'Slack: a picture was not shown in time, the card goes without')
    return null
  }
  return {
    async send(client, picture, earlier, send) {
      const before = earlier === null ? undefined : shown.get(earlier)
      const file = picture === null ? null : before?.key === picture.key ? before.file : await upload(client, picture)
      try {
        const withPicture = file === null ? null : await write(file, send)
        const sent = withPicture ?? (await send(null))
        const message = earlier ?? sent.ts
        if (message !== undefined) {
          if (withPicture === null) shown.delete(message)
          else if (file !== null && picture !== null) shown.set(message, { file, key: picture.key })
        }
        const old = withPicture === null ? [before?.file, file] : [before?.file === file ? null : before?.file]
        for (const one of new Set(old)) if (one !== null && one !== undefined) void remove(client, one)
        return sent
      } catch (error) {
        // Where the answer was lost the card may stand, with its picture.
        if (file !== null && file !== before?.file && error instanceof webApi.WebAPIPlatformError) void remove(client, file)
        throw error
      }
    },
    async drop(client, message) {
      const file = shown.get(message)?.file
      shown.delete(message)
      if (file !== undefined) await remove(client, file)
    },
  }
}

function isUnready(error: unknown): boolean {
  if (!(error instanceof webApi.WebAPIPlatformError) || error.data.error !== 'invalid_blocks') return false
  const messages = error.data.response_metadata?.messages ?? []
  return messages.length === 0 || messages.some((message) => /slack[_ ]file/i.test(message))
}

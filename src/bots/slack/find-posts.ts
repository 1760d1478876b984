import { callSlack } from './call-slack.ts'
import { cardEvent } from './draw-card.ts'
import { faultCode } from './explain-faults.ts'
import type { SlackClient } from './teams.ts'

interface FoundMessage {
  readonly ts?: string
  readonly thread_ts?: string
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object }
  readonly files?: readonly { readonly id?: string }[]
}

interface FoundPage {
  readonly messages?: readonly FoundMessage[]
  readonly response_metadata?: { readonly next_cursor?: string }
}

/** Where a file stands in a channel. */
export interface Share {
  /** Null: Slack does not tell yet. */
  readonly message: string | null
}

/** Seconds that Slack's clock may lie behind ours. */
const SLACK = 10
/** Seconds: apps that are not in Slack's Marketplace may read a thread once a minute only; a file tells by itself before that. */
const SHORT = 3
const PAGES = 5
const PAGE = 100

/** The message whose metadata name this mark, posted at or after `since` (milliseconds since 1970); null: none of the newest 500. */
export async function findMarked(
  client: SlackClient,
  channel: string,
  thread: string | null,
  mark: string,
  since: number,
): Promise<string | null> {
  const oldest = (since / 1000 - SLACK).toFixed(6)
  const isIt = ({ metadata }: FoundMessage): boolean =>
    metadata?.event_type === cardEvent &&
    metadata.event_payload !== undefined &&
    'movie' in metadata.event_payload &&
    metadata.event_payload.movie === mark
  return (await lookThrough(client, { channel, thread, oldest, isIt }))?.ts ?? null
}

/** Whether a file was shared into a channel; null: it was not, as far as Slack tells at this moment. Its own list of shares comes late. */
export async function findShare(client: SlackClient, file: string, channel: string, thread: string | null): Promise<Share | null> {
  const told = await askShare(client, file, channel)
  if (told !== null || thread === null) return told
  const isIt = ({ files }: FoundMessage): boolean => files?.some(({ id }) => id === file) === true
  const found = await lookThrough(client, { channel, thread, isIt, longestWait: SHORT })
  return found === null ? null : { message: found.ts ?? null }
}

/** By the file's own list of shares. */
export async function askShare(client: SlackClient, file: string, channel: string): Promise<Share | null> {
  try {
    const { file: told } = await callSlack(() => client.files.info({ file }), { repeatable: true })
    const shares = told?.shares
    const share = (shares?.public?.[channel] ?? shares?.private?.[channel])?.[0]
    if (share !== undefined) return { message: share.ts ?? null }
    const listed = [told?.channels, told?.groups, told?.ims].some((ids) => ids?.includes(channel))
    return listed ? { message: null } : null
  } catch (error) {
    if (gone.has(faultCode(error))) return null
    throw error
  }
}

const gone: ReadonlySet<string> = new Set(['file_not_found', 'file_deleted'])

interface Search {
  readonly channel: string
  readonly thread: string | null
  readonly oldest?: string
  readonly longestWait?: number
  isIt(message: FoundMessage): boolean
}

async function lookThrough(client: SlackClient, { channel, thread, oldest, longestWait, isIt }: Search): Promise<FoundMessage | null> {
  const patience = { repeatable: true, ...(longestWait === undefined ? {} : { longestWait }) }
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const question = {
      channel,
      limit: PAGE,
      include_all_metadata: true,
      ...(oldest === undefined ? {} : { oldest }),
      ...(cursor === undefined ? {} : { cursor }),
    }
    const ask = async (): Promise<FoundPage> =>
      thread === null ? await client.conversations.history(question) : await client.conversations.replies({ ...question, ts: thread })
    const answer = await callSlack(ask, patience)
    const found = answer.messages?.find(isIt)
    if (found !== undefined) return found
    cursor = answer.response_metadata?.next_cursor
    if (cursor === undefined || cursor === '') return null
  }
  return null
}

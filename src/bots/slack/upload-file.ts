import { PostFault } from '../bot.ts'
import { callSlack } from './call-slack.ts'
import type { SlackClient } from './teams.ts'

export interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What is to be seen, for whoever cannot see it. */
  readonly alt?: string
}

/** Milliseconds; with what follows within the claim of a posting (`CLAIM_STALE`). */
const UPLOAD_TIMEOUT = 120_000

/**
 * Brings a file's bytes to Slack, where nobody sees it before `completeUploadExternal`. `note` hears the file's id before any byte goes out.
 * Slack's own `filesUploadV2` does not let go of the id between its steps.
 */
export async function uploadFile(client: SlackClient, file: NewFile, note?: (id: string) => Promise<void>): Promise<string> {
  const { file_id: id, upload_url: url } = await callSlack(
    () =>
      client.files.getUploadURLExternal({
        filename: file.name,
        length: file.bytes.length,
        ...(file.alt === undefined ? {} : { alt_text: file.alt.slice(0, 1000) }),
      }),
    { repeatable: true },
  )
  if (id === undefined || url === undefined) throw new PostFault('later', 'Slack: no_upload_url')
  await note?.(id)
  await sendBytes(url, file.bytes)
  return id
}

/** Uploads a file that stands in no channel: for the image block of a message. */
export async function uploadUnshared(client: SlackClient, file: NewFile): Promise<string> {
  const id = await uploadFile(client, file)
  await callSlack(() => client.files.completeUploadExternal({ files: [{ id, title: file.name }] }), { repeatable: true })
  return id
}

async function sendBytes(url: string, bytes: Uint8Array): Promise<void> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      body: bytes as Uint8Array<ArrayBuffer>,
      headers: { 'content-type': 'application/octet-stream' },
      redirect: 'error',
      signal: AbortSignal.timeout(UPLOAD_TIMEOUT),
    })
    await response.arrayBuffer()
  } catch (error) {
    throw new PostFault('later', 'Slack: upload_broken', { cause: error })
  }
  if (response.ok) return
  const why = response.status === 413 ? 'too-large' : response.status === 429 || response.status >= 500 ? 'later' : 'broken'
  throw new PostFault(why, `Slack: upload_status_${response.status}`)
}

import type { BotLog } from '../bot-log.ts'
import type { PhotoSource } from '../photo/download-photo.ts'
import { callSlack } from './call-slack.ts'
import { faultCode } from './explain-faults.ts'
import type { Teams } from './teams.ts'

/** What Slack says of a file in a message or in a form; of one from another organisation its id alone. */
export interface SlackFile {
  readonly id?: string
  readonly url_private?: string
  readonly file_access?: string
  readonly mode?: string
}

/** Where the files lie, with what Slack wants to see of us there. One that cannot be had is a line in the log. */
export async function findPhotos(teams: Teams, team: string, files: readonly SlackFile[], log: BotLog): Promise<readonly PhotoSource[]> {
  if (files.length === 0) return []
  const headers = { authorization: `Bearer ${await teams.tokenOf(team)}` }
  const urls = await Promise.all(files.map((file) => findUrl(teams, team, file, log)))
  return urls.filter((url) => url !== null).map((url) => ({ url, headers }))
}

async function findUrl(teams: Teams, team: string, file: SlackFile, log: BotLog): Promise<string | null> {
  if (file.mode === 'tombstone' || file.mode === 'hidden_by_limit') return null
  const known = file.url_private ?? ''
  if ((known !== '' && file.file_access !== 'check_file_info') || file.id === undefined) return known === '' ? null : known
  const id = file.id
  try {
    const client = await teams.clientFor(team)
    return (await callSlack(() => client.files.info({ file: id }), { repeatable: true })).file?.url_private ?? null
  } catch (error) {
    log.warn({ error: faultCode(error) }, 'Slack: a file of a message could not be looked up')
    return null
  }
}

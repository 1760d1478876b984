import type { ViewOutput } from '@slack/bolt'
import type { Spot, Values } from '../heard.ts'
import type { SlackFile } from './find-photos.ts'
import { channelText } from './team-ids.ts'

export interface FilledForm {
  readonly values: Values
  readonly files: readonly SlackFile[]
}

/** What a modal was filled in with: each of its inputs is a block with one element of the same name. */
export function readForm(state: ViewOutput['state']['values'], team: string): FilledForm {
  const values: Record<string, string | readonly string[] | undefined> = {}
  const files: SlackFile[] = []
  for (const [name, block] of Object.entries(state)) {
    const element = Object.values(block)[0]
    if (element === undefined) continue
    if (element.type === 'file_input') files.push(...((element as { readonly files?: readonly SlackFile[] | null }).files ?? []))
    else values[name] = readElement(element, team)
  }
  return { values, files }
}

/** Null: the form is none of ours. */
export function readFormSpot(metadata: string): Spot | null {
  try {
    const read: unknown = JSON.parse(metadata)
    if (typeof read !== 'object' || read === null || !('channel' in read) || !('thread' in read)) return null
    const { channel, thread } = read
    return typeof channel === 'string' && (thread === null || typeof thread === 'string') ? { channel, thread } : null
  } catch {
    return null
  }
}

type Element = ViewOutput['state']['values'][string][string]

function readElement(element: Element, team: string): string | readonly string[] | undefined {
  switch (element.type) {
    case 'plain_text_input':
      return element.value ?? undefined
    case 'static_select':
      return element.selected_option?.value
    case 'multi_conversations_select':
      return (element.selected_conversations ?? []).map((id) => channelText(team, id))
    case 'multi_users_select':
      return element.selected_users ?? []
    default:
      return undefined
  }
}

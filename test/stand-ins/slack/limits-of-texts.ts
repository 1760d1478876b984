type Json = Readonly<Record<string, unknown>>

/** A text object: its length, its type, whether it is there at all. */
export function textFault(
  text: unknown,
  most: number,
  at: string,
  { plain = false, needed = false }: { readonly plain?: boolean; readonly needed?: boolean } = {},
): string[] {
  if (text === undefined || text === null)
    return needed ? [`[ERROR] missing required field: ${at.split('/').at(-1)} [json-pointer:${at}]`] : []
  if (typeof text !== 'object') return [`[ERROR] must provide an object [json-pointer:${at}]`]
  const { type, text: words } = text as Json
  if (type !== 'plain_text' && (plain || type !== 'mrkdwn')) return [`[ERROR] unsupported type: ${String(type)} [json-pointer:${at}/type]`]
  if (typeof words !== 'string') return [`[ERROR] must provide a string [json-pointer:${at}/text]`]
  if (words.length === 0) return [`[ERROR] must be more than 0 characters [json-pointer:${at}/text]`]
  return longer(words, most, `${at}/text`)
}

/** Slack counts as JavaScript does: in UTF-16 units. */
export function longer(text: unknown, most: number, at: string): string[] {
  return typeof text === 'string' && text.length > most ? [`[ERROR] must be less than ${most + 1} characters [json-pointer:${at}]`] : []
}

export function optionFaults(option: Json, at: string): string[] {
  return [
    ...textFault(option['text'], 75, `${at}/text`, { needed: true }),
    ...textFault(option['description'], 75, `${at}/description`),
    ...longer(option['value'], 150, `${at}/value`),
    ...longer(option['url'], 3000, `${at}/url`),
  ]
}

export function confirmFaults(confirm: unknown, at: string): string[] {
  if (confirm === undefined) return []
  const { title, text, confirm: yes, deny } = confirm as Json
  return [
    ...textFault(title, 100, `${at}/title`, { plain: true }),
    ...textFault(text, 300, `${at}/text`, { needed: true }),
    ...textFault(yes, 30, `${at}/confirm`, { plain: true }),
    ...textFault(deny, 30, `${at}/deny`, { plain: true }),
  ]
}

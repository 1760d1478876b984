import type { AnyBlock } from './world.ts'

type Json = Readonly<Record<string, unknown>>

/** A file on a person's disk. */
export interface FileToUpload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a person puts into an input: text, a choice by its value or its text, several, a user's or channel's id, files; null: empties it. */
export type Given = string | number | readonly string[] | readonly FileToUpload[] | null

export interface Found {
  readonly block: AnyBlock
  readonly element: Json
}

/** Every interactive element of these blocks. */
export function elementsOf(blocks: readonly AnyBlock[]): readonly Found[] {
  return blocks.flatMap((block) =>
    [
      ...(block.type === 'actions' && Array.isArray(block['elements']) ? (block['elements'] as Json[]) : []),
      block['accessory'],
      block['element'],
    ]
      .filter(
        (element): element is Json => typeof element === 'object' && element !== null && typeof (element as Json)['action_id'] === 'string',
      )
      .map((element) => ({ block, element })),
  )
}

/** The element with this action_id, or else the only one with this text, label or placeholder. Throws when there is none, or several. */
export function findElement(blocks: readonly AnyBlock[], key: string): Found {
  const all = elementsOf(blocks)
  const byId = all.filter(({ block, element }) => element['action_id'] === key || block.block_id === key)
  if (byId.length === 1 && byId[0] !== undefined) return byId[0]
  const ways = [(words: string) => words === key, (words: string) => words.includes(key)]
  for (const matches of ways) {
    const found = all.filter((one) => wordsOf(one).some(matches))
    if (found.length === 1 && found[0] !== undefined) return found[0]
    if (found.length > 1) throw new Error(`several elements are called ${JSON.stringify(key)}`)
  }
  const names = all.map((one) => `${String(one.element['action_id'])} (${wordsOf(one).join(' / ')})`)
  throw new Error(`nothing to use is called ${JSON.stringify(key)}; there is: ${names.join(', ') || 'nothing'}`)
}

/** What `state.values` says of an element; `given` undefined leaves its initial value. Throws where Slack's client would not let a person do it. */
export function inputState(element: Json, given: Given | undefined, upload: (file: FileToUpload) => Json): Record<string, unknown> {
  const type = String(element['type'])
  if (type.endsWith('text_input')) return { type, value: typed(element, given === undefined ? element['initial_value'] : given) }
  if (type === 'file_input') return { type, files: uploads(element, (given ?? []) as readonly FileToUpload[]).map(upload) }
  const several = type.startsWith('multi_') || type === 'checkboxes'
  const keys = given === undefined || given === null ? null : Array.isArray(given) ? (given as readonly string[]) : [String(given)]
  const kind = /(users|conversations|channels)_select$/.exec(type)?.[1]?.slice(0, -1)
  if (kind !== undefined) {
    const initial = element[several ? `initial_${kind}s` : `initial_${kind}`]
    if (several) return { type, [`selected_${kind}s`]: given === undefined ? (initial ?? []) : (keys ?? []) }
    return { type, [`selected_${kind}`]: given === undefined ? (initial ?? null) : (keys?.[0] ?? null) }
  }
  const picker = /^(date|time|datetime)picker$/.exec(type)?.[1]
  if (picker !== undefined) {
    const name = picker === 'datetime' ? 'date_time' : picker
    return { type, [`selected_${name}`]: given === undefined ? (element[`initial_${name}`] ?? null) : given }
  }
  if (several)
    return {
      type,
      selected_options: given === undefined ? (element['initial_options'] ?? []) : (keys ?? []).map((key) => option(element, key)),
    }
  if (given === undefined) return { type, selected_option: element['initial_option'] ?? null }
  return { type, selected_option: keys?.[0] === undefined ? null : option(element, keys[0]) }
}

export function isEmptyState(state: Json): boolean {
  const { type: _, ...rest } = state
  return Object.values(rest).every((value) => value === null || value === '' || (Array.isArray(value) && value.length === 0))
}

function wordsOf({ block, element }: Found): readonly string[] {
  const texts = [element['text'], element['placeholder'], block['label'], element['accessibility_label']]
  return texts
    .map((text) => (typeof text === 'string' ? text : (text as Json | undefined)?.['text']))
    .filter((words) => typeof words === 'string')
}

function typed(element: Json, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null
  const text = String(value)
  const [least, most] = [Number(element['min_length'] ?? 0), Number(element['max_length'] ?? 3000)]
  if (text.length < least || text.length > most) throw new Error(`${text.length} characters are not between ${least} and ${most}`)
  return text
}

function uploads(element: Json, files: readonly FileToUpload[]): readonly FileToUpload[] {
  const most = Number(element['max_files'] ?? 10)
  if (files.length > most) throw new Error(`${files.length} files, but only ${most} may be chosen`)
  const kinds = element['filetypes'] as readonly string[] | undefined
  for (const { name, bytes } of files) {
    const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
    if (kinds !== undefined && !kinds.includes(extension)) throw new Error(`${name} is none of ${kinds.join(', ')}`)
    if (bytes.length > 10 * 1024 * 1024) throw new Error(`${name} has more than 10 MB`)
  }
  return files
}

function option(element: Json, key: string): Json {
  const groups = (element['option_groups'] ?? []) as readonly { readonly options: readonly Json[] }[]
  const options = [...((element['options'] ?? []) as readonly Json[]), ...groups.flatMap(({ options }) => options)]
  const found = options.find((one) => one['value'] === key || (one['text'] as Json)['text'] === key)
  if (found === undefined)
    throw new Error(`no option ${JSON.stringify(key)}; there is: ${options.map((one) => String(one['value'])).join(', ')}`)
  return found
}

import { list, part, text } from './limits.ts'
import type { FileToUpload, Given } from './people.ts'
import type { Json } from './world.ts'

const [TEXT_INPUT, STRING_SELECT, LABEL, FILE_UPLOAD, RADIO, CHECKBOXES, CHECKBOX, ROW] = [4, 3, 18, 19, 21, 22, 23, 1] as const

interface FilledWindow {
  readonly components: readonly Json[]
  /** Of people, roles and channels that were chosen. */
  readonly ids: readonly string[]
}

/** Fills in a window by the labels of its fields, or their custom_ids. Throws where the client would not send it. */
export function fillWindow(modal: Json, values: Readonly<Record<string, Given>>, lay: (file: FileToUpload) => string): FilledWindow {
  const fields = list(modal['components'])
  const ids: string[] = []
  const unused = new Set(Object.keys(values))
  let id = 0
  const components = fields.map((field) => {
    const own = ++id
    if (field['type'] !== LABEL && field['type'] !== ROW) return { type: field['type'], id: own }
    const input = field['type'] === ROW ? (list(field['components'])[0] ?? {}) : part(field, 'component')
    const names = [text(field['label']), text(input['label']), text(input['custom_id'])]
    const name = names.find((one) => values[one] !== undefined)
    if (name !== undefined) unused.delete(name)
    const filled = fill(input, name === undefined ? undefined : values[name], lay)
    if (Number(input['type']) >= 5 && Number(input['type']) <= 8) ids.push(...(filled['values'] as readonly string[]))
    const component = { type: input['type'], id: ++id, custom_id: input['custom_id'], ...filled }
    return field['type'] === ROW ? { type: ROW, id: own, components: [component] } : { type: LABEL, id: own, component }
  })
  if (unused.size > 0)
    throw new Error(`the window has no ${[...unused].join(', ')}; it has ${fields.map((one) => String(one['label'])).join(', ')}`)
  return { components, ids }
}

/** What a field says once it is filled in; left alone it keeps what it was opened with. */
function fill(input: Json, given: Given | undefined, lay: (file: FileToUpload) => string): Json {
  const type = Number(input['type'])
  const name = String(input['custom_id'])
  const required = input['required'] !== false
  if (type === TEXT_INPUT) {
    const value = typeof given === 'string' ? given : text(input['value'])
    if (required && value === '') throw new Error(`${name} must be filled in`)
    if (value.length > Number(input['max_length'] ?? 4000)) throw new Error(`${name} takes no more`)
    if (value !== '' && value.length < Number(input['min_length'] ?? 0)) throw new Error(`${name} takes no less`)
    return { value }
  }
  const options = list(input['options'])
  const before = options.filter((one) => one['default'] === true).map((one) => String(one['value']))
  if (type === CHECKBOX) return { value: given === undefined ? input['default'] === true : given === 'true' }
  if (type === RADIO) return { value: typeof given === 'string' ? given : (before[0] ?? null) }
  const chosen =
    type === FILE_UPLOAD
      ? ((given ?? []) as readonly FileToUpload[]).map(lay)
      : typeof given === 'string'
        ? [given]
        : ((given as readonly string[] | undefined) ??
          (options.length > 0 ? before : list(input['default_values']).map((one) => String(one['id']))))
  return { values: chosenOf(input, chosen, type === STRING_SELECT || type === CHECKBOXES ? options : null) }
}

/** Checks a choice as a client does. `options`: those that there are; null: anything may be chosen. */
export function chosenOf(input: Json, values: readonly string[], options: readonly Json[] | null): readonly string[] {
  const name = String(input['custom_id'])
  for (const value of values)
    if (options !== null && !options.some((one) => one['value'] === value)) throw new Error(`${name} has no choice ${value}`)
  const least = Number(input['min_values'] ?? (input['required'] === false ? 0 : 1))
  const most = Number(input['max_values'] ?? 1)
  // What is not required may stay empty, however many it takes at least.
  const empty = values.length === 0 && input['required'] === false
  if (!empty && (values.length < least || values.length > most)) throw new Error(`${name} takes ${least} to ${most}`)
  return values
}

import type { Breach } from './inside.ts'
import { between, list, longest, part, text, when } from './limits.ts'
import { checkSelect, SELECTS, twice, walk } from './limits-of-components.ts'
import type { Json } from './world.ts'

const [ROW, TEXT_INPUT, TEXT_DISPLAY, LABEL, FILE_UPLOAD, RADIO, CHECKBOXES, CHECKBOX] = [1, 4, 10, 18, 19, 21, 22, 23] as const
const IN_LABELS: ReadonlySet<number> = new Set([...SELECTS, TEXT_INPUT, FILE_UPLOAD, RADIO, CHECKBOXES, CHECKBOX])

/** What Discord's types do not say of a window. */
export function checkModal(body: Json): Breach[] {
  const fields = list(body['components'])
  return [
    ...between('title', text(body['title']), 1, 45),
    ...between('custom_id', text(body['custom_id']), 1, 100),
    ...when(fields.length === 0 || fields.length > 5, 'components', 'a window needs 1 to 5 fields'),
    ...fields.flatMap((field, at) => checkField(field, `components.${at}`)),
    ...twice(walk(fields, 'components')),
  ]
}

function checkField(field: Json, at: string): Breach[] {
  const type = Number(field['type'])
  if (type === TEXT_DISPLAY) return between(`${at}.content`, text(field['content']), 1, 2000)
  if (type === ROW) {
    const [input, ...more] = list(field['components'])
    if (input === undefined || more.length > 0 || input['type'] !== TEXT_INPUT)
      return [{ at, what: 'a row of a window holds one text input' }]
    return [...between(`${at}.components.0.label`, text(input['label']), 1, 45), ...checkText(input, `${at}.components.0`)]
  }
  if (type !== LABEL) return [{ at: `${at}.type`, what: `a window has no fields of type ${type}` }]
  const input = part(field, 'component')
  const inner = `${at}.component`
  return [
    ...between(`${at}.label`, text(field['label']), 1, 45),
    ...longest(`${at}.description`, text(field['description']), 100),
    ...when(!IN_LABELS.has(Number(input['type'])), `${inner}.type`, `no type ${String(input['type'])} in a window`),
    ...when(input['label'] !== undefined && input['type'] !== CHECKBOX, `${inner}.label`, 'the label around it has the words'),
    ...when(input['disabled'] !== undefined, `${inner}.disabled`, 'nothing is disabled in a window'),
    ...(input['type'] === TEXT_INPUT ? checkText(input, inner) : []),
    ...(SELECTS.includes(Number(input['type'])) ? checkSelect(input, inner) : []),
    ...(input['type'] === FILE_UPLOAD ? checkUpload(input, inner) : []),
    // Left out, a field is required.
    ...when(input['required'] !== false && input['min_values'] === 0, `${inner}.min_values`, 'a required field takes none'),
  ]
}

function checkText(input: Json, at: string): Breach[] {
  const [least, most] = [Number(input['min_length'] ?? 0), Number(input['max_length'] ?? 4000)]
  const value = text(input['value'])
  return [
    ...between(`${at}.custom_id`, text(input['custom_id']), 1, 100),
    ...longest(`${at}.placeholder`, text(input['placeholder']), 100),
    ...when(most < 1 || most > 4000, `${at}.max_length`, 'takes 1 to 4000'),
    ...when(least < 0 || least > most, `${at}.min_length`, 'takes 0 to as many as at most'),
    ...when(value !== '' && (value.length < least || value.length > most), `${at}.value`, `needs ${least} to ${most} characters`),
  ]
}

function checkUpload(input: Json, at: string): Breach[] {
  const [least, most] = [Number(input['min_values'] ?? 1), Number(input['max_values'] ?? 1)]
  return [
    ...between(`${at}.custom_id`, text(input['custom_id']), 1, 100),
    ...when(least < 0 || least > 10, `${at}.min_values`, 'takes 0 to 10'),
    ...when(most < 1 || most > 10 || most < least, `${at}.max_values`, 'takes 1 to 10, and no fewer than at least'),
  ]
}

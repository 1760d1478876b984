import { list } from './limits.ts'
import type { FileToUpload } from './people.ts'
import type { Command, Json } from './world.ts'

const [STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT] = [3, 4, 5, 6, 7, 8, 9, 10, 11] as const
const NAMES_IDS: ReadonlySet<number> = new Set([USER, CHANNEL, ROLE, MENTIONABLE])

/** What a person gives an option of a command: an id for a user, a channel or a role. */
export type OptionValue = string | number | boolean | FileToUpload

/**
 * The options of a command as its client sends them, and the ids that they name. Throws where the client would not send it: something is
 * missing, unknown, too long, out of range, none of the choices.
 */
export function fillOptions(
  { name, options }: Command,
  values: Readonly<Record<string, OptionValue>>,
  lay: (file: FileToUpload) => string,
): { readonly options: readonly Json[]; readonly ids: readonly string[] } {
  const unknown = Object.keys(values).find((key) => !options.some((option) => option.name === key))
  if (unknown !== undefined) throw new Error(`/${name} has no ${unknown}`)
  const ids: string[] = []
  const filled = options.flatMap((option) => {
    const given = values[option.name]
    if (given === undefined) {
      if (option.required === true) throw new Error(`/${name} needs ${option.name}`)
      return []
    }
    const value = read(option as unknown as Json, given, lay)
    if (NAMES_IDS.has(option.type)) ids.push(String(value))
    return [{ name: option.name, type: option.type, value }]
  })
  return { options: filled, ids }
}

function read(option: Json, given: OptionValue, lay: (file: FileToUpload) => string): string | number | boolean {
  const type = Number(option['type'])
  const refuse = (why: string): Error => new Error(`the client would not send ${String(option['name'])}: ${why}`)
  if (type === ATTACHMENT) {
    if (typeof given !== 'object') throw refuse('it is no file')
    return lay(given)
  }
  if (typeof given === 'object') throw refuse('it is a file')
  const choices = list(option['choices'])
  const chosen = (value: string | number): string | number => {
    if (choices.length > 0 && !choices.some((one) => one['value'] === value)) throw refuse(`${value} is none of the choices`)
    return value
  }
  if (type === STRING) {
    const value = String(given)
    if (value.length < Number(option['min_length'] ?? 0) || value.length > Number(option['max_length'] ?? 6000)) throw refuse('its length')
    return chosen(value)
  }
  if (type === INTEGER || type === NUMBER) {
    const value = Number(given)
    if (Number.isNaN(value) || (type === INTEGER && !Number.isInteger(value))) throw refuse(`${String(given)} is no such number`)
    if (value < Number(option['min_value'] ?? -Infinity) || value > Number(option['max_value'] ?? Infinity)) throw refuse('out of range')
    return chosen(value)
  }
  return type === BOOLEAN ? given === true || given === 'true' : String(given)
}

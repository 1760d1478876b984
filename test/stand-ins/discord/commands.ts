import { refuseBreaches, Refusal, type Inside } from './inside.ts'
import { checkCommands } from './limits-of-commands.ts'
import { APPLICATION, type Command, type Json } from './world.ts'

/** The commands of everywhere, or of the server alone. */
export type CommandScope = 'commands' | 'guildCommands'

/** Puts all commands in the place of those that were there; one with a known type and name keeps its id. */
export function putCommands(inside: Inside, scope: CommandScope, bodies: readonly Json[]): readonly Json[] {
  refuseBreaches(inside, 'commands', checkCommands(bodies))
  const { world } = inside
  world[scope] = bodies.map((body) => toCommand(inside, scope, body))
  inside.journal.changed()
  return world[scope].map((one) => wireCommand(one))
}

/** Adds one, or puts it in the place of that with its type and name. */
export function postCommand(inside: Inside, scope: CommandScope, body: Json): Json {
  const { world } = inside
  const command = toCommand(inside, scope, body)
  const others = world[scope].filter(({ id }) => id !== command.id)
  refuseBreaches(inside, 'a command', checkCommands([...others.map((one) => one.body), body]))
  world[scope] = [...others, command]
  return wireCommand(command)
}

export function findCommand({ world }: Inside, scope: CommandScope, id: string): Command {
  const command = world[scope].find((one) => one.id === id)
  if (command === undefined) throw new Refusal(404, 10063, 'Unknown application command')
  return command
}

export function deleteCommand(inside: Inside, scope: CommandScope, id: string): void {
  const gone = findCommand(inside, scope, id)
  inside.world[scope] = inside.world[scope].filter((one) => one !== gone)
}

/** Whoever does not ask for the names in other languages is not told them. */
export function wireCommand({ id, body }: Command, localizations = true): Json {
  return {
    id,
    application_id: APPLICATION,
    version: '1',
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    type: 1,
    description: '',
    ...(localizations ? body : (withoutLocalizations(body) as Json)),
  }
}

function toCommand({ world }: Inside, scope: CommandScope, body: Json): Command {
  const [name, type] = [String(body['name']), Number(body['type'] ?? 1)]
  const known = world[scope].find((one) => one.name === name && one.type === type)
  return { id: known?.id ?? world.id(), name, type, options: (body['options'] ?? []) as Command['options'], body }
}

function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key.endsWith('_localizations') ? [] : [[key, withoutLocalizations(inner)]])),
  )
}

import { Routes, type APIApplicationCommand, type REST } from 'discord.js'
import type { BotLog } from '../bot-log.ts'
import { describeCommands } from './describe-commands.ts'
import { explainFault } from './explain-faults.ts'

/**
 * Tells Discord our commands where they differ from those that it has: it allows 200 new ones a day, and people's menus blink. A failure is
 * a line in the log: the commands of the last time still work.
 */
export async function registerCommands(rest: REST, application: string, log: BotLog): Promise<void> {
  const route = Routes.applicationCommands(application)
  const ours = describeCommands()
  try {
    const theirs = (await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })) as APIApplicationCommand[]
    if (asText(theirs) === asText(ours)) return
    await rest.put(route, { body: ours })
    log.info({ commands: ours.map((command) => command.name) }, 'Registered the commands with Discord.')
  } catch (error) {
    log.error({ fault: explainFault(error).message }, 'The commands could not be registered with Discord.')
  }
}

/** What we state of a command; what else Discord tells of it is its own. */
const STATED = new Set([
  'type',
  'name',
  'description',
  'name_localizations',
  'description_localizations',
  'options',
  'choices',
  'value',
  'required',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'default_member_permissions',
  'contexts',
  'integration_types',
])

function asText(commands: readonly object[]): string {
  return JSON.stringify(commands.map((command) => JSON.stringify(plain(command))).sort())
}

/** Keys in order; what is empty, false or null is as good as not said. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.every((item) => typeof item === 'number') ? [...items].sort() : items.map(plain)
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([key, inner]) => STATED.has(key) && !isNothing(inner))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, key.endsWith('_localizations') ? Object.entries(inner as object).sort() : plain(inner)])
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

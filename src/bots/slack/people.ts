import { setTimeout as sleep } from 'node:timers/promises'
import type { BotLog } from '../bot-log.ts'
import type { Speaker } from '../heard.ts'
import { createBoundedMap } from '../bounded-map.ts'
import { callSlack } from './call-slack.ts'
import { faultCode } from './explain-faults.ts'
import type { Teams } from './teams.ts'

export interface Person extends Speaker {
  /** How the others see them. */
  readonly name: string
}

/** Who the people of the workspaces are, as far as Slack tells. */
export interface People {
  /** Never rejects: of whom Slack tells nothing in time is nobody's admin and speaks English. */
  find(team: string, user: string): Promise<Person>
  /** The direct message of the bot with this person; null: Slack does not open one. */
  directChannel(team: string, user: string): Promise<string | null>
}

/** Milliseconds: how long an admin who is none any more may still change settings. */
const FRESH = 5 * 60_000
/** Milliseconds: a window must be opened within three seconds of the press, whoever pressed. */
const PATIENCE = 1_500
const MOST = 5_000

export function createPeople(teams: Teams, log: BotLog): People {
  const known = createBoundedMap<{ readonly person: Promise<Person>; readonly until: number }>(MOST)
  const channels = createBoundedMap<Promise<string | null>>(MOST)

  const ask = async (team: string, user: string): Promise<Person> => {
    try {
      const client = await teams.clientFor(team)
      const { user: told } = await callSlack(() => client.users.info({ user, include_locale: true }), { repeatable: true })
      return {
        id: user,
        groups: [],
        admin: told?.is_admin === true || told?.is_owner === true,
        language: told?.locale ?? 'en',
        name: [told?.profile?.display_name, told?.real_name, told?.name].find((name) => name !== undefined && name !== '') ?? user,
      }
    } catch (error) {
      log.warn({ error: faultCode(error) }, 'Slack: who somebody is could not be asked')
      known.delete(`${team}/${user}`)
      return stranger(user)
    }
  }
  const openDirect = async (team: string, user: string): Promise<string | null> => {
    try {
      const client = await teams.clientFor(team)
      return (await callSlack(() => client.conversations.open({ users: user }), { repeatable: true })).channel?.id ?? null
    } catch (error) {
      log.warn({ error: faultCode(error) }, 'Slack: a direct message could not be opened')
      channels.delete(`${team}/${user}`)
      return null
    }
  }
  return {
    async find(team, user) {
      const key = `${team}/${user}`
      const found = known.get(key)
      const person = found !== undefined && found.until > Date.now() ? found.person : ask(team, user)
      if (person !== found?.person) known.set(key, { person, until: Date.now() + FRESH })
      const late = new AbortController()
      const stranded = sleep(PATIENCE, undefined, { signal: late.signal }).then(
        () => stranger(user),
        () => stranger(user),
      )
      return Promise.race([person, stranded]).finally(() => late.abort())
    },
    directChannel(team, user) {
      const key = `${team}/${user}`
      const opening = channels.get(key) ?? openDirect(team, user)
      channels.set(key, opening)
      return opening
    },
  }
}

function stranger(user: string): Person {
  return { id: user, groups: [], admin: false, language: 'en', name: user }
}

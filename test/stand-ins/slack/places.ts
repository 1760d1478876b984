import type { Channel, Message, User, Workspace, WorldOptions } from './world.ts'

/**
 * Who and what there is. In the first workspace: `ada` (en-US), `kim` (ko-KR) and `root`, an admin; the channels `general` (the bot is in), `elsewhere`
 * (it is not), `attic` (archived), `backroom` (private, the bot is in), `mpdm-ada--kim--matinee-1` (a group's direct message) and a
 * direct message with each person. In the second: `sol`, `boss` and `general`.
 */
export function makePlaces(options: WorldOptions, messages: readonly Message[]): Places {
  const workspaces = [workspace(1, options), workspace(2, options)] as const
  const users = new Map<string, User>()
  const channels = new Map<string, Channel>()
  const addUser = (user: Omit<User, 'isBot'> & { readonly isBot?: boolean }): void => void users.set(user.id, { isBot: false, ...user })
  const addChannel = (state: Pick<Channel, 'id' | 'team' | 'name' | 'kind'> & Partial<Channel>): void => {
    const standing = (): readonly Message[] => messages.filter(({ channel, deleted }) => channel === state.id && !deleted)
    const channel: Channel = {
      person: null,
      botIn: true,
      archived: false,
      restricted: false,
      ...state,
      get messages() {
        return standing()
      },
      thread: (ts) => standing().filter(({ threadTs, ts: own }) => threadTs === ts && own !== ts),
    }
    channels.set(state.id, channel)
  }
  const person = (id: string, team: string, name: string, realName: string, locale: string, isAdmin = false): void => {
    addUser({ id, team, name, realName, locale, isAdmin })
    addChannel({ id: id.replace('U', 'D'), team, name: 'directmessage', kind: 'im', person: id })
  }
  const [first, second] = workspaces
  for (const { botUserId, id } of workspaces)
    addUser({ id: botUserId, team: id, name: 'matinee', realName: 'Matinee', locale: 'en-US', isAdmin: false, isBot: true })
  person('U0ADA00001', first.id, 'ada', 'Ada Byron', 'en-US')
  person('U0KIM00001', first.id, 'kim', 'Kim Min-ji', 'ko-KR')
  person('U0ROOT0001', first.id, 'root', 'Rita Root', 'en-US', true)
  person('U0SOL00002', second.id, 'sol', 'Sol Second', 'es-ES')
  person('U0BOSS0002', second.id, 'boss', 'Bo Boss', 'en-GB', true)
  addChannel({ id: 'C0GENERAL1', team: first.id, name: 'general', kind: 'public' })
  addChannel({ id: 'C0ELSEWHE1', team: first.id, name: 'elsewhere', kind: 'public', botIn: false })
  addChannel({ id: 'C0ATTIC001', team: first.id, name: 'attic', kind: 'public', archived: true })
  addChannel({ id: 'C0BACKROO1', team: first.id, name: 'backroom', kind: 'private' })
  addChannel({ id: 'C0GROUPDM1', team: first.id, name: 'mpdm-ada--kim--matinee-1', kind: 'mpim' })
  addChannel({ id: 'C0GENERAL2', team: second.id, name: 'general', kind: 'public' })
  return { workspaces, users, channels }
}

export interface Places {
  readonly workspaces: readonly [Workspace, Workspace]
  readonly users: ReadonlyMap<string, User>
  readonly channels: ReadonlyMap<string, Channel>
}

function workspace(number: 1 | 2, { baseUrl, scopes, enterprise, secondInstalled }: WorldOptions): Workspace {
  const installed = number === 1 || secondInstalled
  return {
    id: `T0MATINEE${number}`,
    domain: number === 1 ? 'matinee' : 'second',
    name: number === 1 ? 'Matinee' : 'The Second',
    url: `${baseUrl}/${number === 1 ? 'matinee' : 'second'}/`,
    enterprise: enterprise ? { id: 'E0MATINEE1', name: 'Matinee Works' } : null,
    botUserId: `U0BOT0000${number}`,
    botId: `B0BOT0000${number}`,
    token: installed ? `xoxb-${number}-installed` : null,
    scopes: installed ? scopes : [],
    dead: null,
  }
}

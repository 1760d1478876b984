import { webApi } from '@slack/bolt'
import { PostFault } from '../bot.ts'
import { createBoundedMap } from '../bounded-map.ts'

export type SlackClient = webApi.WebClient
export type ClientOptions = webApi.WebClientOptions

/** The workspaces' tokens, and a client for each. */
export interface Teams {
  /** Throws PostFault 'gone' where the app is not installed (any more). */
  tokenOf(team: string): Promise<string>
  clientFor(team: string): Promise<SlackClient>
}

/** @param findToken Resolves with null for a workspace that has no installation. */
export function createTeams(findToken: (team: string) => Promise<string | null>, options: ClientOptions): Teams {
  const clients = createBoundedMap<SlackClient>(500)
  const tokenOf = async (team: string): Promise<string> => {
    const token = await findToken(team)
    if (token === null) throw new PostFault('gone', 'Slack: not_installed')
    return token
  }
  return {
    tokenOf,
    async clientFor(team) {
      const token = await tokenOf(team)
      const known = clients.get(token)
      if (known !== undefined) return known
      const client = new webApi.WebClient(token, { ...options })
      clients.set(token, client)
      return client
    },
  }
}

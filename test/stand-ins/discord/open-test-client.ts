import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Partials,
  Routes,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  type REST,
} from 'discord.js'
import type { DiscordStandIn } from './start-discord.ts'

/** What is read off the gateway. */
type Event = 'interaction' | 'message'

/** A discord.js client that keeps what it hears until it is asked for. */
export interface TestClient {
  readonly client: Client<true>
  readonly rest: REST
  /** The oldest event of this kind that was not taken yet; rejects when there is none within `ms` (5000). */
  next(event: Event, ms?: number): Promise<APIInteraction | APIMessage>
  /** As `next`, passing over those that do not fit. */
  until(event: Event, fits: (data: APIInteraction | APIMessage) => boolean): Promise<APIInteraction | APIMessage>
  respond(interaction: APIInteraction, body: APIInteractionResponse | object): Promise<unknown>
  close(): Promise<void>
}

/** Logged in, with the intents that a bot has without asking Discord. `intents` replaces those. */
export async function openTestClient(discord: DiscordStandIn, intents: readonly number[] = INTENTS): Promise<TestClient> {
  const client = new Client({
    intents: [...intents],
    partials: [Partials.Channel],
    shards: 'auto',
    rest: { api: discord.apiUrl, retries: 0 },
  })
  const heard: Record<Event, (APIInteraction | APIMessage)[]> = { interaction: [], message: [] }
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => void heard.interaction.push(data))
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: APIMessage) => void heard.message.push(data))
  client.on(Events.Error, () => undefined)
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(discord.token)
  const next: TestClient['next'] = (event, ms) => discord.until(() => heard[event].shift(), ms)
  return {
    client: await ready,
    rest: client.rest,
    next,
    async until(event, fits) {
      for (;;) {
        const data = await next(event)
        if (fits(data)) return data
      }
    },
    respond: ({ id, token }, body) => client.rest.post(Routes.interactionCallback(id, token), { body, auth: false }),
    close: () => client.destroy(),
  }
}

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]

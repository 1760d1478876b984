import { GatewayIntentBits, Options, Partials, PermissionFlagsBits, type ClientOptions } from 'discord.js'

/** What the bot needs in a server, as the invite link asks for it. */
export const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory

/** A clip of 10 MiB over a slow line takes longer than the 15 s that discord.js allows. */
const REQUEST_TIMEOUT_MS = 90_000
/** A longer wait is not sat out in memory: the caller, who writes down what is to be done, tries again. */
const LONGEST_WAIT_MS = 20_000

/** `apiUrl`: such as 'http://127.0.0.1:8080/api'; undefined: Discord's own. */
export function clientSettings(apiUrl: string | undefined): ClientOptions {
  return {
    // Without message contents: Discord shows a bot those that mention it, answer it or are sent to it alone, and these are all it hears.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...NOTHING_KEPT,
      // Its own membership tells what the bot may.
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    sweepers: { threads: { interval: 600, lifetime: 3600 } },
    rest: {
      timeout: REQUEST_TIMEOUT_MS,
      retries: 2,
      rejectOnRateLimit: (limit) => limit.retryAfter > LONGEST_WAIT_MS,
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
    },
  }
}

/** Everything is read from the events as they come, so that memory does not grow with the servers' talk: only servers, roles and channels are kept. */
const NOTHING_KEPT = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
}

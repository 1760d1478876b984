import { PermissionFlagsBits } from 'discord.js'
import type { BotLog } from '../../../src/bots/bot-log.ts'
import type { Bot, Hear, Reply } from '../../../src/bots/bot.ts'
import { openDiscordBot } from '../../../src/bots/discord/open-discord-bot.ts'
import type { Heard } from '../../../src/bots/heard.ts'
import { startDiscord, type DiscordStandIn } from '../../stand-ins/discord/start-discord.ts'

/** The adapter at Discord's stand-in, as its tests begin: connected, with its commands registered. */
export interface ConnectedBot {
  readonly discord: DiscordStandIn
  readonly bot: Bot
  readonly heard: readonly Heard[]
  /** What it told whoever started it. */
  readonly said: readonly string[]
  /** Its warnings and errors. */
  readonly logged: readonly string[]
  /** What is done with what is heard: says 'yes' unless a test puts something else here. */
  hearer: (reply: Reply, heard: Heard) => Promise<unknown>
  readonly hear: Hear
  /** What was asked of Discord since it was connected, ids and tokens left out: 'POST /channels/ID/messages'. */
  asked(): string[]
  /** What went along with the last such request. */
  body(asked: string): Readonly<Record<string, unknown>>
  close(): Promise<void>
}

export const MARK = 'k3v9k3v9k3v9k3v9k3v9'

const { AttachFiles, CreatePublicThreads, EmbedLinks, ReadMessageHistory } = PermissionFlagsBits

export async function connectBot(): Promise<ConnectedBot> {
  const discord = await startDiscord()
  Object.assign(discord.world.guild, { locale: 'ko', tier: 2 })
  // Opened before the bot comes, so that it knows them from the start.
  discord.open('threadless', { denied: CreatePublicThreads })
  discord.open('unread', { denied: CreatePublicThreads | ReadMessageHistory })
  discord.open('bare', { denied: EmbedLinks | AttachFiles | ReadMessageHistory })
  discord.open('news', { kind: 'announcement' })
  discord.open('stage', { kind: 'voice' })
  discord.open('topic', { kind: 'thread', parent: discord.open('board', { kind: 'forum' }).id })

  const heard: Heard[] = []
  const said: string[] = []
  const logged: string[] = []
  const note = (fields: object, text: string): void => void logged.push(`${text} ${JSON.stringify(fields)}`)
  const log: BotLog = { info() {}, warn: note, error: note }
  const bot = openDiscordBot({ token: discord.token, apiUrl: discord.apiUrl, log, say: (line) => said.push(line) })
  const named = (method: string): string => method.replace(/\d{15,}/g, 'ID')
  const connected: ConnectedBot = {
    discord,
    bot,
    heard,
    said,
    logged,
    hearer: (reply) => reply.tell({ lines: ['yes'] }),
    async hear(what, reply) {
      heard.push(what)
      await connected.hearer(reply, what)
    },
    asked: () => discord.calls.slice(before).map(({ method }) => named(method)),
    body(asked) {
      const call = discord.calls.findLast(({ method }) => named(method) === asked)
      if (call === undefined) throw new Error(`nobody asked for ${asked}`)
      return call.args
    },
    async close() {
      await bot.close()
      await discord.close()
    },
  }
  await bot.start(connected.hear)
  const before = discord.calls.length
  return connected
}

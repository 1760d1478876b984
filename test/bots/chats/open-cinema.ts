import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { en } from '../../../src/bots/words/en.ts'
import { removeData, startStudio, type RunningStudio } from '../../serve/run-studio.ts'
import type { Asked, Chat, Seen, Where, Who } from './chat.ts'
import { openDiscordChat } from './discord-chat.ts'
import { openSlackChat } from './slack-chat.ts'

/** The platforms that keep the contract: adding one is adding a row. */
export const CHATS: readonly { readonly name: string; open(): Promise<Chat> }[] = [
  { name: 'Discord', open: openDiscordChat },
  { name: 'Slack', open: openSlackChat },
]

/** A studio with its bot in a chat, and what the tests of a film ask of both. */
export interface Cinema {
  readonly chat: Chat
  /** Kills the studio and starts it anew. */
  restart(): Promise<void>
  /** A prompt that no other test has. */
  newPrompt(): string
  /**
   * `/movie`, in the usual channel and of one second unless said otherwise. What a film costs is its picture's size and its score, so it is
   * square and has none; a `plain` one is as the place has set it.
   */
  order(prompt: string, who?: Who, more?: { readonly length?: number; readonly channel?: Where; readonly plain?: boolean }): Promise<Asked>
  /** Messages about a film that are no clips. */
  cards(prompt: string): readonly Seen[]
  clips(prompt: string): readonly Seen[]
  /** The message with the buttons of a finished film, once it is there. */
  finished(prompt: string): Promise<Seen>
  /** The clip of an edit, once it is there: the newest of those with this instruction, once there are so many. */
  edited(prompt: string, instruction: string, count?: number): Promise<Seen>
  /** The message with the buttons of an edit whose clip is there. */
  buttonsOf(prompt: string, instruction: string): Promise<Seen>
  /** Long enough for a second clip to come, if one did. */
  settle(): Promise<void>
}

/**
 * The real bot, whole, in a process of its own, with the real queue and the real renderer; what speaks to it is a stand-in of the platform that
 * knows its wire and its rules. `settings` are further ones of the studio's environment. Whatever was wrong with what the bot sent fails the test in which it was sent.
 */
export function openCinema(open: () => Promise<Chat>, settings: Readonly<Record<string, string>> = {}): Cinema {
  let chat: Chat | undefined
  let studio: RunningStudio | undefined
  let folder = ''
  let films = 0
  let known = 0
  const opened = (): Chat => {
    if (chat === undefined) throw new Error('the chat is not open')
    return chat
  }
  const start = async (): Promise<RunningStudio> => {
    const { name, environment } = opened()
    const running = await startStudio({ DATA_DIR: folder, LOG_LEVEL: 'info', ...environment, ...settings })
    await vi.waitUntil(() => new RegExp(`^${name}: .*(connected|by socket)`, 'm').test(running.said()), { timeout: 60_000 })
    return running
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'matinee-chat-'))
    chat = await open()
    studio = await start()
  })
  afterAll(async () => {
    await studio?.stop()
    await chat?.close()
    await removeData(folder)
  })
  afterEach(() => {
    const faults = opened().faults()
    const news = faults.slice(known)
    known = faults.length
    expect(news).toEqual([])
  })

  const cards = (prompt: string): Seen[] =>
    opened()
      .seen()
      .filter((one) => one.text.includes(prompt) && one.films.length === 0)
  const clips = (prompt: string): Seen[] =>
    opened()
      .seen()
      .filter((one) => one.text.includes(prompt) && one.films.length > 0)
  return {
    get chat() {
      return opened()
    },
    async restart() {
      await studio?.kill()
      studio = await start()
    },
    newPrompt: () => `a red balloon over a village, take ${++films} of it`,
    order: (prompt, who = 'ann', { length = 1, channel, plain = false } = {}) =>
      opened().command(
        who,
        'movie',
        { prompt, length, ...(plain ? {} : { aspect: '1:1', music: 'none' }) },
        channel === undefined ? {} : { channel },
      ),
    cards,
    clips,
    finished: (prompt) =>
      opened().until(() =>
        clips(prompt).length === 0
          ? undefined
          : [...clips(prompt), ...cards(prompt)].find((one) => one.buttons.includes(en.buttons.reroll)),
      ),
    edited: (prompt, instruction, count = 1) =>
      opened().until(() => {
        const found = clips(prompt).filter(({ text }) => text.includes(`“${instruction}”`))
        return found.length >= count ? found.at(-1) : undefined
      }),
    buttonsOf: (prompt, instruction) =>
      opened().until(() =>
        [...clips(prompt), ...cards(prompt)].findLast(
          ({ text, buttons }) => text.includes(`“${instruction}”`) && buttons.includes(en.buttons.reroll),
        ),
      ),
    settle: () => wait(1500),
  }
}

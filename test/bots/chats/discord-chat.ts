import { PermissionFlagsBits } from 'discord.js'
import { en } from '../../../src/bots/words/en.ts'
import { startDiscord } from '../../stand-ins/discord/start-discord.ts'
import { BOT, type Channel, type Interaction, type Json, type Message } from '../../stand-ins/discord/world.ts'
import {
  ANSWER_MS,
  PATIENCE_MS,
  type Asked,
  type Chat,
  type OpenForm,
  type Photo,
  type Seen,
  type Told,
  type Where,
  type Who,
} from './chat.ts'

/** Discord, by its gateway. */
export async function openDiscordChat(): Promise<Chat> {
  const discord = await startDiscord({ firstMs: PATIENCE_MS })
  const { world } = discord
  const drawn = new WeakMap<object, Message>()
  const acks: number[] = []
  const shown = <T extends object>(view: T, message: Message): T => {
    drawn.set(view, message)
    return view
  }
  const messageOf = (view: object): Message => {
    const message = drawn.get(view)
    if (message === undefined) throw new Error('nothing of Discord’s')
    return message
  }
  const channelOf = (where: Where, who: Who): Channel => (where === 'direct' ? discord.person(who).dm : discord.channel(where))
  const toldOf = (message: Message): Told => shown({ text: readable(message), buttons: buttonsOf(message) }, message)

  const interacted = (interaction: Interaction): Asked => {
    void discord
      .until(() => interaction.response, 10_000)
      .then(
        () => acks.push((interaction.respondedAt ?? 0) - interaction.at),
        () => acks.push(PATIENCE_MS),
      )
    return {
      told: () =>
        discord.until(() => {
          const said = interaction.said.findLast((one) => !one.deleted && readable(one).trim() !== '')
          return said === undefined ? null : toldOf(said)
        }, ANSWER_MS),
      async form() {
        const modal = await discord.until(() => interaction.modal, ANSWER_MS)
        const fields = modal['components'] as readonly Json[]
        const who = [...(['ann', 'kim', 'root'] as const)].find((name) => discord.person(name).user.id === interaction.user) ?? 'ann'
        const send: OpenForm['send'] = async (values) => {
          const given = Object.fromEntries(
            Object.entries(values).map(([label, value]) => [
              label,
              Array.isArray(value) ? value.map((one: Where | Who | Photo) => (typeof one === 'string' ? idOf(one, who) : one)) : value,
            ]),
          )
          return interacted(discord.person(who).submit(interaction, given as never))
        }
        return { title: String(modal['title']), labels: fields.map((field) => String(field['label'])), send }
      },
    }
  }
  const idOf = (one: Where | Who, who: Who): string =>
    one === 'ann' || one === 'kim' || one === 'root' ? discord.person(one).user.id : channelOf(one, who).id

  const spotOf = (id: string): { readonly channel: string; readonly thread: string | null } => {
    const parent = world.channels.get(id)?.parent ?? null
    return parent === null ? { channel: id, thread: null } : { channel: parent, thread: id }
  }
  const isFilms = (message: Message): boolean => message.attachments.length > 0 || message.embeds.length > 0
  const seenOf = (message: Message): Seen =>
    shown(
      {
        id: message.id,
        ...spotOf(message.channel),
        text: readable(message),
        buttons: buttonsOf(message),
        films: message.attachments
          .filter(({ filename }) => filename.endsWith('.mp4'))
          .map(({ filename, bytes }) => ({ name: filename, bytes })),
        pictures: message.attachments.filter(({ filename }) => filename.endsWith('.jpg')).length,
        edits: message.edits,
        times: message.times,
      },
      message,
    )

  return {
    name: 'Discord',
    answersNameMessages: true,
    environment: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    async command(who, name, values = {}, { channel = 'general' } = {}) {
      return interacted(discord.person(who).command(name, values, channelOf(channel, who)))
    },
    async orderWithPhoto(who, prompt, ...photos) {
      const named = Object.fromEntries(photos.map((photo, at) => [at === 0 ? 'selfie' : `selfie${at + 1}`, photo]))
      return interacted(discord.person(who).command('movie', { prompt, length: 1, ...named }, discord.channel('general')))
    },
    async orderWithMe(who, prompt) {
      return interacted(discord.person(who).command('movie', { prompt, length: 1, star: 'me' }, discord.channel('general')))
    },
    async press(who, on, label) {
      return interacted(discord.person(who).press(messageOf(on), label))
    },
    async menu(who, on) {
      return interacted(discord.person(who).menu(en.editMessage, messageOf(on)))
    },
    async say(who, text, { to, within, channel = 'general', call = false, photo }) {
      const answered = to === undefined ? undefined : messageOf(to)
      const beside = to ?? within
      const place = beside === undefined ? channelOf(channel, who) : world.channels.get(messageOf(beside).channel)!
      const before = world.messages.length
      const mentioned = call && answered === undefined ? `<@${BOT}> ${text}` : text
      const said = discord.person(who).say(place, mentioned, {
        ...(answered === undefined ? {} : { replyTo: answered }),
        files: photo === undefined ? [] : [photo],
      })
      return {
        told: () =>
          discord.until(() => {
            const answer = world.messages.slice(before).findLast((one) => one.repliesTo === said.id && one.author === BOT && !one.deleted)
            return answer === undefined ? null : toldOf(answer)
          }, ANSWER_MS),
        form: () => Promise.reject(new Error('words open no window')),
      }
    },
    seen(where) {
      const ids = where === undefined ? null : where === 'direct' ? ['801', '802', '803'] : [channelOf(where, 'ann').id]
      return world.messages
        .filter((one) => one.author === BOT && !one.deleted && one.onlyFor === null && one.answers === null && isFilms(one))
        .filter(({ channel }) => ids === null || ids.includes(spotOf(channel).channel))
        .map(seenOf)
    },
    whispers: (who) =>
      world.messages.filter((one) => one.author === BOT && one.channel === discord.person(who).dm.id).map((message) => readable(message)),
    until: (predicate, ms = ANSWER_MS) => discord.until(predicate, ms),
    faults: () => discord.faults(),
    acknowledgements: () => acks,
    loseAnswer(of) {
      // Clips go into threads, or carry their file's name; cards into channels.
      discord.misbehave({
        method: of === 'card' ? /^POST \/channels\/70\d\/messages$/ : /^POST \/channels\/\d{9,}\/messages$/,
        dropConnection: true,
        afterEffect: true,
      })
    },
    storm: (times) => discord.misbehave({ method: /^(POST|PATCH) \/channels\/\d+\/(messages|threads)/, status: 429, times }),
    limitFiles: discord.limitFiles,
    async drop() {
      const before = discord.gateway.resumed + discord.gateway.identified
      discord.gateway.drop()
      await discord.until(() => discord.gateway.resumed + discord.gateway.identified > before, 20_000)
    },
    async redeliver() {
      discord.gateway.redeliver()
    },
    forbid: (where, forbidden) => discord.deny(channelOf(where, 'ann'), forbidden ? PermissionFlagsBits.SendMessages : 0n),
    erase(message) {
      messageOf(message).deleted = true
    },
    advance: discord.advance,
    close: discord.close,
  }
}

function buttonsOf({ components }: Message): string[] {
  return components.flatMap((row) => (row['components'] as readonly Json[]).map((one) => String(one['label'])))
}

/** All that can be read in a message. */
function readable({ content, embeds }: Message): string {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return [
    content,
    ...embeds.flatMap((embed) => [text(embed['title']), text(embed['description']), text((embed['footer'] as Json | undefined)?.['text'])]),
  ]
    .join('\n')
    .replaceAll('\\', '')
}

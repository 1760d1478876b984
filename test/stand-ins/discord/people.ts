import { contentTypeOf } from './attachments.ts'
import { chosenOf, fillWindow } from './fields.ts'
import type { Inside } from './inside.ts'
import { list } from './limits.ts'
import { SELECTS, walk } from './limits-of-components.ts'
import { tellOf } from './messages.ts'
import { fillOptions, type OptionValue } from './options.ts'
import { memberWithoutUser, resolve } from './resolve.ts'
import { wireContext, wireMessage } from './wire.ts'
import { BOT, type Attachment, type Channel, type Command, type Interaction, type Json, type Message, type User } from './world.ts'

export interface FileToUpload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a person puts into a field of a window: text, a choice's value, ids, files. */
export type Given = string | readonly string[] | readonly FileToUpload[]

/** Plays a person at Discord's client. Each interaction is sent to the bot at once; what comes of it stands in what is returned. */
export interface Person {
  readonly user: User
  readonly dm: Channel
  /** The names of the commands that this person is shown here, unless an admin changed that. */
  offered(channel: Channel): readonly string[]
  /** A slash command that the bot has registered, whether it is offered here or not; throws where the client would not let them, such as for a missing option. */
  command(name: string, values: Readonly<Record<string, OptionValue>>, channel: Channel): Interaction
  /** A command in the menu of a message. */
  menu(name: string, message: Message): Interaction
  /** A button, by its label or its custom_id. Throws when it is not there or is disabled. */
  press(message: Message, label: string): Interaction
  /** A select, by its custom_id or placeholder: values of its options, or ids of people, roles or channels. */
  choose(message: Message, select: string, values: readonly string[]): Interaction
  /** Fills in the window that an interaction opened, by the labels of its fields or their custom_ids, and sends it. */
  submit(interaction: Interaction, values: Readonly<Record<string, Given>>): Interaction
  /** `mention` puts the bot's name in front. */
  say(channel: Channel, text: string, more?: SayOptions): Message
  /** Takes a message away: their own, or as a moderator any. The bot is told. */
  delete(message: Message): void
}

export interface SayOptions {
  readonly replyTo?: Message
  /** Whether an answer calls the one whom it answers; true where left out, as at Discord. */
  readonly ping?: boolean
  readonly mention?: boolean
  readonly files?: readonly FileToUpload[]
}

const [COMMAND, COMPONENT, WINDOW] = [2, 3, 5] as const
const [SLASH, MESSAGE_MENU] = [1, 3] as const
const [BUTTON, STRING_SELECT] = [2, 3] as const
const [GUILD_CONTEXT, DM_CONTEXT] = [0, 1] as const

export function makePerson(inside: Inside, user: User): Person {
  const { world, url } = inside
  const dm = [...world.channels.values()].find(({ person }) => person === user.id)
  let tokens = 0

  const send = (
    kind: Interaction['kind'],
    channel: Channel,
    data: Json,
    { more = {}, pressed = null }: { readonly more?: Json; readonly pressed?: Message | null } = {},
  ): Interaction => {
    const id = world.id()
    const token = `token-${user.id}-${id}-${++tokens}`
    const interaction: Interaction = {
      id,
      token,
      kind,
      user: user.id,
      channel: channel.id,
      at: world.now(),
      pressed,
      response: null,
      respondedAt: null,
      hidden: false,
      original: null,
      modal: null,
      said: [],
    }
    world.interactions.set(token, interaction)
    inside.dispatch('INTERACTION_CREATE', { id, token, type: kind, data, ...wireContext(world, channel, user), ...more })
    return interaction
  }
  /** Takes files in one after the other, and remembers them for what is told with their ids. */
  const layIn = (channel: Channel) => {
    const files: { readonly channel: Channel; readonly file: Attachment }[] = []
    const lay = (given: FileToUpload): string => {
      const file = upload(given)
      files.push({ channel, file })
      // Where a file of a command or a window lies: in no message that anybody sees.
      world.messages.push(blank(inside, channel, user.id, { attachments: [file], deleted: true }))
      return file.id
    }
    return { files, lay }
  }
  const upload = ({ name, bytes }: FileToUpload): Attachment => ({
    id: world.id(),
    filename: name,
    description: null,
    contentType: contentTypeOf(name),
    bytes,
  })
  const channelOf = (message: Message): Channel => world.channels.get(message.channel)!
  const all = (channel: Channel): readonly Command[] => [...(channel.kind === 'dm' ? [] : world.guildCommands), ...world.commands]
  const find = (name: string, type: number, channel: Channel): Command => {
    const command = all(channel).find((one) => one.name === name && one.type === type)
    if (command === undefined) throw new Error(`there is no command ${name} here; there is ${names(all(channel))}`)
    return command
  }
  const mayUse = (body: Json, channel: Channel): boolean => {
    const contexts = (body['contexts'] ?? [GUILD_CONTEXT, DM_CONTEXT]) as readonly number[]
    const needed = BigInt((body['default_member_permissions'] as string | null | undefined) ?? 0)
    if (channel.kind === 'dm') return contexts.includes(DM_CONTEXT)
    return contexts.includes(GUILD_CONTEXT) && (user.permissions & needed) === needed
  }
  const onMessage = (message: Message, component: Json, values: readonly string[] | null): Interaction => {
    if (message.deleted) throw new Error('the message is gone')
    if (message.onlyFor !== null && message.onlyFor !== user.id) throw new Error(`${user.name} does not see this message`)
    if (component['disabled'] === true) throw new Error(`${String(component['custom_id'])} is disabled`)
    const type = Number(component['type'])
    const told = values === null ? {} : { values, ...(type === STRING_SELECT ? {} : resolve(inside, values, [])) }
    const more = { message: wireMessage(world, url, message) }
    return send(
      COMPONENT,
      channelOf(message),
      { custom_id: component['custom_id'], component_type: type, id: 1, ...told },
      { more, pressed: message },
    )
  }
  const within = (message: Message): readonly Json[] => walk(message.components, '').map(([, one]) => one)

  return {
    user,
    get dm() {
      if (dm === undefined) throw new Error(`${user.name} has no direct messages`)
      return dm
    },
    offered: (channel) =>
      all(channel)
        .filter(({ body }) => mayUse(body, channel))
        .map(({ name }) => name),
    command(name, values, channel) {
      const command = find(name, SLASH, channel)
      const { files, lay } = layIn(channel)
      const { options, ids } = fillOptions(command, values, lay)
      return send(COMMAND, channel, { id: command.id, name, type: SLASH, options, ...resolve(inside, ids, files) })
    },
    menu(name, message) {
      const { id } = find(name, MESSAGE_MENU, channelOf(message))
      const resolved = { messages: { [message.id]: wireMessage(world, url, message, { open: true }) } }
      return send(COMMAND, channelOf(message), { id, name, type: MESSAGE_MENU, target_id: message.id, resolved })
    },
    press(message, label) {
      const buttons = within(message).filter((one) => one['type'] === BUTTON)
      const button = buttons.find((one) => one['label'] === label) ?? buttons.find((one) => one['custom_id'] === label)
      if (button?.['custom_id'] === undefined)
        throw new Error(`there is no button ${label}; there is ${buttons.map((one) => String(one['label'])).join(', ')}`)
      return onMessage(message, button, null)
    },
    choose(message, select, values) {
      const found = within(message).find(
        (one) => SELECTS.includes(Number(one['type'])) && (one['custom_id'] === select || one['placeholder'] === select),
      )
      if (found === undefined) throw new Error(`there is no select ${select}`)
      return onMessage(message, found, chosenOf(found, values, found['type'] === STRING_SELECT ? list(found['options']) : null))
    },
    submit(interaction, values) {
      const { modal, pressed } = interaction
      if (modal === null) throw new Error('no window was opened')
      const channel = world.channels.get(interaction.channel)!
      const { files, lay } = layIn(channel)
      const { components, ids } = fillWindow(modal, values, lay)
      const data = { custom_id: modal['custom_id'], components, ...resolve(inside, ids, files) }
      return send(WINDOW, channel, data, { more: pressed === null ? {} : { message: wireMessage(world, url, pressed) }, pressed })
    },
    say(channel, text, { replyTo, ping = true, mention = false, files = [] } = {}) {
      const content = mention ? `<@${BOT}> ${text}` : text
      // An answer with its ping on calls the other; an answer to an interaction's response calls nobody.
      const pinged = replyTo !== undefined && ping && replyTo.answers === null ? [replyTo.author] : []
      const named = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? '').filter((id) => world.users.has(id))
      const message = blank(inside, channel, user.id, {
        content,
        mentions: [...new Set([...named, ...pinged])],
        repliesTo: replyTo?.id ?? null,
        attachments: files.map((file) => upload(file)),
      })
      world.messages.push(message)
      tellOf(inside, 'MESSAGE_CREATE', message, channel.kind === 'dm' ? {} : { member: memberWithoutUser(user) })
      inside.journal.changed()
      return message
    },
    delete(message) {
      message.deleted = true
      tellOf(inside, 'MESSAGE_DELETE', message)
      inside.journal.changed()
    },
  }
}

function names(commands: readonly Command[]): string {
  return commands.map(({ name }) => name).join(', ')
}

function blank(inside: Inside, channel: Channel, author: string, more: Partial<Message>): Message {
  return {
    id: inside.world.id(),
    channel: channel.id,
    author,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    repliesTo: null,
    nonce: null,
    onlyFor: null,
    answers: null,
    flags: 0,
    times: [inside.world.now()],
    edits: 0,
    deleted: false,
    ...more,
  }
}

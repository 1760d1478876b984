import type { Inside } from './inside.ts'
import { wireAttachment, wireContext, wireMessage } from './wire.ts'
import { BOT, type Attachment, type Channel, type Interaction, type Json, type Message, type User } from './world.ts'

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
  /** A slash command that the bot has registered; throws where the client would not let them, such as for a missing option. */
  command(name: string, values: Readonly<Record<string, string | number | FileToUpload>>, channel: Channel): Interaction
  /** A command in the menu of a message. */
  menu(name: string, message: Message): Interaction
  /** A button, by its label. */
  press(message: Message, label: string): Interaction
  /** Fills in the window that an interaction opened, by the labels of its fields, and sends it. */
  submit(interaction: Interaction, values: Readonly<Record<string, Given>>): Interaction
  say(
    channel: Channel,
    text: string,
    more?: { readonly replyTo?: Message; readonly ping?: boolean; readonly files?: readonly FileToUpload[] },
  ): Message
}

export function makePerson(inside: Inside, user: User): Person {
  const { world, url } = inside
  const dm = [...world.channels.values()].find(({ person }) => person === user.id)
  let tokens = 0

  const send = (type: number, channel: Channel, data: Json, more: Json = {}, pressed: Message | null = null): Interaction => {
    const id = world.id()
    const token = `token-${user.id}-${id}-${++tokens}`
    const interaction: Interaction = {
      id,
      token,
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
    inside.dispatch('INTERACTION_CREATE', { id, token, type, data, ...wireContext(world, channel, user), ...more })
    return interaction
  }
  const upload = ({ name, bytes }: FileToUpload): Attachment => ({
    id: world.id(),
    filename: name,
    description: null,
    contentType: 'image/png',
    bytes,
  })
  /** Where a file of a command or a window lies until the message is sent. */
  const lay = (channel: Channel, file: FileToUpload): Attachment => {
    const attachment = upload(file)
    world.messages.push(blank(inside, channel, user.id, { attachments: [attachment], deleted: true }))
    return attachment
  }
  const channelOf = (message: Message): Channel => world.channels.get(message.channel)!

  return {
    user,
    get dm() {
      if (dm === undefined) throw new Error(`${user.name} has no direct messages`)
      return dm
    },
    command(name, values, channel) {
      const command = world.commands.find((one) => one.name === name && one.type === 1)
      if (command === undefined)
        throw new Error(`there is no command /${name}; there is ${world.commands.map((one) => one.name).join(', ')}`)
      const attachments: Record<string, Json> = {}
      const options = command.options.flatMap((option) => {
        const value = values[option.name]
        if (value === undefined) {
          if (option.required === true) throw new Error(`/${name} needs ${option.name}`)
          return []
        }
        if (typeof value !== 'object')
          return [{ name: option.name, type: option.type, value: option.type === 3 ? String(value) : Number(value) }]
        const attachment = lay(channel, value)
        attachments[attachment.id] = wireAttachment(blank(inside, channel, user.id, {}), url, attachment)
        return [{ name: option.name, type: option.type, value: attachment.id }]
      })
      const unknown = Object.keys(values).find((key) => !command.options.some((option) => option.name === key))
      if (unknown !== undefined) throw new Error(`/${name} has no ${unknown}`)
      return send(2, channel, {
        id: command.id,
        name,
        type: 1,
        options,
        ...(Object.keys(attachments).length === 0 ? {} : { resolved: { attachments } }),
      })
    },
    menu(name, message) {
      const command = world.commands.find((one) => one.name === name && one.type === 3)
      if (command === undefined) throw new Error(`there is no ${name} in the menu of a message`)
      return send(2, channelOf(message), {
        id: command.id,
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: wireMessage(world, url, message) } },
      })
    },
    press(message, label) {
      const buttons = message.components.flatMap((row) => row['components'] as readonly Json[])
      const button = buttons.find((one) => one['label'] === label)
      if (button === undefined)
        throw new Error(`there is no button ${label}; there is ${buttons.map((one) => String(one['label'])).join(', ')}`)
      return send(
        3,
        channelOf(message),
        { custom_id: button['custom_id'], component_type: 2 },
        { message: wireMessage(world, url, message) },
        message,
      )
    },
    submit(interaction, values) {
      const { modal } = interaction
      if (modal === null) throw new Error('no window was opened')
      const channel = world.channels.get(interaction.channel)!
      const attachments: Record<string, Json> = {}
      const labels = (modal['components'] as readonly Json[]).map((one) => String(one['label']))
      for (const label of Object.keys(values))
        if (!labels.includes(label)) throw new Error(`the window has no ${label}; it has ${labels.join(', ')}`)
      const components = (modal['components'] as readonly Json[]).map((field, at) => {
        const input = field['component'] as Json
        const given = values[String(field['label'])]
        const filled = fill(input, given, (file) => {
          const attachment = lay(channel, file)
          attachments[attachment.id] = wireAttachment(blank(inside, channel, user.id, {}), url, attachment)
          return attachment.id
        })
        return { type: 18, id: at * 2 + 1, component: { type: input['type'], id: at * 2 + 2, custom_id: input['custom_id'], ...filled } }
      })
      return send(
        5,
        channel,
        { custom_id: modal['custom_id'], components, ...(Object.keys(attachments).length === 0 ? {} : { resolved: { attachments } }) },
        interaction.pressed === null ? {} : { message: wireMessage(world, url, interaction.pressed) },
        interaction.pressed,
      )
    },
    say(channel, text, { replyTo, ping = true, files = [] } = {}) {
      const named = text.includes(`<@${BOT}>`)
      // An answer with its ping on calls the other; an answer to an interaction's response calls nobody.
      const pinged = replyTo !== undefined && replyTo.author === BOT && ping && replyTo.answers === null
      const message = blank(inside, channel, user.id, {
        content: text,
        mentions: named || pinged ? [BOT] : [],
        repliesTo: replyTo?.id ?? null,
        attachments: files.map((file) => upload(file)),
      })
      world.messages.push(message)
      inside.dispatch('MESSAGE_CREATE', {
        ...wireMessage(world, url, message),
        ...(channel.kind === 'dm'
          ? {}
          : {
              guild_id: world.guild.id,
              member: { roles: user.roles, joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 },
            }),
      })
      return message
    },
  }
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
    times: [inside.world.now()],
    edits: 0,
    deleted: false,
    ...more,
  }
}

/** What a field says once it is filled in; left alone it keeps what it was opened with. */
function fill(input: Json, given: Given | undefined, lay: (file: FileToUpload) => string): Json {
  const type = Number(input['type'])
  const required = input['required'] !== false
  if (type === 4) {
    const value = typeof given === 'string' ? given : String(input['value'] ?? '')
    if (required && value === '') throw new Error(`${String(input['custom_id'])} must be filled in`)
    if (value.length > Number(input['max_length'] ?? 4000)) throw new Error(`${String(input['custom_id'])} takes no more`)
    return { value }
  }
  const some = (values: readonly string[]): Json => {
    if (required && values.length === 0) throw new Error(`${String(input['custom_id'])} must be filled in`)
    if (values.length > Number(input['max_values'] ?? 1)) throw new Error(`${String(input['custom_id'])} takes no more`)
    return { values }
  }
  if (type === 19) return some(((given ?? []) as readonly FileToUpload[]).map(lay))
  if (type === 3) {
    const options = (input['options'] ?? []) as readonly Json[]
    const values = typeof given === 'string' ? [given] : options.filter((one) => one['default'] === true).map((one) => String(one['value']))
    for (const value of values) if (!options.some((one) => one['value'] === value)) throw new Error(`there is no choice ${value}`)
    return some(values)
  }
  const before = ((input['default_values'] ?? []) as readonly Json[]).map((one) => String(one['id']))
  return some(given === undefined ? before : (given as readonly string[]))
}

import type { Ack } from './deliveries.ts'
import { eventBody } from './events.ts'
import type { Inside } from './inside.ts'
import type { FileToUpload, Given } from './input-state.ts'
import { type Actor, sendAction, sendCommand, sendShortcut, type Sent, type Surface } from './interactions.ts'
import { channelType, echoChange, hears, postMessage, removeMessage } from './messages.ts'
import { dismissView, type SubmissionAnswer, submitView, uploadOf } from './submissions.ts'
import { wireMessage } from './wire.ts'
import type { Channel, Message, SlackView, User } from './world.ts'

export interface Said {
  readonly message: Message
  /** The acknowledgements of the events that went out: `message`, `app_mention`, both, or none where the app does not hear it. */
  readonly acks: Promise<readonly Ack[]>
}

/** Plays a person at Slack's client. */
export interface Person {
  readonly user: User
  /** The direct message with the bot. */
  readonly dm: Channel
  /** `command('/movie', 'a cat', { channel: 'general' })`; in the direct message where no channel is named. `&<>` are escaped as Slack does. */
  command(command: string, text: string, where?: { readonly channel?: Place }): Sent
  /** A button, by action_id or text, in a message, an ephemeral or a view. */
  press(on: Surface, key: string): Sent
  /** A select, overflow, radio or checkbox that tells the app at once; options by value or text. */
  choose(on: Surface, key: string, given: Given): Sent
  /** Fills in by block_id, action_id or label and submits; files for a file_input. Applies what the app answers. */
  submit(view: SlackView, values?: Readonly<Record<string, Given>>): Promise<SubmissionAnswer>
  /** Closes a view; null where the app did not ask to hear of it. `all`: the whole stack of views, by the cross. */
  dismiss(view: SlackView, all?: boolean): Sent | null
  /** A message shortcut, or a global one. */
  shortcut(callbackId: string, message?: Message): Sent
  /** Writes. `@ada`, `@here`, `@channel` become mentions, all else is escaped. `mention` puts the bot's in front. */
  say(channel: Place, text: string, more?: SayOptions): Said
  edit(message: Message, text: string): void
  delete(message: Message): void
  /** Opens the app's home: `app_home_opened`. */
  openHome(): Promise<Ack>
}

/** A channel, its id, or its name. */
export type Place = Channel | string

export interface SayOptions {
  /** The message or ts to reply to. */
  readonly thread?: Message | string
  readonly mention?: boolean
  readonly files?: readonly FileToUpload[]
}

export function makePerson(inside: Inside, user: User): Person {
  const { world, post, journal } = inside
  const workspace = world.workspaces.find(({ id }) => id === user.team)
  const dm = [...world.channels.values()].find(({ person }) => person === user.id)
  if (workspace === undefined || dm === undefined) throw new Error(`${user.id} is no person`)
  const actor: Actor = { inside, workspace, user }
  const channelOf = (place: Place): Channel => (typeof place === 'string' ? findPlace(inside, place, user.team) : place)

  const events = (channel: Channel, message: Message): Promise<readonly Ack[]> => {
    const wire = { ...wireMessage(inside, message), channel: channel.id, event_ts: message.ts }
    const going: Promise<Ack>[] = []
    if (hears(workspace, channel))
      going.push(post.send('events_api', eventBody(inside, workspace, { ...wire, channel_type: channelType(channel) })))
    const mentioned = message.text.includes(`<@${workspace.botUserId}>`)
    if (mentioned && channel.kind !== 'im' && channel.botIn && workspace.token !== null && workspace.scopes.includes('app_mentions:read')) {
      const { subtype: _, ...rest } = wire as Record<string, unknown>
      going.push(post.send('events_api', eventBody(inside, workspace, { ...rest, type: 'app_mention' })))
    }
    return Promise.all(going)
  }

  return {
    user,
    dm,
    command: (command, text, where = {}) => sendCommand(actor, command, escape(text), channelOf(where.channel ?? dm)),
    press: (on, key) => sendAction(actor, on, key),
    choose: (on, key, given) => sendAction(actor, on, key, given),
    submit: (view, values = {}) => submitView(actor, view, values),
    dismiss: (view, all = false) => dismissView(actor, all ? (world.views.find(({ id }) => id === view.rootId) ?? view) : view, all),
    shortcut: (callbackId, message) => sendShortcut(actor, callbackId, message ?? null),
    say(place, text, { thread, mention = false, files = [] } = {}) {
      const channel = channelOf(place)
      const parent = typeof thread === 'string' ? world.messages.find(({ ts, channel: id }) => ts === thread && id === channel.id) : thread
      const message = postMessage(inside, {
        channel,
        user: user.id,
        botId: null,
        text: `${mention ? `<@${workspace.botUserId}> ` : ''}${withMentions(inside, user, escape(text))}`.trim(),
        threadTs: parent === undefined ? null : (parent.threadTs ?? parent.ts),
        files: files.map((file) => uploadOf(inside, user, file)),
        ...(files.length > 0 ? { subtype: 'file_share' } : {}),
      })
      return { message, acks: events(channel, message) }
    },
    edit(message, text) {
      const before = wireMessage(inside, message)
      message.text = escape(text)
      message.edits += 1
      message.times.push(world.now())
      journal.changed()
      echoChange(inside, message, before)
    },
    delete: (message) => removeMessage(inside, message),
    openHome: () =>
      post.send(
        'events_api',
        eventBody(inside, workspace, { type: 'app_home_opened', user: user.id, channel: dm.id, tab: 'home', event_ts: world.nextTs() }),
      ),
  }
}

/** A channel by id or name. Throws when there is none. */
export function findPlace(inside: Inside, place: string, team: string): Channel {
  const all = [...inside.world.channels.values()]
  const found =
    inside.world.channels.get(place) ?? all.find((channel) => channel.team === team && channel.name === place && channel.kind !== 'im')
  if (found === undefined) throw new Error(`no channel ${place}`)
  return found
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function withMentions(inside: Inside, { team }: User, text: string): string {
  return text.replaceAll(/@([a-z]+)\b/g, (typed, name: string) => {
    if (name === 'here' || name === 'channel' || name === 'everyone') return `<!${name}>`
    const user = [...inside.world.users.values()].find((one) => one.team === team && one.name === name)
    return user === undefined ? typed : `<@${user.id}>`
  })
}

import type { Ack } from './deliveries.ts'
import { app, type Inside } from './inside.ts'
import { inputState, elementsOf, findElement, type Given } from './input-state.ts'
import { issueResponseUrl, say } from './response-urls.ts'
import { typesOfReply } from './typed-calls.ts'
import { wireMessage, wireView } from './wire.ts'
import type { AnyBlock, Channel, Ephemeral, Message, SlackView, User, Workspace } from './world.ts'

/** A command, press, choice or shortcut on its way. */
export interface Sent {
  readonly triggerId: string
  /** What the app acknowledged with; undefined: nothing more than that. Rejects when it did not in time: the person sees an error. */
  ack(): Promise<Readonly<Record<string, unknown>> | undefined>
  /** What the app posted to the response_url of it. */
  readonly responses: readonly Readonly<Record<string, unknown>>[]
}

/** Where a person finds something to press. */
export type Surface = Message | Ephemeral | SlackView

type Wire = Record<string, unknown>

/** The fields that every interaction has. */
export function common({ workspace, user }: Actor, triggerId: string): Wire {
  const { enterprise } = workspace
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team },
    team: {
      id: workspace.id,
      domain: workspace.domain,
      ...(enterprise === null ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
    },
    enterprise,
    is_enterprise_install: false,
    api_app_id: app.id,
    token: app.verificationToken,
    trigger_id: triggerId,
  }
}

export interface Actor {
  readonly inside: Inside
  readonly workspace: Workspace
  readonly user: User
}

export function sendCommand(actor: Actor, command: string, text: string, channel: Channel): Sent {
  const { inside, workspace, user } = actor
  const triggerId = inside.world.trigger(user)
  const response = responseUrl(actor, channel)
  const body = {
    token: app.verificationToken,
    team_id: workspace.id,
    team_domain: workspace.domain,
    channel_id: channel.id,
    channel_name: channel.kind === 'private' ? 'privategroup' : channel.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    ...(workspace.enterprise === null ? {} : { enterprise_id: workspace.enterprise.id, enterprise_name: workspace.enterprise.name }),
    response_url: response.url,
    trigger_id: triggerId,
  }
  const acked = inside.post.send('slash_commands', body).then((ack) => {
    const url = inside.world.responseUrls.get(response.id)
    if (ack.payload === undefined || url === undefined) return ack
    typesOfReply(`ack of ${command}`, ack.payload, inside.journal)
    say(inside, url, ack.payload, 'ack')
    return ack
  })
  return sent(inside, triggerId, response.id, acked)
}

/** A press or a choice: `block_actions`. */
export function sendAction(actor: Actor, on: Surface, key: string, given?: Given): Sent {
  const { inside, user, workspace } = actor
  const blocks = blocksOf(on)
  const { block, element } = findElement(blocks, key)
  if (block.type === 'input' && block['dispatch_action'] !== true)
    throw new Error(`${key} tells the app nothing before the view is submitted`)
  const noUpload = (): never => {
    throw new Error('a file_input sends no action')
  }
  const isButton = String(element['type']).endsWith('button')
  const state = isButton ? {} : inputState(element, given ?? null, noUpload)
  const actionId = String(element['action_id'])
  const blockId = String(block.block_id)
  if (!isButton) chosenOf(on).set(blockId, { ...chosenOf(on).get(blockId), [actionId]: state })
  const action = {
    ...(isButton ? { text: element['text'], ...pick(element, 'value', 'style', 'url') } : state),
    type: element['type'],
    action_id: actionId,
    block_id: blockId,
    action_ts: inside.world.nextTs(),
  }
  const values = currentValues(blocks, chosenOf(on))
  if ('hash' in on) {
    const triggerId = inside.world.trigger(user, on.id)
    const container = { type: 'view', view_id: on.id }
    const body = { type: 'block_actions', ...common(actor, triggerId), container, view: wireView(on, workspace, values), actions: [action] }
    return sent(inside, triggerId, null, inside.post.send('interactive', body))
  }
  const channel = inside.world.channels.get(on.channel)
  if (channel === undefined) throw new Error(`no channel ${on.channel}`)
  const triggerId = inside.world.trigger(user)
  const response = responseUrl(actor, channel, on)
  const isEphemeral = 'via' in on
  const body = {
    type: 'block_actions',
    ...common(actor, triggerId),
    container: {
      type: 'message',
      message_ts: on.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(on.threadTs === null ? {} : { thread_ts: on.threadTs }),
    },
    channel: { id: channel.id, name: channel.name },
    ...(isEphemeral ? {} : { message: wireMessage(inside, on) }),
    state: { values },
    response_url: response.url,
    actions: [action],
  }
  return sent(inside, triggerId, response.id, inside.post.send('interactive', body))
}

/** A message shortcut, or a global one without a message. */
export function sendShortcut(actor: Actor, callbackId: string, message: Message | null): Sent {
  const { inside, user } = actor
  const triggerId = inside.world.trigger(user)
  const base = { ...common(actor, triggerId), callback_id: callbackId, action_ts: inside.world.nextTs() }
  if (message === null) return sent(inside, triggerId, null, inside.post.send('interactive', { type: 'shortcut', ...base }))
  const channel = inside.world.channels.get(message.channel)
  if (channel === undefined) throw new Error(`no channel ${message.channel}`)
  const response = responseUrl(actor, channel, message)
  const body = {
    type: 'message_action',
    ...base,
    message_ts: message.ts,
    message: wireMessage(inside, message),
    channel: { id: channel.id, name: channel.name },
    response_url: response.url,
  }
  return sent(inside, triggerId, response.id, inside.post.send('interactive', body))
}

export function sent(inside: Inside, triggerId: string, responseId: string | null, acked: Promise<Ack>): Sent {
  return {
    triggerId,
    async ack() {
      const { delayMs, payload, envelope } = await acked
      if (delayMs === null) throw new Error(`the app did not acknowledge ${envelope.kind} in time`)
      return payload
    },
    get responses() {
      return responseId === null ? [] : (inside.world.responseUrls.get(responseId)?.posts ?? [])
    },
  }
}

/** The state of every input: what was chosen, else what it began with. */
export function currentValues(blocks: readonly AnyBlock[], chosen: ReadonlyMap<string, Wire>): Wire {
  const values: Record<string, Wire> = {}
  const none = (): never => {
    throw new Error('no files here')
  }
  for (const { block, element } of elementsOf(blocks)) {
    if (/button$|^overflow$/.test(String(element['type']))) continue
    const blockId = String(block.block_id)
    const actionId = String(element['action_id'])
    ;(values[blockId] ??= {})[actionId] = chosen.get(blockId)?.[actionId] ?? inputState(element, undefined, none)
  }
  return values
}

function blocksOf(on: Surface): readonly AnyBlock[] {
  if (!('hash' in on)) return on.blocks
  if (!on.open) throw new Error('the view is closed')
  return on.content.blocks
}

function chosenOf(on: Surface): Map<string, Wire> {
  if ('hash' in on) return on.chosen
  const known = chosenInMessages.get(on) ?? new Map<string, Wire>()
  chosenInMessages.set(on, known)
  return known
}

const chosenInMessages = new WeakMap<object, Map<string, Wire>>()

function responseUrl(
  { inside, workspace, user }: Actor,
  channel: Channel,
  on?: Message | Ephemeral,
): { readonly id: string; readonly url: string } {
  return issueResponseUrl(inside, {
    channel: channel.id,
    user: user.id,
    team: workspace.id,
    message: on?.ts ?? null,
    threadTs: on?.threadTs ?? null,
  })
}

function pick(from: Readonly<Record<string, unknown>>, ...names: readonly string[]): Wire {
  return Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]))
}

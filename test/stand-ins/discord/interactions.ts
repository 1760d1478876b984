import { Refusal, refuseBreaches, type Inside } from './inside.ts'
import { checkModal } from './limits-of-windows.ts'
import { editMessage, tellOf, writeMessage, type Sent } from './messages.ts'
import { wireMessage } from './wire.ts'
import type { Interaction, Json, Message } from './world.ts'

/** How the bot answers interactions: once at first, within three seconds, and by its webhook for a quarter of an hour. */

const TOKEN_MS = 15 * 60_000
const EPHEMERAL = 64
const [COMMAND, COMPONENT, WINDOW] = [2, 3, 5] as const

/** The first answer. Returns what is told of it where it is asked for. */
export function respond(inside: Inside, id: string, token: string, sent: Sent): Json {
  const { world, journal } = inside
  const interaction = world.interactions.get(token)
  if (interaction?.id !== id) throw new Refusal(404, 10062, 'Unknown interaction')
  if (interaction.response !== null) {
    journal.fault('an interaction was answered twice')
    throw new Refusal(400, 40060, 'Interaction has already been acknowledged.')
  }
  const age = world.now() - interaction.at
  if (age > inside.firstMs) {
    journal.fault(`an interaction was answered after ${Math.round(age)} ms`)
    throw new Refusal(404, 10062, 'Unknown interaction')
  }
  const type = Number(sent.body['type'])
  const data = (sent.body['data'] ?? {}) as Json
  const payload = { body: data, files: sent.files }
  const allowed = ANSWERS[type]?.filter((kind) => kind === interaction.kind) ?? []
  // A window that a command opened has no message to change.
  if (allowed.length === 0 || ((type === 6 || type === 7) && interaction.pressed === null))
    refuseBreaches(inside, 'an answer to an interaction', [{ at: 'type', what: `${type} does not answer this` }])
  switch (type) {
    case 4:
      interaction.original = say(inside, interaction, payload)
      interaction.response = 'message'
      break
    case 5:
      interaction.hidden = isHidden(data)
      interaction.response = 'deferred'
      break
    case 6:
      interaction.response = 'deferred-update'
      interaction.original = interaction.pressed
      break
    case 7:
      editMessage(inside, interaction.pressed!, payload)
      interaction.original = interaction.pressed
      interaction.response = 'update'
      interaction.said.push(interaction.pressed!)
      break
    case 9:
      refuseBreaches(inside, 'a window', checkModal(data))
      interaction.modal = data
      interaction.original = interaction.pressed
      interaction.response = 'modal'
  }
  interaction.respondedAt = world.now()
  journal.changed()
  const { original } = interaction
  return {
    interaction: { id, type: interaction.kind, response_message_id: original?.id ?? null, response_message_ephemeral: isHidden(data) },
    resource: { type, ...(original === null ? {} : { message: wireMessage(world, inside.url, original) }) },
  }
}

/** Which kinds of interactions each type of answer is for. */
const ANSWERS: Readonly<Record<number, readonly Interaction['kind'][]>> = {
  4: [COMMAND, COMPONENT, WINDOW],
  5: [COMMAND, COMPONENT, WINDOW],
  6: [COMPONENT, WINDOW],
  7: [COMPONENT, WINDOW],
  // No window opens from a window.
  9: [COMMAND, COMPONENT],
}

/** The interaction of a webhook. */
function follow({ world }: Inside, token: string): Interaction {
  const interaction = world.interactions.get(token)
  if (interaction === undefined) throw new Refusal(404, 10015, 'Unknown Webhook')
  if (world.now() - interaction.at > TOKEN_MS) throw new Refusal(401, 50027, 'Invalid Webhook Token')
  if (interaction.response === null) throw new Refusal(404, 10015, 'Unknown Webhook')
  return interaction
}

export function followUp(inside: Inside, token: string, sent: Sent): Json {
  const interaction = follow(inside, token)
  // The first one after a promise keeps the promise.
  if (isPromised(interaction)) return editAnswer(inside, token, '@original', sent)
  const message = say(inside, interaction, sent)
  return wireMessage(inside.world, inside.url, message)
}

export function getAnswer(inside: Inside, token: string, id: string): Json {
  return wireMessage(inside.world, inside.url, answerOf(inside, follow(inside, token), id))
}

export function editAnswer(inside: Inside, token: string, id: string, sent: Sent): Json {
  const interaction = follow(inside, token)
  if (id === '@original' && isPromised(interaction)) {
    const flags = (Number(sent.body['flags'] ?? 0) & ~EPHEMERAL) | (interaction.hidden ? EPHEMERAL : 0)
    interaction.original = say(inside, interaction, { ...sent, body: { ...sent.body, flags } })
    return wireMessage(inside.world, inside.url, interaction.original)
  }
  const message = answerOf(inside, interaction, id)
  editMessage(inside, message, sent)
  if (!interaction.said.includes(message)) interaction.said.push(message)
  return wireMessage(inside.world, inside.url, message)
}

export function deleteAnswer(inside: Inside, token: string, id: string): void {
  const interaction = follow(inside, token)
  if (id === '@original' && isPromised(interaction)) {
    interaction.response = 'message'
    return
  }
  const message = answerOf(inside, interaction, id)
  message.deleted = true
  tellOf(inside, 'MESSAGE_DELETE', message)
  inside.journal.changed()
}

/** Whether Discord shows that the bot thinks. */
function isPromised({ response, original }: Interaction): boolean {
  return response === 'deferred' && original === null
}

/** Only what this interaction's webhook wrote, or the message that was pressed. */
function answerOf({ world }: Inside, { original, said }: Interaction, id: string): Message {
  const message = id === '@original' ? original : (said.find((one) => one.id === id) ?? null)
  if (message === null || !world.messages.includes(message) || message.deleted) throw new Refusal(404, 10008, 'Unknown Message')
  return message
}

function say(inside: Inside, interaction: Interaction, sent: Sent): Message {
  const message = writeMessage(inside, sent, {
    channel: interaction.channel,
    repliesTo: null,
    nonce: null,
    answers: interaction.id,
    onlyFor: isHidden(sent.body) ? interaction.user : null,
  })
  interaction.said.push(message)
  tellOf(inside, 'MESSAGE_CREATE', message)
  return message
}

function isHidden(data: Json): boolean {
  return (Number(data['flags'] ?? 0) & EPHEMERAL) !== 0
}

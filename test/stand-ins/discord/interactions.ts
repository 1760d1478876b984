import { Refusal, type Inside } from './inside.ts'
import { checkModal } from './limits.ts'
import { editMessage, writeMessage, type Sent } from './messages.ts'
import { wireMessage } from './wire.ts'
import type { Interaction, Json, Message } from './world.ts'

/** How the bot answers interactions: once at first, within three seconds, and by its webhook for a quarter of an hour. */

const FIRST_MS = 3000
const TOKEN_MS = 15 * 60_000
const EPHEMERAL = 64

export function respond(inside: Inside, id: string, token: string, sent: Sent): void {
  const { world, journal } = inside
  const interaction = world.interactions.get(token)
  if (interaction?.id !== id) throw new Refusal(404, 10062, 'Unknown interaction')
  if (interaction.response !== null) {
    journal.fault('an interaction was answered twice')
    throw new Refusal(400, 40060, 'Interaction has already been acknowledged.')
  }
  const age = world.now() - interaction.at
  if (age > FIRST_MS) {
    journal.fault(`an interaction was answered after ${Math.round(age)} ms`)
    throw new Refusal(404, 10062, 'Unknown interaction')
  }
  const type = Number(sent.body['type'])
  const data = (sent.body['data'] ?? {}) as Json
  const payload = { body: data, files: sent.files }
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
      if (interaction.pressed === null) throw new Refusal(400, 50035, 'There is no message to update')
      editMessage(inside, interaction.pressed, payload)
      interaction.original = interaction.pressed
      interaction.response = 'update'
      interaction.said.push(interaction.pressed)
      break
    case 9: {
      const faults = checkModal(data)
      for (const fault of faults) journal.fault(`a window: ${fault}`)
      if (faults.length > 0) throw new Refusal(400, 50035, 'Invalid Form Body')
      interaction.modal = data
      interaction.response = 'modal'
      break
    }
    default:
      throw new Refusal(400, 50035, `There is no answer of type ${type}`)
  }
  interaction.respondedAt = world.now()
  journal.changed()
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
  const message = say(inside, interaction, sent)
  return wireMessage(inside.world, inside.url, message)
}

export function editAnswer(inside: Inside, token: string, id: string, sent: Sent): Json {
  const interaction = follow(inside, token)
  if (id === '@original' && interaction.response === 'deferred' && interaction.original === null) {
    interaction.original = say(inside, interaction, { ...sent, body: { ...sent.body, flags: interaction.hidden ? EPHEMERAL : 0 } })
    return wireMessage(inside.world, inside.url, interaction.original)
  }
  const message = answerOf(inside, interaction, id)
  editMessage(inside, message, sent)
  if (!interaction.said.includes(message)) interaction.said.push(message)
  return wireMessage(inside.world, inside.url, message)
}

export function deleteAnswer(inside: Inside, token: string, id: string): void {
  const interaction = follow(inside, token)
  if (id === '@original' && interaction.response === 'deferred' && interaction.original === null) {
    interaction.response = 'message'
    return
  }
  answerOf(inside, interaction, id).deleted = true
  inside.journal.changed()
}

function answerOf({ world }: Inside, { original, said }: Interaction, id: string): Message {
  const message = id === '@original' ? original : (said.find((one) => one.id === id) ?? world.messages.find((one) => one.id === id) ?? null)
  if (message === null || message.deleted) throw new Refusal(404, 10008, 'Unknown Message')
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
  return message
}

function isHidden(body: Json): boolean {
  return (Number(body['flags'] ?? 0) & EPHEMERAL) !== 0
}

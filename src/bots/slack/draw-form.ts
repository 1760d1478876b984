import type { types } from '@slack/bolt'
import type { Field, Form } from '../card.ts'
import type { Spot } from '../heard.ts'
import { pressText } from '../press.ts'
import { readChannel } from './team-ids.ts'

/** Slack's most for a text input. */
const MOST_LETTERS = 3000

/** By the ends of their names. */
const PHOTOS = ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'avif']

/** A form as a modal; where it was asked for goes along, since a submission does not say. */
export function drawForm(form: Form, spot: Spot, close: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: pressText(form.press),
    private_metadata: JSON.stringify({ channel: spot.channel, thread: spot.thread }),
    title: plain(form.title, 24),
    submit: plain(form.submit, 24),
    close: plain(close, 24),
    blocks: form.fields.map(drawField),
  }
}

function drawField(field: Field): types.InputBlock {
  return {
    type: 'input',
    block_id: field.name,
    label: plain(field.label, 2000),
    ...(field.hint === undefined ? {} : { hint: plain(field.hint, 2000) }),
    optional: !field.required,
    element: drawElement(field),
  }
}

function drawElement(field: Field): types.InputBlock['element'] {
  const action_id = field.name
  switch (field.kind) {
    case 'text':
      return {
        type: 'plain_text_input',
        action_id,
        multiline: field.long,
        max_length: Math.min(field.most, MOST_LETTERS),
        ...(field.value === undefined || field.value === '' ? {} : { initial_value: field.value }),
      }
    case 'choice': {
      const options = field.options.map(({ value, label }) => ({ text: plain(label, 75), value }))
      const chosen = options.find(({ value }) => value === field.value)
      return { type: 'static_select', action_id, options, ...(chosen === undefined ? {} : { initial_option: chosen }) }
    }
    case 'channels':
      return {
        type: 'multi_conversations_select',
        action_id,
        filter: { include: ['public', 'private'] },
        ...(field.values.length === 0 ? {} : { initial_conversations: field.values.map((value) => readChannel(value).id) }),
      }
    case 'people':
      return { type: 'multi_users_select', action_id, ...(field.values.length === 0 ? {} : { initial_users: [...field.values] }) }
    case 'photo':
      return { type: 'file_input', action_id, max_files: field.most ?? 1, filetypes: PHOTOS }
  }
}

function plain(text: string, most: number): types.PlainTextElement {
  return { type: 'plain_text', text: text.slice(0, most), emoji: true }
}

import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
} from 'discord.js'
import type { Field, Form } from '../card.ts'
import { pressText } from '../press.ts'

const LONGEST_TITLE = 45
const LONGEST_LABEL = 45
const LONGEST_HINT = 100
const LONGEST_TEXT = 4000
const MOST_FIELDS = 5
const MOST_PICKED = 25

/** Where films are talked about; a thread belongs to its channel. */
const CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildVoice, ChannelType.GuildForum]

/** Which ids that a form is filled in with are still there: Discord refuses a form that names a channel that is gone. */
export interface Known {
  isRole(id: string): boolean
  isChannel(id: string): boolean
}

/** `submit` is left out: Discord's windows word that button themselves. */
export function drawForm(form: Form, known: Known): APIModalInteractionResponseCallbackData {
  return {
    custom_id: pressText(form.press),
    title: form.title.slice(0, LONGEST_TITLE),
    components: form.fields.slice(0, MOST_FIELDS).map((field) => drawField(field, known)),
  }
}

function drawField(field: Field, known: Known): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: field.label.slice(0, LONGEST_LABEL),
    ...(field.hint === undefined ? {} : { description: field.hint.slice(0, LONGEST_HINT) }),
    component: drawInput(field, known),
  }
}

function drawInput(field: Field, known: Known): APIComponentInLabel {
  const { name: custom_id, required } = field
  switch (field.kind) {
    case 'text': {
      const most = Math.min(field.most, LONGEST_TEXT)
      return {
        type: ComponentType.TextInput,
        custom_id,
        required,
        style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
        max_length: most,
        ...(field.value === undefined || field.value === '' ? {} : { value: field.value.slice(0, most) }),
      }
    }
    case 'choice':
      return {
        type: ComponentType.StringSelect,
        custom_id,
        required,
        min_values: required ? 1 : 0,
        max_values: 1,
        options: field.options.map(({ value, label }) => ({ value, label, default: value === field.value })),
      }
    case 'channels':
      return {
        type: ComponentType.ChannelSelect,
        custom_id,
        required,
        channel_types: CHANNELS,
        ...picked(required),
        default_values: field.values
          .filter((id) => known.isChannel(id))
          .slice(0, MOST_PICKED)
          .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      }
    case 'people':
      return {
        type: ComponentType.MentionableSelect,
        custom_id,
        required,
        ...picked(required),
        default_values: field.values
          .slice(0, MOST_PICKED)
          .map((id) => ({ id, type: known.isRole(id) ? SelectMenuDefaultValueType.Role : SelectMenuDefaultValueType.User })),
      }
    case 'photo':
      return { type: ComponentType.FileUpload, custom_id, required, min_values: required ? 1 : 0, max_values: field.most ?? 1 }
  }
}

function picked(required: boolean): { min_values: number; max_values: number } {
  return { min_values: required ? 1 : 0, max_values: MOST_PICKED }
}

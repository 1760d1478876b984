import { ComponentType, type APIModalSubmission, type ModalSubmitComponent } from 'discord.js'
import type { Values } from '../heard.ts'
import type { PhotoSource } from '../photo/download-photo.ts'

/** What a window was filled in with. A field that was left empty has an empty text, no choice, or a list of none. */
export function readForm(submission: APIModalSubmission): { readonly values: Values; readonly photos: readonly PhotoSource[] } {
  const values: Record<string, string | readonly string[] | undefined> = {}
  const photos: PhotoSource[] = []
  for (const row of submission.components) {
    if (row.type !== ComponentType.Label) continue
    const { component } = row
    if (component.type === ComponentType.FileUpload) {
      for (const id of component.values) {
        const url = submission.resolved?.attachments?.[id]?.url
        if (url !== undefined) photos.push({ url })
      }
    } else values[component.custom_id] = readValue(component)
  }
  return { values, photos }
}

function readValue(component: ModalSubmitComponent): string | readonly string[] | undefined {
  switch (component.type) {
    case ComponentType.TextInput:
      return component.value
    case ComponentType.StringSelect:
      return component.values[0]
    case ComponentType.ChannelSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
      return component.values
    default:
      return undefined
  }
}

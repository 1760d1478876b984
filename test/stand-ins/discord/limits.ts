import type { Json } from './world.ts'

/** What Discord's types do not say of a message, a window and a command: one line for each breach. */

export function checkMessage(body: Json): string[] {
  const faults: string[] = []
  const content = text(body['content'])
  if (content.length > 2000) faults.push('content is longer than 2000 characters')
  const embeds = list(body['embeds'])
  if (embeds.length > 10) faults.push('more than 10 embeds')
  let total = 0
  for (const embed of embeds) {
    const footer = text((embed['footer'] as Json | undefined)?.['text'])
    const [title, description] = [text(embed['title']), text(embed['description'])]
    if (title.length > 256) faults.push('an embed title is longer than 256 characters')
    if (description.length > 4096) faults.push('an embed description is longer than 4096 characters')
    if (footer.length > 2048) faults.push('an embed footer is longer than 2048 characters')
    total += title.length + description.length + footer.length
  }
  if (total > 6000) faults.push('embeds are longer than 6000 characters together')
  if (text(body['nonce']).length > 25) faults.push('a nonce is longer than 25 characters')
  if ((Number(body['flags'] ?? 0) & (1 << 15)) !== 0 && (content !== '' || embeds.length > 0))
    faults.push('content or embeds beside Components V2')
  return [...faults, ...checkRows(list(body['components']))]
}

function checkRows(rows: readonly Json[]): string[] {
  const faults: string[] = []
  if (rows.length > 5) faults.push('more than 5 rows')
  const ids = new Set<string>()
  for (const row of rows) {
    const buttons = list(row['components'])
    if (buttons.length === 0 || buttons.length > 5) faults.push('a row needs 1 to 5 buttons')
    for (const button of buttons) {
      const id = text(button['custom_id'])
      if (id.length === 0 || id.length > 100) faults.push('a custom_id needs 1 to 100 characters')
      if (ids.has(id)) faults.push(`the custom_id ${id} is there twice`)
      ids.add(id)
      const label = text(button['label'])
      if (label.length === 0 || label.length > 80) faults.push('a button’s label needs 1 to 80 characters')
    }
  }
  return faults
}

export function checkModal(body: Json): string[] {
  const faults: string[] = []
  const fields = list(body['components'])
  if (text(body['title']).length === 0 || text(body['title']).length > 45) faults.push('a window’s title needs 1 to 45 characters')
  if (text(body['custom_id']).length > 100) faults.push('a window’s custom_id is longer than 100 characters')
  if (fields.length === 0 || fields.length > 5) faults.push('a window needs 1 to 5 fields')
  for (const field of fields) {
    if (field['type'] !== 18) faults.push('a field of a window is no label')
    if (text(field['label']).length > 45) faults.push('a field’s label is longer than 45 characters')
    if (text(field['description']).length > 100) faults.push('a field’s description is longer than 100 characters')
    const input = (field['component'] ?? {}) as Json
    if (Number(input['max_length'] ?? 1) > 4000 || Number(input['max_length'] ?? 1) < 1)
      faults.push('a text input takes 1 to 4000 characters')
    if (text(input['value']).length > Number(input['max_length'] ?? 4000)) faults.push('a text input’s value is longer than it takes')
    if (list(input['options']).length > 25) faults.push('a select has more than 25 options')
    if (list(input['default_values']).length > Number(input['max_values'] ?? 1)) faults.push('a select has more chosen than it takes')
    if (input['required'] === true && input['min_values'] === 0) faults.push('a required select takes none')
  }
  return faults
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

export function checkCommands(commands: readonly Json[]): string[] {
  const faults: string[] = []
  for (const command of commands) {
    const slash = (command['type'] ?? 1) === 1
    const names = [command['name'], ...Object.values((command['name_localizations'] ?? {}) as Json)].map(text)
    for (const name of names)
      if (slash ? !NAME.test(name) || name !== name.toLowerCase() : name.length > 32) faults.push(`a command cannot be called ${name}`)
    const described = slash
      ? [command['description'], ...Object.values((command['description_localizations'] ?? {}) as Json)].map(text)
      : []
    const options = list(command['options'])
    if (options.length > 25) faults.push('a command has more than 25 options')
    let optional = false
    for (const option of options) {
      for (const name of [option['name'], ...Object.values((option['name_localizations'] ?? {}) as Json)].map(text))
        if (!NAME.test(name) || name !== name.toLowerCase()) faults.push(`an option cannot be called ${name}`)
      described.push(...[option['description'], ...Object.values((option['description_localizations'] ?? {}) as Json)].map(text))
      if (list(option['choices']).length > 25) faults.push('an option has more than 25 choices')
      if (option['required'] === true && optional) faults.push('a required option stands behind others')
      optional ||= option['required'] !== true
    }
    for (const words of described)
      if (words.length === 0 || words.length > 100) faults.push(`a description needs 1 to 100 characters: ${words}`)
  }
  return faults
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

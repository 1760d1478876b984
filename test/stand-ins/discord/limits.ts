import type { Breach } from './inside.ts'
import { checkComponents } from './limits-of-components.ts'
import type { Json } from './world.ts'

/** What Discord's types do not say of a message. */

const COMPONENTS_V2 = 1 << 15
/** Flags that a bot may set: no unfolding, for one person alone, no sound, a voice message, components of the second kind. */
const SETTABLE = (1 << 2) | (1 << 6) | (1 << 12) | (1 << 13) | COMPONENTS_V2
const MOST_FILES = 10

/** `files`: the numbers of those that came along. */
export function checkMessage(body: Json, files: readonly number[] = []): Breach[] {
  const content = text(body['content'])
  const embeds = list(body['embeds'])
  const flags = Number(body['flags'] ?? 0)
  const newKind = (flags & COMPONENTS_V2) !== 0
  return [
    ...longest('content', content, 2000),
    ...longest('nonce', text(body['nonce']), 25),
    ...when((flags & ~SETTABLE) !== 0, 'flags', 'flags that no bot may set'),
    ...when(newKind && (content !== '' || embeds.length > 0), 'flags', 'content or embeds beside Components V2'),
    ...checkEmbeds(embeds),
    ...checkMentions((body['allowed_mentions'] ?? {}) as Json),
    ...checkAttachments(body['attachments'], files),
    ...checkReference(body['message_reference'] as Json | undefined),
    ...checkComponents(list(body['components']), newKind),
  ]
}

function checkEmbeds(embeds: readonly Json[]): Breach[] {
  let total = 0
  const breaches = embeds.flatMap((embed, at) => {
    const [footer, author] = [text(part(embed, 'footer')['text']), text(part(embed, 'author')['name'])]
    const [title, description] = [text(embed['title']), text(embed['description'])]
    const fields = list(embed['fields'])
    total += [title, description, footer, author, ...fields.flatMap((one) => [text(one['name']), text(one['value'])])].join('').length
    const where = `embeds.${at}`
    const colour = Number(embed['color'] ?? 0)
    return [
      ...longest(`${where}.title`, title, 256),
      ...longest(`${where}.description`, description, 4096),
      ...longest(`${where}.footer.text`, footer, 2048),
      ...longest(`${where}.author.name`, author, 256),
      ...when(fields.length > 25, `${where}.fields`, 'more than 25 fields'),
      ...fields.flatMap((one, index) => [
        ...between(`${where}.fields.${index}.name`, text(one['name']), 1, 256),
        ...between(`${where}.fields.${index}.value`, text(one['value']), 1, 1024),
      ]),
      ...when(colour < 0 || colour > 0xffffff, `${where}.color`, 'no colour'),
      ...when(embed['url'] !== undefined && !/^https?:\/\/\S+$/.test(text(embed['url'])), `${where}.url`, 'not a well formed URL'),
      ...['image', 'thumbnail'].flatMap((key) => {
        const url = part(embed, key)['url']
        return when(url !== undefined && !/^(https?|attachment):\/\/\S+$/.test(text(url)), `${where}.${key}.url`, 'not a well formed URL')
      }),
    ]
  })
  return [
    ...breaches,
    ...when(embeds.length > 10, 'embeds', 'more than 10 embeds'),
    ...when(total > 6000, 'embeds', 'embeds are longer than 6000 characters together'),
  ]
}

function checkMentions(allowed: Json): Breach[] {
  return (['users', 'roles'] as const).flatMap((kind) => {
    const ids = (allowed[kind] ?? []) as readonly unknown[]
    const parsed = ((allowed['parse'] ?? []) as readonly unknown[]).includes(kind)
    return [
      ...when(ids.length > 100, `allowed_mentions.${kind}`, 'more than 100'),
      ...when(parsed && ids.length > 0, `allowed_mentions.${kind}`, `parse has ${kind} and they are listed too`),
      ...ids.flatMap((id, at) => when(!isSnowflake(id), `allowed_mentions.${kind}.${at}`, `${String(id)} is no snowflake`)),
    ]
  })
}

function checkAttachments(given: unknown, files: readonly number[]): Breach[] {
  const listed = list(given)
  return [
    ...when(Math.max(listed.length, files.length) > MOST_FILES, 'attachments', `more than ${MOST_FILES} files`),
    ...listed.flatMap((one, at) => [
      ...longest(`attachments.${at}.description`, text(one['description']), 1024),
      // A small number is one of the files beside it, a large one an attachment that stands there.
      ...when(
        Number(one['id']) < MOST_FILES && !files.includes(Number(one['id'])),
        `attachments.${at}.id`,
        `no file files[${String(one['id'])}] came along`,
      ),
    ]),
  ]
}

function checkReference(reference: Json | undefined): Breach[] {
  if (reference === undefined) return []
  const id = reference['message_id']
  return when(!isSnowflake(id), 'message_reference.message_id', `${String(id)} is no snowflake`)
}

export function isSnowflake(value: unknown): boolean {
  return typeof value === 'string' && /^\d{1,20}$/.test(value)
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

export function part(of: Json, key: string): Json {
  return (of[key] ?? {}) as Json
}

export function when(broken: boolean, at: string, what: string): Breach[] {
  return broken ? [{ at, what }] : []
}

export function longest(at: string, value: string, most: number): Breach[] {
  return when(value.length > most, at, `longer than ${most} characters`)
}

export function between(at: string, value: string, least: number, most: number): Breach[] {
  return when(value.length < least || value.length > most, at, `needs ${least} to ${most} characters`)
}

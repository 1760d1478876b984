import type { IncomingMessage } from 'node:http'
import type { z } from '@hono/zod-openapi'
import { RequestError } from '../../../errors.ts'
import { readInstruction, readPrompt } from '../../../movie.ts'
import { explainFaults, quote } from './explain-faults.ts'
import { HttpFault } from './faults.ts'
import { bodyType, parseJson, readBody } from './read-body.ts'
import { NewEdit, NewMovie } from './schemas.ts'

const FORM = 'multipart/form-data'
const PLAIN_FORM = 'application/x-www-form-urlencoded'
export const NEW_MOVIE_TYPES = ['application/json', FORM, PLAIN_FORM] as const

const MOST_BYTES = 64 * 1024
const MOST_FORM_BYTES = 1024 * 1024

/** These are numbers, which a form can only write down. */
const numbers: ReadonlySet<string> = new Set(['duration', 'size', 'fps', 'seed'])

/**
 * What was posted to have a movie made or, where it has an instruction, changed. `hide` is told every word of it, as soon as it is known.
 * Throws RequestError, which names the field, and HttpFault.
 */
export async function readNewMovie(
  incoming: IncomingMessage,
  { milliseconds, hide }: { milliseconds: number; hide: (words: string) => void },
): Promise<NewMovie | NewEdit> {
  const type = bodyType(incoming, NEW_MOVIE_TYPES)
  const body = await readBody(incoming, { bytes: type === FORM ? MOST_FORM_BYTES : MOST_BYTES, milliseconds })
  const posted = type === 'application/json' ? parseJson(body) : await parseForm(body, incoming.headers['content-type'] ?? type)
  if (typeof posted !== 'object' || posted === null || Array.isArray(posted))
    throw new RequestError('Send an object with a prompt, such as {"prompt": "a red balloon over a snowy village"}.')
  for (const value of Object.values(posted)) if (typeof value === 'string') hide(value)
  if (Object.hasOwn(posted, 'instruction')) {
    const tidied = tidy(posted, 'instruction', readInstruction, hide)
    const others = Object.keys(posted).filter((name) => !Object.hasOwn(NewEdit.shape, name))
    if (others.length > 0)
      throw new RequestError(
        `An edit keeps all other settings of its film: leave out ${others.slice(0, 3).map(quote).join(' and ')} beside the instruction.`,
      )
    return parsed(NewEdit, { ...posted, ...tidied })
  }
  return parsed(NewMovie, { ...posted, ...tidy(posted, 'prompt', readPrompt, hide) })
}

/** The words under that name as they are read, where there are some. */
function tidy(posted: object, name: string, read: (typed: string) => string, hide: (words: string) => void): Record<string, string> {
  const typed: unknown = Object.hasOwn(posted, name) ? (posted as Record<string, unknown>)[name] : undefined
  if (typeof typed !== 'string') return {}
  const tidied = read(typed)
  hide(tidied)
  return { [name]: tidied }
}

function parsed<T extends typeof NewMovie | typeof NewEdit>(schema: T, posted: object): z.output<T> {
  const read = schema.safeParse(posted)
  if (!read.success) throw new RequestError(explainFaults(read.error, Object.keys(schema.shape)))
  return read.data as z.output<T>
}

async function parseForm(body: Buffer, type: string): Promise<Record<string, unknown>> {
  const fields = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new HttpFault('bad-request', 'The form cannot be read.')
  })
  const names = [...fields.keys()]
  for (const [name, value] of fields.entries()) {
    if (typeof value !== 'string')
      throw new RequestError(`A photo is handed in at /api/faces, and its id put into stars: leave out the file "${short(name)}".`)
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw new RequestError(`${short(name)}: is given more than once.`)
  }
  return Object.fromEntries(
    [...fields.entries()].map(([name, value]) => [
      name,
      numbers.has(name) ? decimal(String(value)) : name === 'stars' ? idsOf(String(value)) : value,
    ]),
  )
}

/** A list, which a form can only write down: its ids between commas. */
function idsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}

/** 'abc', '1e3', '0x10' and '' are no numbers that a person means; they stay as they are and are refused by name. */
function decimal(text: string): number | string {
  return /^[+-]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name
}

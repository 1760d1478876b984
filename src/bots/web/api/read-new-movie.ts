import type { IncomingMessage } from 'node:http'
import { RequestError } from '../../../errors.ts'
import { readPrompt } from '../../../movie.ts'
import { explainFaults } from './explain-faults.ts'
import { HttpFault } from './faults.ts'
import { bodyType, parseJson, readBody } from './read-body.ts'
import { NewMovie } from './schemas.ts'

const FORM = 'multipart/form-data'
const PLAIN_FORM = 'application/x-www-form-urlencoded'
export const NEW_MOVIE_TYPES = ['application/json', FORM, PLAIN_FORM] as const

const MOST_BYTES = 64 * 1024
const MOST_FORM_BYTES = 1024 * 1024

/** These are numbers, which a form can only write down. */
const numbers: ReadonlySet<string> = new Set(['duration', 'size', 'fps', 'seed'])

/**
 * What was posted to have a movie made. `hide` is told every word of it, as soon as it is known. Throws RequestError, which names the
 * field, and HttpFault.
 */
export async function readNewMovie(
  incoming: IncomingMessage,
  { milliseconds, hide }: { milliseconds: number; hide: (words: string) => void },
): Promise<NewMovie> {
  const type = bodyType(incoming, NEW_MOVIE_TYPES)
  const body = await readBody(incoming, { bytes: type === FORM ? MOST_FORM_BYTES : MOST_BYTES, milliseconds })
  const posted = type === 'application/json' ? parseJson(body) : await parseForm(body, incoming.headers['content-type'] ?? type)
  if (typeof posted !== 'object' || posted === null || Array.isArray(posted))
    throw new RequestError('Send an object with a prompt, such as {"prompt": "a red balloon over a snowy village"}.')
  for (const value of Object.values(posted)) if (typeof value === 'string') hide(value)
  const prompt: unknown = Object.hasOwn(posted, 'prompt') ? (posted as { prompt?: unknown }).prompt : undefined
  const tidied = typeof prompt === 'string' ? { prompt: readPrompt(prompt) } : {}
  if (tidied.prompt !== undefined) hide(tidied.prompt)
  const read = NewMovie.safeParse({ ...posted, ...tidied })
  if (!read.success) throw new RequestError(explainFaults(read.error, Object.keys(NewMovie.shape)))
  return read.data
}

async function parseForm(body: Buffer, type: string): Promise<Record<string, unknown>> {
  const fields = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new HttpFault('bad-request', 'The form cannot be read.')
  })
  const names = [...fields.keys()]
  for (const [name, value] of fields.entries()) {
    if (typeof value !== 'string') throw new RequestError(`Films are made from words alone for now: leave out the file "${short(name)}".`)
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw new RequestError(`${short(name)}: is given more than once.`)
  }
  return Object.fromEntries([...fields.entries()].map(([name, value]) => [name, numbers.has(name) ? decimal(String(value)) : value]))
}

/** 'abc', '1e3', '0x10' and '' are no numbers that a person means; they stay as they are and are refused by name. */
function decimal(text: string): number | string {
  return /^[+-]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name
}

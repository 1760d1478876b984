import type { IncomingMessage } from 'node:http'
import { HttpFault } from './faults.ts'

/**
 * The whole body of a request. Throws HttpFault when it has more than `bytes`, without reading on, and when it has not arrived within
 * `milliseconds`.
 */
export async function readBody(
  incoming: IncomingMessage,
  { bytes, milliseconds }: { bytes: number; milliseconds: number },
): Promise<Buffer> {
  const tooLarge = (): HttpFault => new HttpFault('too-large', `The body is too large: ${bytes / 1024} KiB is the most.`)
  if (Number(incoming.headers['content-length'] ?? 0) > bytes) throw tooLarge()
  const chunks: Buffer[] = []
  let sum = 0
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      clearTimeout(timer)
      incoming.off('data', onData).off('end', onEnd).off('error', onLeft).off('close', onLeft)
      settle()
    }
    const onData = (chunk: Buffer): void => {
      sum += chunk.length
      if (sum > bytes) return done(() => reject(tooLarge()))
      chunks.push(chunk)
    }
    const onEnd = (): void => done(() => resolve(Buffer.concat(chunks)))
    const onLeft = (): void => done(() => reject(new HttpFault('bad-request', 'The body broke off.')))
    const timer = setTimeout(
      () => done(() => reject(new HttpFault('too-slow', 'The body took too long to arrive: send it again.'))),
      milliseconds,
    )
    incoming.on('data', onData).on('end', onEnd).on('error', onLeft).on('close', onLeft)
  })
}

/** JSON text → a value. Throws HttpFault. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    // What the parser says quotes the text.
    throw new HttpFault('bad-request', 'The body is no JSON.')
  }
}

/** 'application/json; charset=utf-8' → 'application/json'. Throws HttpFault when it is none of `types`. */
export function bodyType(incoming: IncomingMessage, types: readonly string[]): string {
  const type = (incoming.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.includes(type)) throw new HttpFault('unsupported-type', `Send it as ${types.join(' or ')}.`)
  const encoding = incoming.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw new HttpFault('unsupported-type', 'Send the body uncompressed.')
  return type
}

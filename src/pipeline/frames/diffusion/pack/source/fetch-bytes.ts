import { PackFault } from '../pack-fault.ts'
import { LONGEST_MANIFEST } from './pack-source.ts'

/** Answers of a server that may be otherwise a moment later: too busy, too slow, too many. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])

/** A text file; null: there is none. Throws PackFault: it cannot be reached, or is too long to be a manifest. */
export async function fetchText(url: string, signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await fetch(url, { signal })
    if (answer.status === 404) return null
    if (!answer.ok) throw new PackFault(`${url} answers with status ${answer.status}.`)
    let text = ''
    const decoder = new TextDecoder()
    for await (const piece of answer.body ?? []) {
      text += decoder.decode(piece as Uint8Array, { stream: true })
      if (text.length > LONGEST_MANIFEST) throw new PackFault(`${url} is too long to be a manifest.`)
    }
    return text + decoder.decode()
  } catch (cause) {
    signal.throwIfAborted()
    if (cause instanceof PackFault) throw cause
    throw new PackFault(`${url} cannot be reached: look at your connection, and try again.`, { cause })
  }
}

/**
 * A file's bytes from byte `from` on (RFC 9110, 14: Range and Content-Range), or from 0 where the server sends it whole. Throws PackFault when it
 * refuses, anything else when trying again may help. `file` is what messages call it.
 */
export async function fetchBytes(
  url: string,
  file: string,
  from: number,
  signal: AbortSignal,
): Promise<{ from: number; bytes: AsyncIterable<Uint8Array> }> {
  // Unpacked on the way, the bytes would not be those that were asked for.
  const headers = { 'Accept-Encoding': 'identity', ...(from > 0 && { Range: `bytes=${from}-` }) }
  const answer = await fetch(url, { signal, headers })
  if (!answer.ok || answer.body === null) {
    await answer.body?.cancel()
    if (PASSING.has(answer.status)) throw new Error(`status ${answer.status}`)
    throw new PackFault(
      answer.status === 404 || answer.status === 416
        ? `${file} is not there whole: ${url} answers with status ${answer.status}.`
        : `${file} is not handed out: ${url} answers with status ${answer.status}.`,
    )
  }
  return { from: answer.status === 206 ? firstByte(answer, from) : 0, bytes: answer.body as AsyncIterable<Uint8Array> }
}

/** Where a part begins, by its own word: 'bytes 100-199/200'. */
function firstByte(answer: Response, asked: number): number {
  const told = /^bytes (\d+)-/.exec(answer.headers.get('Content-Range') ?? '')?.[1]
  return told === undefined ? asked : Number(told)
}

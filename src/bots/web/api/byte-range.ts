/** First and last byte, both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * The part of a file of `size` bytes that a Range header asks for (RFC 9110, 14). `whole`: there is no header, or one that a server is to
 * ignore, or it asks for several parts, of which we make none. `beyond`: not a byte of it exists.
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | 'whole' | 'beyond' {
  const parts = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i.exec(header ?? '')
  if (parts === null) return 'whole'
  const [, from, to, suffix] = parts
  if (from === undefined) {
    const length = Math.min(Number(suffix), size)
    return length === 0 ? 'beyond' : { first: size - length, last: size - 1 }
  }
  const first = Number(from)
  const last = to === undefined || to === '' ? Number.POSITIVE_INFINITY : Number(to)
  if (last < first) return 'whole'
  return first >= size ? 'beyond' : { first, last: Math.min(last, size - 1) }
}

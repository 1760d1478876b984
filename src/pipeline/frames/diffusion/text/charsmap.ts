/** What a run of characters is replaced by; null: it stays. */
export type Replace = (text: string) => string | null

/**
 * Reads SentencePiece's precompiled map of characters, base64: four bytes of length, a trie of so many bytes (a double array of 32-bit units,
 * little-endian), and replacements in UTF-8, each ended by a zero byte. The answer replaces by the shortest entry with which the text *begins*:
 * so do spm_precompiled and with it the Rust tokenizers. Throws RangeError for a map that is cut off.
 */
export function readCharsmap(base64: string): Replace {
  const bytes = Buffer.from(base64, 'base64')
  const size = bytes.length < 4 ? Number.POSITIVE_INFINITY : bytes.readUInt32LE(0)
  if (size % 4 !== 0 || 4 + size > bytes.length) throw new RangeError('its map of characters is cut off')
  const units = Uint32Array.from({ length: size / 4 }, (_, i) => bytes.readUInt32LE(4 + 4 * i))
  const replacements = bytes.subarray(4 + size)
  const known = new Map<string, string | null>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const at = findShortest(units, Buffer.from(text, 'utf8'))
    const end = at === null ? -1 : replacements.indexOf(0, at)
    const found = at === null ? null : replacements.toString('utf8', at, end === -1 ? replacements.length : end)
    known.set(text, found)
    return found
  }
}

/**
 * The value of the shortest key that `key` begins with. A unit holds a label (lowest byte), whether a value follows (bit 8), and how far its
 * children lie (bits 10 up, times 256 where bit 9 is set): darts-clone by Susumu Yata.
 */
function findShortest(units: Uint32Array, key: Buffer): number | null {
  let position = offsetOf(units[0] ?? 0)
  for (const byte of key) {
    if (byte === 0) return null
    position = (position ^ byte) >>> 0
    const unit = units[position]
    if (unit === undefined || (unit & 0x800000ff) >>> 0 !== byte) return null
    position = (position ^ offsetOf(unit)) >>> 0
    if (((unit >>> 8) & 1) === 1) return (units[position] ?? 0) & 0x7fffffff
  }
  return null
}

function offsetOf(unit: number): number {
  return ((unit >>> 10) << ((unit & 0x200) >>> 6)) >>> 0
}

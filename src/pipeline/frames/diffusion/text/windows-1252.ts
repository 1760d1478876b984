/**
 * What Windows-1252 has at 0x80 … 0x9F; the five places that it leaves empty stand for themselves. Written out, because TextDecoder takes this
 * encoding for Latin-1 in some versions of Node.
 */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The character of a byte 0x80 … 0x9F. */
export function fromWindows1252(byte: number): string {
  return special[byte - 0x80] as string
}

const bytes = new Map(Array.from(special, (character, i) => [character, 0x80 + i] as const))

/** The text as bytes of Windows-1252, or, where a character has none there, of Latin-1; null: a character is in neither. */
export function toWindows1252(text: string): Buffer | null {
  const out = Buffer.alloc(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const byte = bytes.get(text[i] as string) ?? code
    if (byte > 0xff) return null
    out[i] = byte
  }
  return out
}

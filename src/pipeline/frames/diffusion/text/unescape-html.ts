import { entities, looseEntities } from './entities.ts'
import { fromWindows1252 } from './windows-1252.ts'

const reference = /&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)/g

/** Character references become characters: Python's html.unescape, with the names of HTML 4. A reference that is none stays as it is. */
export function unescapeHtml(text: string): string {
  return text.replaceAll(reference, (whole, name: string) => (name.startsWith('#') ? byNumber(name.slice(1)) : byName(name)) ?? whole)
}

function byNumber(digits: string): string {
  const code = /^[xX]/.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10)
  if (code >= 0x80 && code <= 0x9f) return fromWindows1252(code)
  if (code === 0 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return '\ufffd'
  return isForbidden(code) ? '' : String.fromCodePoint(code)
}

/** Control characters, and code points that stand for no character. */
function isForbidden(code: number): boolean {
  return (
    (code < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(code)) ||
    code === 0x7f ||
    (code >= 0xfdd0 && code <= 0xfdef) ||
    (code & 0xfffe) === 0xfffe
  )
}

function byName(name: string): string | undefined {
  const ended = name.endsWith(';') ? entities.get(name.slice(0, -1)) : looseEntities.get(name)
  if (ended !== undefined) return ended
  for (let length = name.length - 1; length > 1; length--) {
    const begun = looseEntities.get(name.slice(0, length))
    if (begun !== undefined) return begun + name.slice(length)
  }
  return undefined
}

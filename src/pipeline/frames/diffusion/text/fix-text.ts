import { entities } from './entities.ts'
import { unescapeHtml } from './unescape-html.ts'
import { fromWindows1252, toWindows1252 } from './windows-1252.ts'

/** Two letters in one character, which Unicode keeps for old encodings. */
const ligatures: Readonly<Record<string, string>> = {
  ...{
    Ĳ: 'IJ',
    ĳ: 'ij',
    ŉ: 'ʼn',
    Ǳ: 'DZ',
    ǲ: 'Dz',
    ǳ: 'dz',
    Ǆ: 'DŽ',
    ǅ: 'Dž',
    ǆ: 'dž',
    Ǉ: 'LJ',
    ǈ: 'Lj',
    ǉ: 'lj',
    Ǌ: 'NJ',
    ǋ: 'Nj',
    ǌ: 'nj',
  },
  ...{ ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'ſt', ﬆ: 'st' },
}

const steps: readonly ((text: string) => string)[] = [
  decodeTwice,
  (text) => text.replaceAll(/[\x80-\x9f]/g, (character) => fromWindows1252(character.charCodeAt(0))),
  (text) => text.replaceAll(/[ĲĳŉǄ-ǌǱ-ǳﬀ-ﬆ]/g, (letters) => ligatures[letters] ?? letters),
  (text) => text.replaceAll(/[\uff01-\uffef]/g, (character) => character.normalize('NFKC')).replaceAll('\u3000', ' '),
  (text) => text.replaceAll(/[\u201c-\u201f]/g, '"').replaceAll(/[\u02bc\u2018-\u201b]/g, "'"),
  (text) => text.replaceAll(/\r\n|[\r\u2028\u2029\x85]/g, '\n'),
  (text) => text.replaceAll(/\p{Surrogate}/gu, '\ufffd'),
  (text) => text.replaceAll(/\x1b\[[\d;]*[a-zA-Z]/g, ''),
  // Control characters, old marks of Arabic, annotations, byte order marks.
  (text) => text.replaceAll(/[\x00-\x08\x0b\x0e-\x1f\x7f\u206a-\u206f\ufeff\ufff9-\ufffc]/g, ''),
  (text) => text.normalize('NFC'),
]

/**
 * Mends text as ftfy.fix_text of Python (6.3) does where wishes for films need it: entities of HTML, ligatures, wide and narrow forms, curly
 * quotes, line breaks, lone halves of characters, control characters, NFC; line by line, until nothing changes. Of its search for text that
 * was decoded wrongly one case is kept, the common one: a line all of which is UTF-8 read as Windows-1252 or Latin-1 ("cafÃ©"). Lines that
 * are so in part, other encodings, and lost bytes stay as they are.
 */
export function fixText(text: string): string {
  let unescape = true
  return text
    .split(/(?<=\n)/)
    .map((line) => {
      // What has tags is HTML, and from there on its entities are meant.
      if (line.includes('<')) unescape = false
      return fixLine(line, unescape)
    })
    .join('')
}

function fixLine(line: string, unescape: boolean): string {
  let before: string
  let text = line
  do {
    before = text
    text = steps.reduce((changed, step) => step(changed), unescape ? unescapeClosed(text) : text)
  } while (text !== before)
  return text
}

/** Only what ends in a semicolon, but names in capitals too: "this&not that" is no entity, &EACUTE; is meant as É. */
function unescapeClosed(text: string): string {
  return text.replaceAll(/&(#?[0-9A-Za-z]{1,24});/g, (whole, name: string) => {
    if (name.startsWith('#')) {
      const plain = unescapeHtml(whole)
      return plain.includes(';') ? whole : plain
    }
    const plain = entities.get(name)
    if (plain !== undefined) return plain
    return name === name.toUpperCase() ? (entities.get(name.toLowerCase())?.toUpperCase() ?? whole) : whole
  })
}

/** UTF-8 that was read as Windows-1252, perhaps more than once. */
function decodeTwice(text: string): string {
  if (!/[^\x00-\x7f]/.test(text)) return text
  const bytes = toWindows1252(text)
  if (bytes === null) return text
  try {
    return decodeTwice(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return text
  }
}

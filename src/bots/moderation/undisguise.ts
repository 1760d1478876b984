/** What prints nothing: formatting characters, fillers and selectors that are put between letters so that a word is not found. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\u2800/gu
/** 'f u c k', 's.h.i.t', 'f-u-c-k': single letters, at least three, with something between them. */
const SPELLED = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@$!][\s._\-*~|,/]+){2,}[\p{L}\p{N}@$!](?![\p{L}\p{N}])/gu
const BETWEEN = /[\s._\-*~|,/]+/g

/**
 * Text as it is compared with a list: full-width and decorated letters made plain (NFKC), what prints nothing gone, every gap one blank.
 * Capitals and accents stay. Single jamo stay as they are typed:
 * NFKC would glue 'ㅅㅂ' to what stands beside it. So do two Arabic ligatures of which each becomes a whole sentence.
 */
export function plain(text: string): string {
  return text
    .replace(/[^\u3130-\u318F\uFDFA\uFDFB]+/g, (part) => part.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
}

/** Letters without their marks: 'fück' and a struck-out word are what they look like. For Latin; in other scripts a mark makes another word. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Script=Inherited}+/gu, '')
    .normalize('NFC')
}

/** The words that a plain text spells letter by letter, put together, with blanks between them; 'a d o g' may be 'adog' or 'dog'. */
export function spelledOut(text: string): string {
  const words = (text.match(SPELLED) ?? []).map((word) => word.replace(BETWEEN, ''))
  return words.flatMap((word) => (/^[ai]/i.test(word) ? [word, word.slice(1)] : [word])).join(' ')
}

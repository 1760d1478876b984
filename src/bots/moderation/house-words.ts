import { plain } from './undisguise.ts'

const LETTER = /[\p{L}\p{N}\p{M}]/u
const HANGUL_END = /\p{Script=Hangul}$/u
/** Scripts that put no gaps between words: there a word is found wherever it stands. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** What Korean hangs on a noun: plural, case, copula; one after the other, such as '들에게는'. */
const PARTICLES =
  /^(?:들|끼리|마다)?(?:에게서|한테서|으로서|으로써|로서|로써|에게|한테|께서|에서|으로|처럼|같이|보다|까지|부터|마저|조차|밖에|이랑|하고|이나|이든|이며|이면|이라|라고|라는|이고|라도|대로|만큼|뿐|이|가|은|는|을|를|의|에|로|와|과|랑|나|도|만|야|아|여|며|면|라|인|께)?(?:은|는|도|만|의|이|가|고|까지|부터|조차)?(?:이?다|이?었?던|였던|이?지만|입니다|이에요|예요|이었다|였다|인데|인지|일까|이?죠|이?냐|이?네)?(?![\p{L}\p{N}])/u

/**
 * The first word or phrase of a server's own list that a text contains, as the list has it. Whole words alone, whatever their case and
 * width; 'zombi*' stands for all words that begin so, and a Korean word is found with its particles too.
 */
export function findHouseWord(text: string, blocked: readonly string[]): string | undefined {
  const words = fold(text)
  return blocked.find((entry) => {
    const open = entry.trimEnd().endsWith('*')
    const word = fold(open ? entry.trimEnd().replace(/\*+$/, '') : entry)
    return word !== '' && contains(words, word, open)
  })
}

function contains(text: string, word: string, open: boolean): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    if (!isParted(text, at)) continue
    if (open || isParted(text, end) || (HANGUL_END.test(word) && PARTICLES.test(text.slice(end, end + 16)))) return true
  }
  return false
}

/** Whether one word ends and another begins at this place of a text. */
function isParted(text: string, at: number): boolean {
  const before = lastCharacter(text.slice(Math.max(0, at - 2), at))
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20)
  if (before === '' || !LETTER.test(before) || !LETTER.test(after)) return true
  return UNSPACED.test(before) || UNSPACED.test(after)
}

function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? ''
}

function fold(text: string): string {
  return plain(text).toLowerCase().normalize('NFC').replace(/[’‘ʼ]/g, "'").trim()
}

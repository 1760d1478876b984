const WORDS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ')
const TIMES = ['once', 'twice', 'thrice']

/** A number as a pattern finds it: '5', 'five', '2.5'. */
export const NUMBER = `\\d+(?:\\.\\d+)?|${WORDS.join('|')}`

/** 'five', '5', 'twice' → their number; null: no number. */
export function numberOf(word: string): number | null {
  const lower = word.toLowerCase()
  const at = [WORDS, TIMES].map((words) => words.indexOf(lower)).find((index) => index >= 0)
  if (at !== undefined) return at + 1
  return /^\d+(?:\.\d+)?$/.test(lower) ? Number(lower) : null
}

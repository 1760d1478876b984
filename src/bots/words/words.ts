import { en } from './en.ts'
import { ko } from './ko.ts'
import type { Words } from './wording.ts'

export { COMMAND_NAMES, OPTION_NAMES, type CommandName, type OptionName, type Words } from './wording.ts'

/** By the first part of a BCP 47 tag. */
export const LANGUAGES: Readonly<Record<string, Words>> = { en, ko }

/** The words for a language tag such as 'ko-KR'; English where there are none. */
export function wordsFor(language: string): Words {
  return LANGUAGES[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? en
}

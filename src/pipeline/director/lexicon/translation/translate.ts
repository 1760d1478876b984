import type { Translation } from '../lexicon.ts'

export function openTranslate(): (prompt: string) => Translation {
  return (prompt) => ({ language: 'en', text: prompt, tokens: [], unknown: [] })
}

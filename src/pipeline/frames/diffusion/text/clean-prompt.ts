import { fixText } from './fix-text.ts'
import { unescapeHtml } from './unescape-html.ts'

/** What Python takes for space: white space, and four separators of ASCII. */
const spaces = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g

/** A caption as the text encoder was trained to read it, on one line: `prompt_clean` of diffusers' Wan pipelines. See `fixText` for what it mends. */
export function cleanPrompt(text: string): string {
  return unescapeHtml(unescapeHtml(fixText(text)))
    .replaceAll(spaces, ' ')
    .replaceAll(/^ | $/g, '')
}

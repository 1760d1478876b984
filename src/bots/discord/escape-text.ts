import type { Line, Phrase } from '../card.ts'

/** What Discord reads as markup, a link, an emoji or a call, and nothing else, so that the text stays readable in notifications. */
const MARKUP = /[\\*_`~[\]<]|\|(?=\|)|(?<=\|)\||:(?=\/\/|[\w~]+:)|@(?=everyone|here)|(?<=^\s*)(?:[-+>#]|\d+(?=[.)]))/giu

/** People's words → text that Discord shows as it was typed, on one line. */
export function escapeText(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(MARKUP, (found) => (/^\d/.test(found) ? `${found}\\` : `\\${found}`))
}

/** As escapeText, of at most `most` characters as Discord counts them, which are UTF-16 units with the backslashes. */
export function escapeToFit(text: string, most: number): string {
  const whole = escapeText(text)
  if (whole.length <= most) return whole
  const letters = Array.from(text)
  let [low, high] = [0, letters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (escapeText(letters.slice(0, middle).join('')).length < most) low = middle
    else high = middle - 1
  }
  return `${escapeText(letters.slice(0, low).join(''))}…`
}

/** `isRole` tells roles from people, both of which a phrase may name: Discord writes them differently. */
export function drawLine(line: Line, isRole: (id: string) => boolean = () => false): string {
  const phrases = typeof line === 'string' ? [line] : line
  return phrases.map((phrase) => drawPhrase(phrase, isRole)).join('')
}

function drawPhrase(phrase: Phrase, isRole: (id: string) => boolean): string {
  if (typeof phrase === 'string') return escapeText(phrase)
  if ('bold' in phrase) return `**${escapeText(phrase.bold)}**`
  if ('channel' in phrase) return `<#${phrase.channel}>`
  return isRole(phrase.user) ? `<@&${phrase.user}>` : `<@${phrase.user}>`
}

/** Cuts drawn text at a limit of Discord's, never through a letter nor so that an escape is left without what it escapes. */
export function cutDrawn(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/(?<!\\)(\\\\)*\\$/, '$1')}…`
}

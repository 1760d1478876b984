import { createRequire } from 'node:module'
import { plural } from './english-order.ts'

const sequence =
  /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)*/gu
const numbers = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
let labels: Map<string, string> | null = null

export interface NamedEmoji {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly english: string
}

/** The emojis of a prompt with their English names; the same one several times over is a number of it: 🐶🐶 → 'two dogs'. */
export function emojisOf(prompt: string): NamedEmoji[] {
  const found: (NamedEmoji & { label: string; count: number })[] = []
  for (const { 0: source, index } of prompt.matchAll(sequence)) {
    // © and ™ are pictographs too
    if (/^[©®™‼⁉]/.test(source)) continue
    const label = labelOf(source)
    if (label === null) continue
    const last = found.at(-1)
    const end = index + source.length
    if (last !== undefined && last.label === label && /^\s*$/.test(prompt.slice(last.end, index))) {
      const count = Math.min(last.count + 1, 10)
      found[found.length - 1] = {
        source: prompt.slice(last.start, end),
        start: last.start,
        end,
        label,
        count,
        english: `${numbers[count]} ${plural(label)}`,
      }
    } else found.push({ source, start: index, end, label, count: 1, english: label })
  }
  return found
}

function labelOf(source: string): string | null {
  labels ??= new Map(
    (createRequire(import.meta.url)('emojibase-data/en/compact.json') as { hexcode: string; label: string }[]).map(({ hexcode, label }) => [
      hexcode,
      label.toLowerCase(),
    ]),
  )
  const codes = [...source].map((character) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'))
  const plain = codes.filter((code) => code !== 'FE0F' && !/^1F3F[B-F]$/.test(code))
  const label = labels.get(codes.join('-')) ?? labels.get(plain.join('-')) ?? labels.get(plain[0] ?? '') ?? null
  return label === null ? null : spoken(label)
}

/** Labels as one would say them: 'dog face' is a dog, 'person: beard' a person. */
function spoken(label: string): string {
  return label
    .replace(/^(.*): .*$/, '$1')
    .replace(/^(dog|cat|horse|cow|pig|mouse|rabbit|monkey|tiger|dragon) face$/, '$1')
    .replace(/^grinning cat.*$/, 'cat')
    .replace(/[’']s\b/, '')
}

import { createRequire } from 'node:module'
import { plural } from './english-order.ts'

const sequence =
  /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)*/gu
const numbers = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
let labels: Map<string, { label: string; group: number }> | null = null

export interface NamedEmoji {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly english: string
  /** Somebody or an animal: what stands right behind it may be what it does. */
  readonly living: boolean
  /** What a living one does that stands right before it: 'surfing', 'playing guitar'; null: nothing. */
  readonly deed: string | null
}

/** The emojis of a prompt with their English names; the same one several times over is a number of it: 🐶🐶 → 'two dogs'. */
export function emojisOf(prompt: string): NamedEmoji[] {
  const found: (NamedEmoji & { label: string; count: number })[] = []
  for (const { 0: source, index } of prompt.matchAll(sequence)) {
    // © and ™ are pictographs too
    if (/^[©®™‼⁉]/.test(source)) continue
    const named = labelOf(source)
    if (named === null) continue
    const { label, group } = named
    const doing = { living: isLiving(label, group), deed: deedOf(label, group) }
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
        ...doing,
      }
    } else found.push({ source, start: index, end, label, count: 1, english: label, ...doing })
  }
  return found
}

/** emojibase's groups: 1 people, 3 animals and plants, 4 food. */
function isLiving(label: string, group: number): boolean {
  return (
    group === 1 ||
    (group === 3 &&
      !/tree|flower|blossom|rose|lotus|tulip|leaf|cactus|herb|clover|plant|mushroom|rice|shell|web|nest|bouquet|coral/.test(label))
  )
}

function deedOf(label: string, group: number): string | null {
  const sport = /^(?:person|man|woman) (\w+ing(?: \w+)?)$/.exec(label)?.[1]
  if (sport !== undefined) return sport
  if (/^(?:guitar|violin|trumpet|saxophone|accordion|banjo|drum|long drum|flute|harp|trombone|maracas)$/.test(label))
    return `playing ${label}`
  if (/^(?:bicycle|motorcycle|motor scooter|kick scooter|skateboard|roller skate|sled|canoe|horse|camel)$/.test(label))
    return `riding ${label}`
  return group === 4 ? `eating ${label}` : null
}

function labelOf(source: string): { label: string; group: number } | null {
  labels ??= new Map(
    (createRequire(import.meta.url)('emojibase-data/en/compact.json') as { hexcode: string; label: string; group?: number }[]).map(
      ({ hexcode, label, group = -1 }) => [hexcode, { label: label.toLowerCase(), group }],
    ),
  )
  const codes = [...source].map((character) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'))
  const plain = codes.filter((code) => code !== 'FE0F' && !/^1F3F[B-F]$/.test(code))
  const found = labels.get(codes.join('-')) ?? labels.get(plain.join('-')) ?? labels.get(plain[0] ?? '') ?? null
  return found === null ? null : { label: spoken(found.label), group: found.group }
}

/** Labels as one would say them: 'dog face' is a dog, 'person: beard' a person. */
function spoken(label: string): string {
  return label
    .replace(/^(.*): .*$/, '$1')
    .replace(/^(dog|cat|horse|cow|pig|mouse|rabbit|monkey|tiger|dragon) face$/, '$1')
    .replace(/^grinning cat.*$/, 'cat')
    .replace(/[’']s\b/, '')
}

import { createRequire } from 'node:module'
import type { Art, ArtName } from '../../../art/art.ts'
import { scenes } from '../../../art/scenes.ts'
import type { WordNet } from '../wordnet/wordnet.ts'
import { ancestries } from '../hypernyms.ts'
import { favourites } from './favourites.ts'
import { filesOfSubgroup, misnamed, physical, shownBadly, tooGeneral } from './emoji-tables.ts'
import { silhouettes } from './silhouettes.ts'
import { isGeneral } from './too-general.ts'

/** Which pictures there are: by the words that name them, and by the meaning that they show. Plain data, kept in the cache. */
export interface PictureIndex {
  /** Name or phrase → picture. */
  readonly byName: Readonly<Record<string, Picture>>
  /** WordNet synset id → picture. */
  readonly bySynset: Readonly<Record<string, Picture>>
  /** Noun → the synset that we say is meant in pictures, against what books mean most ('drone'). */
  readonly meant: Readonly<Record<string, string>>
  /** A kind's synset → the pictured synsets up to three steps below it, with those steps. */
  readonly kin: Readonly<Record<string, readonly (readonly [synset: string, steps: number])[]>>
}

export interface Picture {
  readonly art: ArtName
  /** The word that it stands for, canonical English. */
  readonly noun: string
  /** What it shows: another word where it only stands in ('hyacinth' for a lily). */
  readonly shown: string
  /** The synset that it shows; null when WordNet has none. */
  readonly synset: string | null
  /** 1 named by us or by its label, 2 by a short code, 3 a keyword that WordNet confirms. */
  readonly rank: 1 | 2 | 3
}

interface Emoji {
  label: string
  hexcode: string
  tags?: string[]
  group?: number
  subgroup?: number
}
type ShortCodes = Readonly<Record<string, string | string[]>>

/** Reads emojibase's English labels, short codes and keywords and confirms them with WordNet. Some 200 ms: the answer is cached. */
export function buildPictureIndex(art: Art, wordnet: WordNet): PictureIndex {
  const require = createRequire(import.meta.url)
  const emojis = require('emojibase-data/en/data.json') as Emoji[]
  const codes = ['emojibase', 'iamcal', 'github'].map((set) => require(`emojibase-data/en/shortcodes/${set}.json`) as ShortCodes)
  const byName: Record<string, Picture> = Object.create(null) as Record<string, Picture>
  const bySynset: Record<string, Picture> = Object.create(null) as Record<string, Picture>
  const meant: Record<string, string> = Object.create(null) as Record<string, string>
  const add = (name: string, picture: Picture): void => {
    byName[name] ??= picture
    if (picture.synset !== null) bySynset[picture.synset] ??= picture
  }
  const meaning = (name: string, files: readonly string[]): string | null => {
    const senses = spellings(wordnet.lemma(name, 'noun')).flatMap((spelling) => wordnet.senses(spelling, 'noun'))
    // 'mango' is a tree first in the dictionary, and a fruit among the pictures of food
    const first = files[0] === 'food' ? senses.find(({ synset }) => synset.file === 'food') : undefined
    return (first ?? senses.find(({ synset }) => files.includes(synset.file)))?.synset.id ?? null
  }
  const hinted = (row: string): [name: string, synset: string | null] => {
    const [name = '', file] = row.split('@')
    const synset = meaning(name, file === undefined ? physical : [file])
    if (file !== undefined && synset !== null) meant[name] = synset
    return [name, synset]
  }

  for (const favourite of favourites) {
    const [shown] = hinted(favourite.nouns[0] ?? '')
    for (const row of favourite.nouns) {
      const [noun, synset] = hinted(row)
      add(noun, { art: favourite.art, noun, shown: isSame(noun, shown, wordnet) ? noun : shown, synset, rank: 1 })
    }
  }
  for (const silhouette of silhouettes) {
    const [noun, synset] = hinted(silhouette.noun)
    add(noun, { art: silhouette.art, noun, shown: noun, synset, rank: 1 })
  }

  const shown = emojis.flatMap((emoji) => {
    const files = filesOfSubgroup.get(emoji.subgroup ?? -1)
    const artName = pictureOf(emoji.label, art)
    return files === undefined || artName === null || scenes.has(artName) || shownBadly.has(emoji.label)
      ? []
      : [{ emoji, files, art: artName, label: emoji.label.toLowerCase() }]
  })
  for (const { art: artName, files, label } of shown)
    add(label, { art: artName, noun: label, shown: label, synset: meaning(label, files), rank: 1 })
  for (const { emoji, files, art: artName } of shown) {
    for (const code of codes.flatMap((set) => set[emoji.hexcode] ?? [])) {
      const name = code.replaceAll('_', ' ').replaceAll('-', ' ')
      if (misnamed.has(name)) continue
      const synset = meaning(name, files)
      if (synset !== null) add(name, { art: artName, noun: name, shown: name, synset, rank: 2 })
    }
  }
  for (const { emoji, files, art: artName, label } of shown) {
    const own = byName[label]?.synset
    for (const tag of emoji.tags ?? []) {
      const synset = meaning(tag, files)
      // 'boat' for a sailboat: a keyword counts where WordNet agrees that the one is a kind of the other
      if (synset === null || own == null || tooGeneral.has(tag) || !isKindOf(own, synset, wordnet)) continue
      add(tag.toLowerCase(), { art: artName, noun: tag.toLowerCase(), shown: tag.toLowerCase(), synset, rank: 3 })
    }
  }
  return { byName, bySynset, meant, kin: kinOf(bySynset, wordnet) }
}

function kinOf(bySynset: Readonly<Record<string, Picture>>, wordnet: WordNet): Record<string, [string, number][]> {
  const ancestryOf = ancestries(wordnet)
  const kin: Record<string, [string, number][]> = Object.create(null) as Record<string, [string, number][]>
  for (const [id, picture] of Object.entries(bySynset)) {
    if (picture.shown !== picture.noun) continue
    for (const { synset, distance } of ancestryOf(wordnet.synset(id))) {
      if (distance > 0 && distance <= 3 && !isGeneral(synset.words)) (kin[synset.id] ??= []).push([id, distance])
    }
  }
  return kin
}

function pictureOf(label: string, art: Art): ArtName | null {
  const slug = label
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/ +/g, '-')
  for (const set of ['fluent-emoji', 'noto'] as const) if (art.has(`${set}:${slug}`)) return `${set}:${slug}`
  return null
}

/** WordNet writes 'hot-air balloon', 'sea horse', 'teapot'. */
export function spellings(name: string): string[] {
  const words = name.split(/[ -]/)
  if (words.length === 1) return [name]
  const [first = '', ...rest] = words
  return [...new Set([name, words.join(' '), words.join('-'), words.join(''), [first + '-' + (rest[0] ?? ''), ...rest.slice(1)].join(' ')])]
}

/** Whether two words are names of one thing in some meaning: bike and bicycle, tv and television. */
function isSame(a: string, b: string, wordnet: WordNet): boolean {
  return (
    a === b ||
    spellings(a).some((form) =>
      wordnet.senses(form, 'noun').some(({ synset }) => synset.words.some((word) => spellings(b).includes(word.toLowerCase()))),
    )
  )
}

function isKindOf(synset: string, kind: string, wordnet: WordNet): boolean {
  for (let at = [synset], steps = 0; at.length > 0 && steps < 8; steps++) {
    if (at.includes(kind)) return true
    at = at.flatMap((id) => wordnet.related(wordnet.synset(id), '@').map((parent) => parent.id))
  }
  return false
}

import type { Figure, Garment } from '../../storyboard/storyboard.ts'
import { colourOf, materialOf } from '../lexicon/colours.ts'
import { COMPANIES, ENSEMBLES } from '../tables/companies.ts'
import { GARMENTS, CLOTH_COLOURS } from '../tables/garments.ts'
import { MASS } from '../tables/masses.ts'
import { FEELINGS } from '../tables/moods.ts'
import { GLOWING, HAIR_CUTS, OLD, SIZES, YOUNG } from '../tables/qualities.ts'
import { capital, indefinite, list, numberWord, plural } from '../../english.ts'

/** The colours that have a name of one word, for what was recoloured after it was said. */
const BASIC = 'red orange yellow green blue purple pink brown black white gray turquoise gold silver'.split(' ')
const SHADE = /^(?:dark|light|pale|bright|deep|hot|neon|baby|sky|navy|forest|royal)$/
const HAIR = /^(?:hair|ponytail|braids?|pigtails?|bun|afro|dreadlocks?|mohawk|curls?|bob|locks)$/
const BEARD = /^(?:beard|mustache|moustache|whiskers)$/

/** Noun with what can be seen of it and was said: "red balloon", "old man with a long beard in a blue coat". No article. */
/** One word for several: "a family". */
export function isCompany(figure: Figure): boolean {
  const { noun } = figure
  return (
    figure.body.kind === 'puppet' &&
    (noun in ENSEMBLES || (noun in COMPANIES && !/^(?:people|twins|newlyweds|parent|grandparent)$/.test(noun)))
  )
}

export function nameFigure(figure: Figure, many: boolean): string {
  const said = wordsOf(figure)
  const called = calledOf(figure)
  const noun = many ? pluralOf(called) : called
  const words = [...adjectivesOf(figure, said), noun]
  return [words.join(' '), ...(figure.body.kind === 'puppet' ? [hairOf(said), clothesOf(figure, said, many)] : [])]
    .filter((part) => part !== '')
    .join(' ')
}

/** "a red balloon", "three dogs", "coffee", "Sarah". */
export function withCount(figure: Figure, count: number): string {
  const name = nameFigure(figure, count > 1)
  if (MASS.test(calledOf(figure)) && calledOf(figure) !== figure.noun) return name
  if (PROPER.has(figure.noun)) return `the ${calledOf(figure)}`
  if (isCompany(figure)) return indefinite(nameFigure(figure, false))
  if (count > 1 && figure.body.kind === 'picture' && MASS.test(figure.noun)) return nameFigure(figure, false)
  if (count > 1 && /^(?:twins|newlyweds|people)$/.test(figure.noun)) return figure.noun
  if (count > 1) return `${numberWord(count)} ${name}`
  if (isName(figure) || (MASS.test(figure.noun) && !/^(?:an?|one|the)$/i.test(wordsOf(figure)[0] ?? ''))) return name
  return indefinite(name)
}

/** "the balloon", "the dogs". */
export function definite(figure: Figure, count: number): string {
  return isName(figure) && !PROPER.has(figure.noun)
    ? calledOf(figure)
    : `the ${count > 1 && !isCompany(figure) ? pluralOf(figure.noun) : figure.noun}`
}

/** Stuffs are the same for one and for many: 'the bread'. */
function pluralOf(noun: string): string {
  return MASS.test(noun) ? noun : plural(noun)
}

/** Its noun; of a cup what is in it, a name and a landmark with capitals. */
function calledOf(figure: Figure): string {
  const said = wordsOf(figure)
  const last = said.at(-1)?.toLowerCase() ?? ''
  if (/^(?:cup|mug|teacup|glass|wine glass|glass of milk|wine|beer mug)$/.test(figure.noun) && MASS.test(last)) return last
  if (PROPER.has(figure.noun))
    return figure.noun
      .split(' ')
      .map((word) => (word === 'of' ? word : capital(word)))
      .join(' ')
  const written = figure.noun.split(' ').map((word) => said.find((each) => each.toLowerCase() === word) ?? word)
  return written.filter((word) => /^\p{Lu}/u.test(word)).length > 1 ? written.join(' ') : figure.noun
}

const PROPER = new Set(['eiffel tower', 'tokyo tower', 'statue of liberty', 'mount fuji', 'big ben', 'great wall', 'taj mahal'])

function isName(figure: Figure): boolean {
  return /^\p{Lu}/u.test(calledOf(figure))
}

function wordsOf(figure: Figure): string[] {
  return figure.said.split(' ').filter((word) => word !== '')
}

function adjectivesOf(figure: Figure, said: readonly string[]): string[] {
  const noun = figure.noun.toLowerCase().split(' ')
  const root = noun.at(-1)!.slice(0, 4)
  const first = said.findIndex(
    (word, i) => i >= noun.length - 1 && word.toLowerCase().startsWith(root) && isSeen(word.toLowerCase(), figure) === null,
  )
  const clothes = said.findIndex((word) => garmentOf(word) !== null || HAIR.test(word.toLowerCase()) || BEARD.test(word.toLowerCase()))
  const end = first >= 0 ? first : clothes > 0 && figure.body.kind === 'puppet' ? clothes : said.length
  const own = said.slice(0, end).map((word) => word.toLowerCase())
  const found: string[] = []
  let colours = 0
  own.forEach((word, i) => {
    if (noun.includes(word) || (noun.length > 1 && word.includes('-') && noun.includes(word.split('-')[0]!))) return
    const kind = isSeen(word, figure)
    const shade = SHADE.test(word) && isSeen(own[i + 1] ?? '', figure) === 'colour'
    if (kind === null && !shade) return
    if (kind === 'colour' && !shade && colours++ > 0) {
      found.push('and')
    }
    found.push(word)
  })
  return recoloured(figure, [...new Set(found)])
}

/** What was given another colour since is told in that colour. */
function recoloured(figure: Figure, adjectives: string[]): string[] {
  if (figure.body.kind !== 'picture' || figure.body.colour === null) return adjectives
  const at = adjectives.findIndex((word) => colourOf(word) !== null)
  if (at < 0 || adjectives.includes('and') || SHADE.test(adjectives[at - 1] ?? '')) return adjectives
  if (colourOf(adjectives[at]!) === figure.body.colour || materialOf(adjectives[at]!) !== null) return adjectives
  return adjectives.with(at, nearestName(figure.body.colour))
}

function nearestName(colour: string): string {
  const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const mine = channels(colour)
  const far = (name: string): number => Math.hypot(...channels(colourOf(name) ?? '#000000').map((part, i) => part - mine[i]!))
  return BASIC.reduce((best, name) => (far(name) < far(best) ? name : best))
}

/** What an adjective tells of the looks, when it was staged. */
function isSeen(word: string, figure: Figure): 'colour' | 'other' | null {
  if (word in SIZES || OLD.has(word) || YOUNG.has(word)) return 'other'
  if (materialOf(word) !== null) return figure.body.kind === 'picture' && figure.body.material !== null ? 'other' : null
  if (word in GLOWING) return figure.body.kind === 'picture' && figure.body.glows !== null ? 'other' : null
  if (colourOf(word) !== null) return 'colour'
  if (/^(?:bald|blonde?|bearded|[a-z]+-haired|curly)$/.test(word)) return 'other'
  return figure.body.kind === 'puppet' && FEELINGS.has(word) && !/(?:ly|ing)$/.test(word) ? 'other' : null
}

function hairOf(said: readonly string[]): string {
  const lower = said.map((word) => word.toLowerCase())
  const phrases = lower.flatMap((word, i) => {
    if (!HAIR.test(word) && !BEARD.test(word)) return []
    const before = qualifiers(lower, i, (each) => colourOf(each) !== null || each in HAIR_CUTS || each in SIZES || OLD.has(each))
    const phrase = [...before, word].join(' ')
    return [word === 'hair' || /s$/.test(word) ? phrase : indefinite(phrase)]
  })
  return phrases.length === 0 ? '' : `with ${list(phrases)}`
}

function clothesOf(figure: Figure, said: readonly string[], many: boolean): string {
  if (figure.body.kind !== 'puppet') return ''
  const worn = new Set(figure.body.wears.map((garment) => garment.cut))
  const lower = said.map((word) => word.toLowerCase())
  const phrases: string[] = []
  for (let i = 0; i < lower.length; i++) {
    const pair = i + 1 < lower.length ? garmentOf(`${lower[i]} ${lower[i + 1]}`) : null
    const cut = pair ?? garmentOf(lower[i]!)
    if (cut === null || !worn.has(cut) || figure.noun.includes(lower[i]!)) continue
    const before = qualifiers(lower, i, (word) => colourOf(word) !== null || word in CLOTH_COLOURS || word in SIZES || SHADE.test(word))
    const noun = pair === null ? lower[i]! : `${lower[i]} ${lower[i + 1]}`
    if (pair !== null) i++
    const phrase = [...before, noun].join(' ')
    const bare = /s$/.test(noun) && !/ss$/.test(noun)
    phrases.push(bare || /^(?:armou?r|swimwear|denim)$/.test(noun) ? phrase : many ? plural(phrase) : indefinite(phrase))
  }
  return phrases.length === 0
    ? ''
    : `${phrases.every((phrase) => /glasses$/.test(phrase)) ? 'wearing' : 'in'} ${list([...new Set(phrases)])}`
}

function garmentOf(word: string): Garment['cut'] | null {
  const lower = word.toLowerCase()
  return GARMENTS.get(lower) ?? GARMENTS.get(lower.replace(/s$/, '')) ?? GARMENTS.get(lower.replace(/es$/, '')) ?? null
}

/** The words right before `end` that qualify what stands there. */
function qualifiers(words: readonly string[], end: number, fits: (word: string) => boolean): string[] {
  let start = end
  while (start > 0 && fits(words[start - 1]!)) start--
  return words.slice(start, end)
}

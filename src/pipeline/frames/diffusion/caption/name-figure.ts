import type { Figure, Storyboard } from '../../../storyboard/storyboard.ts'
import { indefinite, isUncounted, numberWord, plural } from '../../../english.ts'
import { nameColour } from './name-colour.ts'

export type Led = Storyboard['led']

/** Stuff that has no article and no plural. */
const MASS =
  /^(?:water|pasta|spaghetti|rice|bread|coffee|tea|milk|juice|orange juice|soup|cheese|sand|snow|ice|smoke|fire|grass|lightning|money|food|honey|wine|beer|popcorn|confetti|fireworks|hair|paint|music)$/
/** One word for several people. */
const COMPANY = /^(?:family|couple|band|orchestra|team|crowd|choir|class|audience|crew|gang|group)$/
const LEADING = /^(?:an?|the|my|your|his|her|its|our|their|some|several|many|few|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/
/** What an asker says of looks that a film of its own style must not repeat. */
const OF_FILMS = /^(?:cartoon|animated|paper|papercut|cutout|drawn|painted|toy|unique|video|view|shot|footage)$/
const COLOUR_WORD =
  /^(?:red|orange|yellow|green|blue|purple|violet|pink|brown|black|white|gr[ae]y|turquoise|golden?|silver|teal|navy|beige|crimson|scarlet|magenta|cyan|dark|light|pale|bright)$/

/** Larger numbers than a dozen mean little to a network. */
const howMany = (count: number): string => (count <= 12 ? numberWord(count) : count < 25 ? 'many' : 'a crowd of')

/** What it is called: "red balloon", "corgi", "old man". The asker's own words for it, in the colour that it has now. No article. */
export function nameFigure(figure: Figure, led: Led, many: boolean): string {
  if (isFaced(figure)) return 'person in the reference picture'
  const { head, before } = wordsFor(figure, led)
  const noun = many && !COMPANY.test(figure.noun) ? plural(head) : head
  return [...looks(figure, before), noun].join(' ')
}

/** "a red balloon", "three dogs", "pasta", "Sarah". */
export function withCount(figure: Figure, count: number, led: Led): string {
  if (isFaced(figure))
    return count > 1 ? `${howMany(count)} people, among them the person in the reference picture` : 'the person in the reference picture'
  const name = nameFigure(figure, led, count > 1)
  if (MASS.test(figure.noun) || /^\p{Lu}/u.test(name)) return name
  if (count === 1 && isUncounted(figure.noun) && figure.said !== '' && !LEADING.test(figure.said.split(' ')[0]!.toLowerCase())) return name
  if (COMPANY.test(figure.noun))
    return figure.noun === 'couple' && count === 2 ? indefinite(name) : `${indefinite(name)} of ${howMany(count)}`
  return count > 1 ? `${howMany(count)} ${name}` : indefinite(name)
}

/** "the balloon", "the dogs", "Sarah": named before. */
export function definite(figure: Figure, count: number, led: Led): string {
  if (isFaced(figure)) return 'the person in the reference picture'
  const { head } = wordsFor(figure, led)
  if (/^\p{Lu}/u.test(head)) return head
  return `the ${count > 1 && !COMPANY.test(figure.noun) ? plural(head) : head}`
}

export function isFaced({ body }: Figure): boolean {
  return body.kind === 'puppet' && body.face !== null
}

/** One word for several people: they are told of as one. */
export function isCompany({ noun }: Figure): boolean {
  return COMPANY.test(noun)
}

/** The noun as the asker said it (a corgi that is shown as a dog stays a corgi), and the words that stood before it. */
function wordsFor({ noun, said }: Figure, led: Led): { readonly head: string; readonly before: readonly string[] } {
  const words = said.split(/\s+/).filter((word) => word !== '')
  const own = led.find((row) => row.shown === noun && ` ${said.toLowerCase()} `.includes(` ${row.said.toLowerCase()} `))?.said
  // "A cell phone" that is shown as a phone is both words.
  const both = own !== undefined && ` ${said.toLowerCase()} `.includes(` ${own.toLowerCase()} ${noun} `) ? `${own} ${noun}` : null
  const head = both ?? (own === undefined || own.split(' ').every((word) => OF_FILMS.test(word.toLowerCase())) ? noun : singular(own))
  const size = head.split(' ').length
  const root = (word: string): string => word.toLowerCase().slice(0, Math.max(3, word.length - 3))
  const at = words.findIndex((_, i) => {
    const here = words.slice(i, i + size)
    return here.length === size && here.every((word, k) => root(word).startsWith(root(head.split(' ')[k] as string)))
  })
  if (at < 0) return { head, before: [] }
  const written = words.slice(at, at + size).join(' ')
  const name = /^\p{Lu}/u.test(written) && size > 0 && at === 0 ? written : head
  return { head: name, before: words.slice(0, at).filter((word) => !LEADING.test(word.toLowerCase())) }
}

/** Only as far as a led word needs it: 'puppies' → 'puppy'. */
function singular(noun: string): string {
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`
  return /[^su]s$/.test(noun) && !/(?:glasses|jeans|scissors|skis|trousers|twins|newlyweds|ics|fireworks)$/.test(noun)
    ? noun.slice(0, -1)
    : noun
}

function looks({ body }: Figure, before: readonly string[]): readonly string[] {
  const words = before.map((word) => word.toLowerCase()).filter((word) => !OF_FILMS.test(word))
  if (body.kind === 'puppet' || (body.colour === null && body.material === null)) return words
  const colour = body.colour === null ? [] : [nameColour(body.colour)]
  // A colour that was given since is told instead of the one that was said.
  const plain = colour.length > 0 ? words.filter((word) => !COLOUR_WORD.test(word)) : words
  const material =
    body.material === null || plain.some((word) => word.startsWith(body.material as string)) ? [] : [MATERIALS[body.material]]
  return [...plain, ...colour, ...material]
}

const MATERIALS = {
  paper: 'paper',
  glass: 'glass',
  metal: 'metal',
  gold: 'golden',
  wood: 'wooden',
  stone: 'stone',
  felt: 'felt',
  leather: 'leather',
  ice: 'ice',
  neon: 'neon',
} as const

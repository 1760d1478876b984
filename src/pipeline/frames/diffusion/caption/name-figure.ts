import { facesIn } from '../../../storyboard/face.ts'
import type { Figure, Shot, Storyboard } from '../../../storyboard/storyboard.ts'
import { indefinite, isUncounted, numberWord, plural } from '../../../english.ts'
import { nameColour } from './name-colour.ts'

/** What figures of a shot are called by beside their nouns. */
export interface Names {
  readonly led: Storyboard['led']
  /** Ids of the faces that the shot shows, in the order of their reference pictures. */
  readonly faces: readonly string[]
}

export function namesIn({ led }: Storyboard, shot: Shot): Names {
  return { led, faces: facesIn({ shots: [shot] }).slice(0, ORDER.length) }
}

const ORDER = ['first', 'second', 'third']

/** "The person in the second reference picture"; null: of its face there is none. */
export function nameFace({ body }: Figure, { faces }: Names): string | null {
  const at = body.kind === 'puppet' && body.face !== null ? faces.indexOf(body.face) : -1
  return at < 0 ? null : `the person in the ${faces.length > 1 ? `${ORDER[at]} ` : ''}reference picture`
}

/** Stuff that has no article and no plural. */
const MASS =
  /^(?:water|pasta|spaghetti|rice|bread|coffee|tea|milk|juice|orange juice|soup|cheese|sand|snow|ice|smoke|fire|grass|lightning|money|food|honey|wine|beer|popcorn|confetti|fireworks|hair|paint|music)$/
/** One word for several people. */
const COMPANY = /^(?:family|couple|band|orchestra|team|crowd|choir|class|audience|crew|gang|group)$/
/** "Sarah", and no DJ. */
const PROPER = /^\p{Lu}(?!\p{Lu}+$)/u
const LEADING = /^(?:an?|the|my|your|his|her|its|our|their|some|several|many|few|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/
/** What an asker says of looks that a film of its own style must not repeat. */
const OF_FILMS = /^(?:cartoon|animated|paper|papercut|cutout|drawn|painted|toy|unique|video|view|shot|footage)$/
const COLOUR_WORD =
  /^(?:red|orange|yellow|green|blue|purple|violet|pink|brown|black|white|gr[ae]y|turquoise|golden?|silver|teal|navy|beige|crimson|scarlet|magenta|cyan|dark|light|pale|bright)$/

const LANDMARKS: Readonly<Record<string, string>> = {
  'eiffel tower': 'the Eiffel Tower',
  'tokyo tower': 'the Tokyo Tower',
  'statue of liberty': 'the Statue of Liberty',
  'mount fuji': 'Mount Fuji',
  'big ben': 'Big Ben',
  'great wall': 'the Great Wall',
  'taj mahal': 'the Taj Mahal',
}

/** Larger numbers than a dozen mean little to a network. */
const howMany = (count: number): string => (count <= 12 ? numberWord(count) : count < 25 ? 'many' : 'a crowd of')

/** What it is called: "red balloon", "corgi", "old man". The asker's own words for it, in the colour that it has now. No article. */
export function nameFigure(figure: Figure, names: Names, many: boolean): string {
  const { head, before } = wordsFor(figure, names)
  const noun = many && !COMPANY.test(figure.noun) ? plural(head) : head
  return [...looks(figure, before), noun].join(' ')
}

/** "a red balloon", "three dogs", "pasta", "Sarah". */
export function withCount(figure: Figure, count: number, names: Names): string {
  const face = nameFace(figure, names)
  if (face !== null) return count > 1 ? `${howMany(count)} people, among them ${face}` : face
  if (LANDMARKS[figure.noun] !== undefined) return LANDMARKS[figure.noun]!
  const name = nameFigure(figure, names, count > 1)
  if (MASS.test(figure.noun) || PROPER.test(name)) return name
  if (count === 1 && isUncounted(figure.noun) && figure.said !== '' && !LEADING.test(figure.said.split(' ')[0]!.toLowerCase())) return name
  if (COMPANY.test(figure.noun))
    return figure.noun === 'couple' && count === 2 ? indefinite(name) : `${indefinite(name)} of ${howMany(count)}`
  return count > 1 ? `${howMany(count)} ${name}` : indefinite(name)
}

/** "the balloon", "the dogs", "Sarah": named before. */
export function definite(figure: Figure, count: number, names: Names): string {
  const face = nameFace(figure, names)
  if (face !== null) return face
  if (LANDMARKS[figure.noun] !== undefined) return LANDMARKS[figure.noun]!
  const { head } = wordsFor(figure, names)
  if (PROPER.test(head)) return head
  return `the ${count > 1 && !COMPANY.test(figure.noun) ? plural(head) : head}`
}

/** One word for several people: they are told of as one. */
export function isCompany({ noun }: Figure): boolean {
  return COMPANY.test(noun)
}

/** The noun as the asker said it (a corgi that is shown as a dog stays a corgi), and the words that stood before it. */
function wordsFor({ noun, said }: Figure, { led }: Names): { readonly head: string; readonly before: readonly string[] } {
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
  // A sentence begins with a capital, whoever it begins with.
  const isName =
    size > 0 && at === 0 && (/^\p{Lu}/u.test(noun) || (size > 1 && words.slice(0, size).every((word) => /^\p{Lu}/u.test(word))))
  const name = isName || /^\p{Lu}{2,}$/u.test(written) ? written : head
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

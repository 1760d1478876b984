/** The closed classes of English: words that build sentences and name nothing. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const DETERMINERS = set(
  'a an the this that these those some any each every no my your his her its our their another other both all such what',
)
export const PREPOSITIONS = set(
  'about above across after against along alongside amid amidst among amongst around as at atop before behind below beneath beside besides between beyond by down during for from in inside into like near of off on onto opposite out outside over past through throughout to toward towards under underneath until up upon via with within without versus aboard',
)
export const PRONOUNS = set(
  'i me we us you he him she her it they them himself herself itself themselves one someone somebody everyone nobody who whom which that whose there here something',
)
export const AUXILIARIES = set(
  "is are was were be been being am has have had do does did can could will would shall should may might must 's 're isn't aren't get gets got getting",
)
export const BE = set("is are was were be been being am 's 're get gets got getting isn't aren't")
export const CONJUNCTIONS = set('and or but while when whilst because so if than nor yet & then where until')
export const PARTICLES = set('up down away off out over around back along together forward')

/** Prepositions of several words, and what they say; the longest is tried first. */
export const LONG_PREPOSITIONS: readonly (readonly [string, string])[] = [
  ['on the left side of', 'left of'],
  ['on the right side of', 'right of'],
  ['in the middle of', 'in'],
  ['in the center of', 'in'],
  ['in the centre of', 'in'],
  ['to the left of', 'left of'],
  ['to the right of', 'right of'],
  ['on the left of', 'left of'],
  ['on the right of', 'right of'],
  ['on the bottom of', 'under'],
  ['at the bottom of', 'under'],
  ['on the top of', 'on'],
  ['at the top of', 'on'],
  ['on the back of', 'on'],
  ['on the edge of', 'near'],
  ['at the edge of', 'near'],
  ['against the backdrop of', 'in'],
  ['in the background of', 'in'],
  ['at the foot of', 'near'],
  ['in the shape of', 'like'],
  ['on the side of', 'beside'],
  ['by the side of', 'beside'],
  ['on board of', 'in'],
  ['in front of', 'in front of'],
  ['on top of', 'on'],
  ['next to', 'beside'],
  ['close to', 'beside'],
  ['adjacent to', 'beside'],
  ['left of', 'left of'],
  ['right of', 'right of'],
  ['made of', 'made of'],
  ['made from', 'made of'],
  ['made out of', 'made of'],
  ['built of', 'made of'],
  ['full of', 'with'],
  ['filled with', 'with'],
  ['covered in', 'covered'],
  ['covered with', 'covered'],
  ['covered by', 'covered'],
  ['surrounded by', 'with'],
  ['dressed in', 'wearing'],
  ['dressed as', 'dressed as'],
  ['clad in', 'wearing'],
  ['along with', 'with'],
  ['together with', 'with'],
  ['out of', 'out of'],
  ['inside of', 'in'],
  ['outside of', 'outside'],
  ['instead of', 'instead of'],
  ['because of', 'because'],
  ['due to', 'because'],
  ['up to', 'to'],
  ['across from', 'beside'],
  ['away from', 'from'],
]

/** Words that count: what a noun phrase may begin with. `few` and the like are a film-maker's guess. */
export const QUANTITIES: Readonly<Record<string, number>> = {
  several: 4,
  many: 7,
  few: 3,
  some: 3,
  numerous: 8,
  multiple: 4,
  various: 4,
  countless: 12,
  couple: 2,
  pair: 2,
  trio: 3,
  dozen: 12,
  dozens: 14,
  hundreds: 16,
  thousands: 18,
  both: 2,
  group: 5,
  bunch: 5,
  flock: 9,
  herd: 6,
  pack: 5,
  swarm: 12,
  school: 8,
  crowd: 9,
  team: 5,
  row: 5,
  line: 5,
  family: 4,
  band: 4,
  colony: 7,
  pile: 6,
  stack: 4,
  set: 3,
  collection: 5,
  army: 10,
  parade: 6,
  fleet: 5,
  cluster: 6,
  bouquet: 5,
  litter: 4,
  assortment: 5,
  plenty: 6,
  lot: 7,
  lots: 8,
  group_of: 5,
  variety: 5,
  gang: 5,
  shoal: 8,
  squad: 4,
  convoy: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 16,
  thirty: 18,
  fifty: 18,
  hundred: 18,
  thousand: 18,
  million: 18,
}
/** Quantities that need 'of' before they count ('a set of keys'), for they are things or places too. */
export const NEEDS_OF = set(
  'group bunch flock herd pack swarm school crowd team row line family band colony pile stack set collection army parade fleet cluster bouquet litter assortment plenty lot lots variety gang shoal squad convoy pair couple trio',
)

/** Words that speak about the film and not of the world; they are read and leave no thing behind. */
export const FILM_WORDS = set(
  'video movie film clip footage scene shot shots view views camera frame background foreground backdrop image picture photo photograph photography perspective angle closeup close-up close-ups clip tableau depiction rendering render animation sequence cinematic b-roll stock hd 4k 8k uhd resolution quality portrait screen style lens focus backgrounds visuals composition imagery cinematography montage timelapse time-lapse effect theme concept screenshot vibe aesthetic atmosphere setting shooting filming intro trailer middle center centre side',
)
/** Verbs that ask for the film itself: 'show a cat', 'make a clip of a cat'. */
export const ASKING = set('show make create generate draw paint render film shoot imagine depict give please produce want see animate')

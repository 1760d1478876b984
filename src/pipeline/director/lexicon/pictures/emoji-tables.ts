export const physical = ['animal', 'artifact', 'food', 'object', 'plant']
/** emojibase subgroup → WordNet's lexicographer files in which its pictures have their meaning. Absent subgroups hold no props. */
export const filesOfSubgroup = new Map<number, readonly string[]>([
  ...range(34, 39).map((n) => [n, ['animal']] as const),
  [40, ['plant', 'artifact']],
  [41, ['plant', 'object', 'artifact', 'food']],
  ...range(42, 46).map((n) => [n, ['food', 'plant', 'animal']] as const),
  [47, ['food', 'artifact']],
  [48, ['artifact']],
  [49, ['artifact', 'object']],
  [50, ['object']],
  ...range(51, 58).map((n) => [n, ['artifact']] as const),
  [59, ['object', 'phenomenon', 'artifact']],
  [60, ['artifact', 'plant']],
  ...range(61, 82).map((n) => [n, ['artifact', 'object', 'communication', 'substance', 'possession']] as const),
])

/** Keywords for which no one kind of it is a fair picture. */
export const tooGeneral = new Set(
  'mammal marsupial invertebrate reptile mollusk food vegetable container vehicle machine weapon tool clothing clothes plumage board dish tube box stick trap music score shelter pot cut pod roll home toiletry makeup semi skate beads chest stein tableware sweet beverage flavoring flavor'.split(
    ' ',
  ),
)

/** Short codes that say something else than the picture shows. */
export const misnamed = new Set(
  'art engine bamboo dart office station shopping ocean sea ship construction movie camping music game target school_satchel metal ear stick controller tongue foot hand nose eye leg bath speaker'
    .split(' ')
    .map((word) => word.replaceAll('_', ' ')),
)

/** Pictures that are scenes or symbols rather than the thing. */
export const shownBadly = new Set([
  'national park',
  'desert',
  'camping',
  'sunrise',
  'sunset',
  'sunrise over mountains',
  'cityscape',
  'cityscape at dusk',
  'night with stars',
  'foggy',
  'bridge at night',
  'milky way',
  'motorway',
  'railway track',
  'hot springs',
  'map of Japan',
  'beach with umbrella',
  'fog',
  'wind face',
  'pool 8 ball',
  'fuel pump',
  'construction',
  'building construction',
  'cooking',
  'shopping bags',
  'bullseye',
  'pine decoration',
  'high voltage',
  'performing arts',
  'clinking glasses',
  'club suit',
  'spade suit',
  'heart suit',
  'diamond suit',
  'dashing away',
  'bust in silhouette',
])

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

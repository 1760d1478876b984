import type { Quantity } from './lexicon.ts'

/** More figures than this are a crowd that no eye counts. */
const MOST = 12
const numbers: Readonly<Record<string, number>> = {
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
  twenty: 12,
  thirty: 12,
  fifty: 12,
  dozen: 12,
  dozens: 12,
  hundred: 12,
  hundreds: 12,
  thousand: 12,
  thousands: 12,
  million: 12,
  millions: 12,
  couple: 2,
  pair: 2,
  both: 2,
  duo: 2,
  twin: 2,
  trio: 3,
  few: 3,
  several: 4,
  some: 3,
  many: 7,
  numerous: 8,
  countless: 12,
  various: 4,
  multiple: 4,
  lots: 8,
  tons: 10,
  plenty: 7,
  single: 1,
  quartet: 4,
  handful: 4,
  half: 1,
}
/** Groups by the animals and things that they are of, and how many a picture shows. */
const groups: Readonly<Record<string, number>> = {
  flock: 7,
  school: 8,
  shoal: 8,
  herd: 6,
  pack: 5,
  swarm: 10,
  pod: 4,
  pride: 4,
  gaggle: 5,
  colony: 8,
  litter: 4,
  fleet: 5,
  squadron: 5,
  group: 4,
  crowd: 9,
  team: 5,
  band: 4,
  gang: 4,
  bunch: 5,
  cluster: 5,
  row: 5,
  line: 5,
  pile: 5,
  stack: 4,
  army: 9,
  family: 4,
  troop: 5,
  brood: 4,
  bouquet: 5,
  convoy: 4,
  cloud: 8,
  string: 5,
  series: 4,
  set: 4,
  collection: 5,
  lot: 7,
  mob: 8,
  choir: 6,
  parade: 6,
  murder: 6,
  host: 7,
  circle: 6,
  assortment: 5,
  variety: 5,
  number: 5,
}
const article = /^(?:a|an|the|about|around|over|nearly|exactly|only|just|more than|at least|huge|large|small|great|big|whole|tiny|vast)$/

/** What the start of a phrase says about number: 'three', 'a couple of', 'a large flock of', 'hundreds of', '12'. */
export function quantityOf(phrase: string): Quantity | null {
  const words = phrase.toLowerCase().trim().split(/\s+/)
  let at = 0
  while (at < Math.min(words.length, 3) && article.test(words[at] ?? '')) at++
  const word = (words[at] ?? '').replace(/,$/, '')
  const hasOf = words[at + 1] === 'of'
  const skip = hasOf ? 2 : 1
  const group = groups[word]
  if (group !== undefined && hasOf) {
    // 'a group of three dogs' has three
    const inner = quantityOf(words.slice(at + 2).join(' '))
    return inner !== null && inner.group === null
      ? { count: inner.count, group: word, words: at + 2 + inner.words }
      : { count: group, group: word, words: at + 2 }
  }
  const digits = /^\d{1,9}$/.test(word) ? Number(word) : undefined
  const count = digits ?? numbers[word]
  if (count === undefined || count < 1) return null
  if (word === 'half' || (at > 0 && ['pair', 'twin'].includes(word) && !hasOf)) return null
  // 'five hundred', 'two dozen'
  const next = numbers[words[at + 1] ?? '']
  const times = !hasOf && next !== undefined && next >= 12 && /^(?:dozen|hundred|thousand|million)$/.test(words[at + 1] ?? '')
  const total = Math.min(MOST, times ? MOST : count)
  const consumed = at + (times ? 2 : skip) + (times && words[at + 2] === 'of' ? 1 : 0)
  return { count: total, group: null, words: consumed }
}

const IRREGULAR: Readonly<Record<string, string>> = {
  mouse: 'mice',
  goose: 'geese',
  foot: 'feet',
  tooth: 'teeth',
  ox: 'oxen',
  leaf: 'leaves',
  scarf: 'scarves',
  wolf: 'wolves',
  knife: 'knives',
  loaf: 'loaves',
  shelf: 'shelves',
  elf: 'elves',
  calf: 'calves',
  thief: 'thieves',
  person: 'people',
  child: 'children',
  cactus: 'cacti',
  potato: 'potatoes',
  tomato: 'tomatoes',
  hero: 'heroes',
  superhero: 'superheroes',
}
/** Words that are the same for one and for many. */
const SAME = /(?:fish|sheep|deer|moose|squid|people|aircraft|spacecraft|glasses|jeans|skis|scissors|fireworks|confetti|twins|newlyweds)$/
const NUMBERS = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** One word for one and for many: 'fish'. */
export const isUncounted = (noun: string): boolean => SAME.test(noun)

/** 3 → 'three'; more than twelve in digits. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? `${count}`
}

/** Of a noun, whose last word is its head: 'red leaf' → 'red leaves'. */
export function plural(noun: string): string {
  const head = noun.split(' ').at(-1)!
  const rest = noun.slice(0, noun.length - head.length)
  if (SAME.test(head)) return noun
  const known = IRREGULAR[head]
  if (known !== undefined) return rest + known
  if (/man$/.test(head) && !/^(?:human|german|roman|talisman|shaman|caiman)$/.test(head)) return `${rest}${head.slice(0, -3)}men`
  if (/(?:s|x|z|ch|sh)$/.test(head)) return `${noun}es`
  return /[^aeiou]y$/.test(head) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** With its article: "an hour", "a unicorn", "an elephant". */
export function indefinite(words: string): string {
  if (words === '') return words
  const vowel = /^(?:[aeio]|u(?!ni|se|ku|r[ai])|hour|honest)/i.test(words) && !/^(?:one|once|eu)/i.test(words)
  return `${vowel ? 'an' : 'a'} ${words}`
}

/** 'a', 'a and b', 'a, b and c'. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** The first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

import type { Breach } from './inside.ts'
import { between, list, text, when } from './limits.ts'
import type { Json } from './world.ts'

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const CHAT_INPUT = 1
/** Of each type; of a command all its words in its longest language. */
const [MOST, MOST_IN_MENUS, MOST_WORDS] = [100, 15, 8000] as const

/** What Discord's types do not say of commands. */
export function checkCommands(commands: readonly Json[]): Breach[] {
  const seen = new Set<string>()
  const counts = new Map<number, number>()
  return commands.flatMap((command, at) => {
    const type = Number(command['type'] ?? CHAT_INPUT)
    const key = `${type} ${text(command['name'])}`
    const again = seen.has(key)
    seen.add(key)
    const count = (counts.get(type) ?? 0) + 1
    counts.set(type, count)
    return [
      ...when(again, `${at}.name`, `the name ${text(command['name'])} is there twice`),
      ...when(count > (type === CHAT_INPUT ? MOST : MOST_IN_MENUS), `${at}`, 'too many commands of this type'),
      ...(type === CHAT_INPUT ? checkSlash(command, `${at}`) : checkMenu(command, `${at}`)),
    ]
  })
}

function checkSlash(command: Json, at: string): Breach[] {
  const words = wordsIn(command)
  return [
    ...named(command, at),
    ...checkOptions(command, at),
    ...when(words > MOST_WORDS, at, `has ${words} characters where ${MOST_WORDS} are the most`),
  ]
}

function checkMenu(command: Json, at: string): Breach[] {
  return [
    ...each(command, 'name').flatMap(([key, name]) => between(`${at}.${key}`, name, 1, 32)),
    ...when(text(command['description']) !== '', `${at}.description`, 'an entry of a menu has no description'),
    ...when(list(command['options']).length > 0, `${at}.options`, 'an entry of a menu has no options'),
  ]
}

function checkOptions(of: Json, at: string): Breach[] {
  const options = list(of['options'])
  let optional = false
  return [
    ...when(options.length > 25, `${at}.options`, 'more than 25 options'),
    ...when(new Set(options.map((one) => one['name'])).size < options.length, `${at}.options`, 'an option is there twice'),
    ...options.flatMap((option, index) => {
      const here = `${at}.options.${index}`
      const behind = option['required'] === true && optional
      optional ||= option['required'] !== true
      const choices = list(option['choices'])
      return [
        ...named(option, here),
        ...when(behind, here, 'a required option stands behind others'),
        ...when(choices.length > 25, `${here}.choices`, 'more than 25 choices'),
        ...when(choices.length > 0 && option['autocomplete'] === true, `${here}.choices`, 'choices beside autocomplete'),
        ...choices.flatMap((choice, place) => [
          ...each(choice, 'name').flatMap(([key, name]) => between(`${here}.choices.${place}.${key}`, name, 1, 100)),
          ...when(text(choice['value']).length > 100, `${here}.choices.${place}.value`, 'longer than 100 characters'),
        ]),
        ...when(Number(option['min_length'] ?? 0) > 6000, `${here}.min_length`, 'takes 0 to 6000'),
        ...when(
          !(Number(option['max_length'] ?? 1) >= 1 && Number(option['max_length'] ?? 1) <= 6000),
          `${here}.max_length`,
          'takes 1 to 6000',
        ),
        ...checkOptions(option, here),
      ]
    }),
  ]
}

function named(of: Json, at: string): Breach[] {
  return [
    ...each(of, 'name').flatMap(([key, name]) =>
      when(!NAME.test(name) || name !== name.toLowerCase(), `${at}.${key}`, `nothing can be called ${name}`),
    ),
    ...each(of, 'description').flatMap(([key, words]) => between(`${at}.${key}`, words, 1, 100)),
  ]
}

/** A text and its translations, with their keys. */
function each(of: Json, key: 'name' | 'description'): (readonly [string, string])[] {
  const translated = Object.entries((of[`${key}_localizations`] ?? {}) as Json).filter(([, words]) => words !== null)
  return [[key, text(of[key])], ...translated.map(([locale, words]) => [`${key}_localizations.${locale}`, text(words)] as const)]
}

/** Names, descriptions and values, each in its longest language. */
function wordsIn(of: Json): number {
  const longest = (key: 'name' | 'description'): number => Math.max(...each(of, key).map(([, words]) => words.length))
  const inner = [...list(of['options']), ...list(of['choices'])].reduce((sum, one) => sum + wordsIn(one), 0)
  return longest('name') + longest('description') + text(of['value']).length + inner
}

import type { Breach } from './inside.ts'
import { between, list, longest, text, when } from './limits.ts'
import type { Json } from './world.ts'

/** Buttons, selects and what else stands below a message. */

const [ROW, BUTTON, STRING_SELECT] = [1, 2, 3] as const
export const SELECTS: readonly number[] = [STRING_SELECT, 5, 6, 7, 8]
const [LINK, PREMIUM] = [5, 6] as const
const [TEXT_DISPLAY, MOST_NEW, MOST_NEW_TEXT] = [10, 40, 4000] as const

/** `newKind`: the message has the flag of Components V2, which allows more than rows. */
export function checkComponents(components: readonly Json[], newKind: boolean): Breach[] {
  const all = walk(components, 'components')
  const words = all.filter(([, one]) => one['type'] === TEXT_DISPLAY).reduce((sum, [, one]) => sum + text(one['content']).length, 0)
  return [
    ...(newKind
      ? [
          ...when(all.length > MOST_NEW, 'components', `more than ${MOST_NEW} components`),
          ...when(words > MOST_NEW_TEXT, 'components', `texts are longer than ${MOST_NEW_TEXT} characters together`),
        ]
      : [
          ...when(components.length > 5, 'components', 'more than 5 rows'),
          ...components.flatMap((one, at) => when(one['type'] !== ROW, `components.${at}.type`, 'needs the flag of Components V2')),
        ]),
    ...all.flatMap(([at, one]) => checkComponent(one, at)),
    ...twice(all),
  ]
}

function checkComponent(one: Json, at: string): Breach[] {
  const type = Number(one['type'])
  if (type === ROW) {
    const inside = list(one['components'])
    const selects = inside.filter((inner) => SELECTS.includes(Number(inner['type']))).length
    const strangers = inside.filter((inner) => inner['type'] !== BUTTON).length - selects
    return [
      ...when(inside.length === 0 || inside.length > 5, at, 'a row needs 1 to 5 buttons'),
      ...when(selects > 0 && inside.length > 1, at, 'a select fills its row'),
      ...when(strangers > 0, at, 'in a row stand buttons or a select'),
    ]
  }
  if (type === BUTTON) return checkButton(one, at)
  return SELECTS.includes(type) ? checkSelect(one, at) : []
}

function checkButton(one: Json, at: string): Breach[] {
  const { style } = one
  return [
    ...(style === LINK
      ? [
          ...between(`${at}.url`, text(one['url']), 1, 512),
          ...when(one['custom_id'] !== undefined, `${at}.custom_id`, 'a link has no custom_id'),
        ]
      : style === PREMIUM
        ? []
        : between(`${at}.custom_id`, text(one['custom_id']), 1, 100)),
    ...longest(`${at}.label`, text(one['label']), 80),
    ...when(style !== PREMIUM && text(one['label']) === '' && one['emoji'] === undefined, `${at}.label`, 'needs words or an emoji'),
  ]
}

export function checkSelect(one: Json, at: string): Breach[] {
  const [least, most] = [Number(one['min_values'] ?? 1), Number(one['max_values'] ?? 1)]
  const options = list(one['options'])
  const values = options.map((option) => text(option['value']))
  return [
    ...between(`${at}.custom_id`, text(one['custom_id']), 1, 100),
    ...longest(`${at}.placeholder`, text(one['placeholder']), 150),
    ...when(least < 0 || least > 25, `${at}.min_values`, 'takes 0 to 25'),
    ...when(most < 1 || most > 25 || most < least, `${at}.max_values`, 'takes 1 to 25, and no fewer than at least'),
    ...when(list(one['default_values']).length > most, `${at}.default_values`, 'more chosen than it takes'),
    ...when(options.filter((option) => option['default'] === true).length > most, `${at}.options`, 'more chosen than it takes'),
    ...(one['type'] === STRING_SELECT
      ? [
          ...when(options.length === 0 || options.length > 25, `${at}.options`, 'needs 1 to 25 options'),
          ...when(new Set(values).size < values.length, `${at}.options`, 'a value is there twice'),
          ...options.flatMap((option, index) => [
            ...between(`${at}.options.${index}.label`, text(option['label']), 1, 100),
            ...between(`${at}.options.${index}.value`, text(option['value']), 1, 100),
            ...longest(`${at}.options.${index}.description`, text(option['description']), 100),
          ]),
        ]
      : []),
  ]
}

/** A custom_id may be there once. */
export function twice(all: readonly (readonly [string, Json])[]): Breach[] {
  const seen = new Set<string>()
  return all.flatMap(([at, one]) => {
    const id = text(one['custom_id'])
    const again = id !== '' && seen.has(id)
    seen.add(id)
    return when(again, `${at}.custom_id`, `the custom_id ${id} is there twice`)
  })
}

/** All of a tree with their places. */
export function walk(components: readonly Json[], at: string): (readonly [string, Json])[] {
  return components.flatMap((one, index) => {
    const here = `${at}.${index}`
    const inner = (['component', 'accessory'] as const).flatMap((key) =>
      one[key] === undefined ? [] : ([[`${here}.${key}`, one[key] as Json]] as const),
    )
    return [[here, one] as const, ...inner, ...walk(list(one['components']), `${here}.components`)]
  })
}

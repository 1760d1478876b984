import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { MEALS } from '../tables/props.ts'
import { PACES } from '../tables/qualities.ts'
import { infinitive } from './english.ts'

/** Of what nobody told to move, this is worth a word. */
const NATURAL = /^(?:fly|swim|sail|float|drive)$/

/** The verb that was said, when that is what is done; else the name of what is done. */
export function verbOf(figure: Figure, ledVerbs: ReadonlyMap<string, string>): string {
  const { name, said } = figure.action
  if (said === '') return figure.relation?.how === 'riding' ? 'ride' : figure.relation === null && NATURAL.test(name) ? name : ''
  if (/^with$/i.test(said)) return ''
  const last = said.toLowerCase().split(' ').at(-1)!
  if (MEALS.test(last)) return `have ${/^(?:picnic|snack|feast|bbq|barbecue|meal)$/.test(last) ? 'a ' : ''}${last}`
  if (/^do\w* \w+$/.test(said.toLowerCase())) return `do ${last}`
  if (/^tak\w+ \w+$/.test(said.toLowerCase())) return `take a ${last}`
  const words = said.toLowerCase().split(' ')
  if (words.length > 1 && !/^(?:roller|ice|skate)/.test(words[0]!)) return name
  const verb = infinitive(said)
  const elsewhere = ledVerbs.has(said.toLowerCase()) || [...ledVerbs.keys()].some((each) => each.split(' ').includes(said.toLowerCase()))
  if (elsewhere) return name === 'stand' ? '' : name
  if (/^(?:drive|sail)$/.test(name) && /^(?:run|walk)$/.test(verb)) return name
  if (verb === 'cast' && name === 'wave') return 'cast a spell'
  if (verb === 'hang' && name === 'sit') return 'hang out'
  return /^(?:be|have|feature|include|wear|dress)$/.test(verb) ? '' : verb
}

/** "slowly", when it stands by the verb. */
export function adverbOf(figure: Figure, shot: Shot): string {
  if (figure.action.said === '') return ''
  const words: readonly string[] = shot.said.toLowerCase().match(/[\p{L}'-]+/gu) ?? []
  const at = words.indexOf(figure.action.said.toLowerCase().split(' ').at(-1)!)
  return at < 0 ? '' : ([words[at + 1], words[at - 1]].find((word) => word !== undefined && /ly$/.test(word) && word in PACES) ?? '')
}

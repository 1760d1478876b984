import { GARMENTS } from '../../director/tables/garments.ts'
import { wordsOf, type Editing } from '../editing.ts'
import { findFigures } from '../find-figures.ts'
import type { Command } from './command.ts'
import { gerundOf } from './gerund.ts'
import { subjectOf } from './subjects.ts'

/**
 * The ways in which a command can be read. "Make the dog red" does not say where its target ends: it is the longest phrase that names
 * something of the film; when none does, the whole is what the film should be.
 */
export function splitTarget(command: Command, editing: Editing): readonly Command[] {
  // "Dance instead of fighting": what is given up is a doing.
  if (command.verb === 'replace' && /ing\b/i.test(command.what) && findFigures(command.what, editing.board, editing.lexicon) === null)
    return splitTarget({ ...command, verb: 'turn', what: '', to: command.to.replace(/^(?:have|let|make) /i, '') }, editing)
  if (command.what !== '' || command.to === '' || !/^(?:turn|say|add|give)$/.test(command.verb)) return [command]
  const target = targetOf(command.to, editing)
  if (target === null) return [command]
  const split: Command = { ...command, verb: command.verb === 'give' ? 'give' : 'turn', what: target.what, to: target.rest }
  if (command.verb === 'give') return [split]
  // "The man is dancing" is told as it stands; of a thing that is no figure ("the music louder") the split reading is the only one.
  return command.verb === 'turn' || (command.verb === 'say' && subjectOf(target.what) !== null)
    ? [split, command]
    : command.verb === 'say'
      ? [command, split]
      : [command]
}

/** "Make the dragon red and the knights silver": two commands. */
export function splitTargets(command: Command, editing: Editing): readonly Command[] {
  // "Turn the man into a robot and the balloon into a kite"
  const twice = /^(?<to>.+?),? and (?<what>(?:the|his|her|their|its) .+?) (?:into|to|with|by|for) (?<other>.+)$/i.exec(command.to)?.groups
  if (
    /^(?:turn|replace)$/.test(command.verb) &&
    command.what !== '' &&
    twice !== undefined &&
    findFigures(twice['what']!, editing.board, editing.lexicon) !== null
  )
    return [
      { ...command, to: twice['to']! },
      { ...command, what: twice['what']!, to: twice['other']!, text: `${twice['what']!} into ${twice['other']!}` },
    ]
  if (command.verb !== 'turn' || command.what !== '') return [command]
  const [, first = '', second = ''] = /^(.+?),? and ((?:the|his|her|their|its) .+)$/i.exec(command.to) ?? []
  if (first === '' || targetOf(first, editing) === null || targetOf(second, editing) === null) return [command]
  return [first, second].map((to) => ({ ...command, to, text: to }))
}

function targetOf(phrase: string, editing: Editing): { readonly what: string; readonly rest: string } | null {
  const words = wordsOf(phrase, editing)
  const ends: number[] = []
  let i = 0
  if (words[0]?.kind === 'pronoun' || /^(?:it|him|her|them|everything|everyone|everybody|this|that)$/.test(words[0]?.lower ?? ''))
    ends.push(1)
  while (words[i] !== undefined && /^(?:determiner|adjective|number)$/.test(words[i]!.kind)) i++
  while (words[i]?.kind === 'noun' || (words[i]?.kind === 'adjective' && words[i + 1]?.kind === 'noun')) {
    i++
    ends.push(i)
    // "the colour of the balloon", "the one on the left"
    if (/^of$/.test(words[i]?.lower ?? '')) {
      i++
      while (words[i] !== undefined && words[i]!.kind === 'determiner') i++
    }
  }
  // "The dog and the cat"
  if (words[i]?.lower === 'and' && words[i + 1]?.kind === 'determiner') {
    i += 2
    while (words[i]?.kind === 'adjective') i++
    if (words[i]?.kind === 'noun') ends.push(i + 1)
  }
  const side = /^(?:.*?\b(?:on|to|in|at) the (?:left|right|middle|cent(?:er|re)|back|front|background|foreground))\b/i.exec(phrase)
  // "The sound quieter": whatever part of speech the reader takes it for.
  const [film = ''] = /^(?:(?:the|its|this) )?[a-z]+/i.exec(phrase) ?? []
  const candidates = [
    ...(subjectOf(film) === null ? [] : [film]),
    ...(side === null ? [] : [side[0]]),
    ...ends.toReversed().map((end) =>
      textUpTo(
        phrase,
        words.slice(0, end).map((word) => word.text),
      ),
    ),
  ]
  // "The dog stop and sit": the shortest phrase that is somebody by name, where something to do follows.
  for (const what of candidates.toReversed()) {
    const rest = phrase.slice(what.length).trim()
    const noun = wordsOf(what, editing).at(-1)?.lemma
    const found = what === '' || noun === undefined ? null : findFigures(what, editing.board, editing.lexicon)
    if (found?.figures.some((figure) => figure.noun === noun) === true && gerundOf(rest, editing) !== null) return { what, rest }
  }
  for (const what of candidates) {
    const rest = phrase
      .slice(what.length)
      .replace(/^(?:'s)?\s*,?\s*(?:(?:should|must|could) (?:be )?|is |are |to be |be |look (?:like )?|looks (?:like )?|to |into )?/i, '')
      .trim()
    if (rest === '' || what === '') continue
    if (subjectOf(what) !== null || isOfSomebody(what) || findFigures(what, editing.board, editing.lexicon) !== null) return { what, rest }
    // "Make the ocean pink", "make the road a river": scenery is looked for by whoever changes it.
    if (/^the /i.test(what) && what === candidates.at(-1)) return { what, rest }
  }
  return null
}

/** "His hair", "the coat": what somebody wears or has on them. */
function isOfSomebody(what: string): boolean {
  const [, owner, noun = ''] = /^(his|her|their|its|my|(?:the )?[a-z]+'s|the) (?:[a-z]+ )?([a-z-]+)$/i.exec(what) ?? []
  return (
    owner !== undefined && (GARMENTS.has(noun.toLowerCase()) || /^(?:hair|beard|skin|ponytail|braids?|moustache|mustache)$/i.test(noun))
  )
}

/** The start of a text that ends with the last of these words. */
function textUpTo(text: string, words: readonly string[]): string {
  let at = 0
  for (const word of words) {
    const found = text.indexOf(word, at)
    if (found < 0) return ''
    at = found + word.length
  }
  return text.slice(0, at)
}

import { definite } from '../../director/describing/name-figure.ts'
import type { Figure } from '../../storyboard/storyboard.ts'
import { wordsOf, type Editing } from '../editing.ts'
import { cast, findFigures, groupsOf, lives, type Found } from '../find-figures.ts'
import { whereabouts, withoutWhereabouts, type Whereabouts } from '../whereabouts.ts'
import type { Command } from './command.ts'
import { gerundOf } from './gerund.ts'
import { guess } from './guess.ts'
import { subjectOf } from './subjects.ts'

/** A command as a sentence that the director can read: "put a hat on the dog" → "the dog wears a hat". */
export interface Sentence {
  readonly text: string
  /** The same for the asker, where it is no whole sentence. */
  readonly display?: string
  /** Whom it is about: their fellows stay as they are. null: whoever it speaks of is new; undefined: it may speak of anybody. */
  readonly about?: readonly Figure[] | null
  /** Things that it names are new, whatever is there. */
  readonly fresh?: boolean
  /** Where whoever comes stands, when the text does not say it any more. */
  readonly at?: Whereabouts | null
  readonly remarks: readonly string[]
}

const ONTO =
  /^(?<thing>.+?)\s+(?<how>on top of|next to|in front of|on|onto|to|over|around|beside|behind|under|above|near|inside|into|in|at) (?<whom>him|her|it|them|(?:the|his|their|its|both|every) .+|everyone|everybody|an? .+)$/i
const CORNER =
  /^(?:the |its )?(?:far |very )?(?:left|right|middle|cent(?:er|re)|background|foreground|distance|sky|air|top|bottom|back|front|ground|floor)(?: side| corner)?$/i
const PLACED = /^(?:in|on|with|wearing|holding|behind|under|near|beside|next to|inside|at|riding|as|dressed|over|above)\b/i

/** One sentence for each group of figures that the command is about; none when it cannot be told so. */
export function sentencesOf(command: Command, editing: Editing): readonly Sentence[] {
  const { verb, what, to } = command
  switch (verb) {
    case 'add':
      return added(to, editing)
    case 'give': {
      const found = findFigures(what, editing.board, editing.lexicon)
      // Hats are for who has a head.
      const takers = found === null || !isWorn(to, editing) ? found : withHeads(found, editing)
      return found === null || takers === null
        ? []
        : groupsOf(takers.figures).map((figures, i) => given(figures, to, editing, i === 0 ? guess(found, what) : []))
    }
    case 'turn': {
      const named = what === '' ? null : findFigures(what, editing.board, editing.lexicon)
      const found = named ?? (what === '' ? null : doersOf(what, editing))
      return found === null
        ? []
        : groupsOf(found.figures).flatMap((figures, i) => turned(figures, to, editing, i === 0 ? guess(found, what) : [], named === null))
    }
    case 'move': {
      // "Put her on a boat": one that is not there comes.
      const found = /^(?:on|in|into|onto|inside|under|behind|beside|next to|near) an? /i.test(to)
        ? findFigures(what, editing.board, editing.lexicon)
        : null
      return found === null
        ? []
        : groupsOf(found.figures).flatMap((figures, i) =>
            turned(figures, to.replace(/^(in|on)to /i, '$1 '), editing, i === 0 ? guess(found, what) : [], false),
          )
    }
    case 'say': {
      // "The man should dance", "she wears a red coat now".
      const text = to.replace(/\b(?:should|must|could|shall|has to|needs to) (?:be )?/i, '').replace(/\s+(?:now|instead|too|as well)$/i, '')
      return /^(?:take|bring|send|let|get|do|be|go|i|we|you|please|why|how|who|what|is|are|can|could)\b/i.test(text)
        ? []
        : [{ text, remarks: [] }]
    }
    default:
      return []
  }
}

function added(to: string, editing: Editing): readonly Sentence[] {
  if (subjectOf(to) !== null || /^surrounded\b/i.test(to)) return []
  const on = ONTO.exec(to)
  const { thing = '', how = '', whom = '' } = on?.groups ?? {}
  const found = on === null || CORNER.test(whom) ? null : findFigures(whom, editing.board, editing.lexicon)
  if (found === null) return [{ text: withoutWhereabouts(to), at: whereabouts(to), about: null, remarks: [] }]
  return groupsOf(found.figures).map((figures, i) => {
    const remarks = i === 0 ? guess(found, whom) : []
    const worn = /^(?:to|on|onto|on top of)$/i.test(how) && isWorn(thing, editing)
    if (worn || /^to$/i.test(how)) return given(figures, thing, editing, remarks)
    return { text: `${thing} ${how} ${named(figures)}`, about: figures, at: null, remarks }
  })
}

/** "The dogs wear red scarves", "the girl has a balloon". */
function given(figures: readonly Figure[], thing: string, editing: Editing, remarks: readonly string[]): Sentence {
  const name = named(figures)
  const many = figures.length > 1
  const has = isWorn(thing, editing) ? (many ? 'wear' : 'wears') : 'with'
  return {
    text: `${name} ${has} ${thing}`,
    display: `${name} ${has === 'with' ? (many ? 'have' : 'has') : has} ${thing}`,
    about: figures,
    remarks,
  }
}

function turned(figures: readonly Figure[], to: string, editing: Editing, remarks: readonly string[], deed: boolean): readonly Sentence[] {
  const name = named(figures)
  const around = /^surrounded (?:by|with) (?<things>.+)$/i.exec(to)?.groups?.['things']
  if (around !== undefined) return [{ text: `${around} around ${name}`, about: figures, fresh: true, remarks }]
  const doing = gerundOf(to, editing) ?? (deed ? `doing ${to}` : null)
  if (doing === null && !PLACED.test(to)) return []
  const told = (doing ?? to).replace(/^(?:also|instead) /i, '')
  return [{ text: `${name} ${told}`, display: `${name} ${figures.length > 1 ? 'are' : 'is'} ${told}`, about: figures, remarks }]
}

/** "Change hockey to broomball": whoever does what was said; where it is an activity of the film's own words, whoever it is about. */
function doersOf(what: string, { board, lexicon }: Editing): Found | null {
  const word = what.toLowerCase().replace(/^(?:the|their|his|her) /, '')
  if (subjectOf(what) !== null) return null
  const everybody = cast(board)
  const doers = everybody.filter(({ action }) => {
    const said = action.said.toLowerCase().split(/\s+/)
    return said.includes(word) || said.some((each) => lexicon.lemma(each, 'verb') === lexicon.lemma(word, 'verb'))
  })
  if (doers.length > 0) return { figures: doers, guessed: false }
  const activity =
    /^(?:event|unknown|abstract)$/.test(lexicon.sense(word)) && board.shots.some(({ said }) => said.toLowerCase().includes(word))
  const lead = everybody.find((figure) => figure.role === 'lead' && figure.body.kind === 'puppet')
  return activity && lead !== undefined ? { figures: everybody.filter((figure) => figure.group === lead.group), guessed: false } : null
}

function withHeads(found: Found, { lexicon }: Editing): Found {
  const living = found.figures.filter((figure) => lives(figure, lexicon))
  return living.length === 0 ? found : { ...found, figures: living }
}

/** "The dogs", as the director would find them again. */
function named(figures: readonly Figure[]): string {
  const { noun, body } = figures[0]!
  return definite({ noun, said: noun, body } as Figure, figures.length)
}

/** What is put on rather than held. */
function isWorn(phrase: string, editing: Editing): boolean {
  const bare = phrase.replace(/\s+(?:with|of|in|on|at) .*$/i, '')
  const head = wordsOf(bare, editing).findLast((word) => word.kind === 'noun')
  if (head === undefined) return false
  return (
    editing.lexicon.sense(head.lemma) === 'clothing' ||
    /^(?:hat|scarf|glasses|sunglasses|crown|cape|wings|mask|tie|backpack|helmet|hair|beard|mustache|moustache)$/.test(head.lemma)
  )
}

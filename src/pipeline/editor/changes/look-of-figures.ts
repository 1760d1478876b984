import { qualify } from '../../director/casting/qualify.ts'
import { blankRole } from '../../director/casting/new-role.ts'
import type { Role } from '../../director/casting/role.ts'
import { capital } from '../../english.ts'
import { openLedger } from '../../director/reading/ledger.ts'
import type { Word } from '../../director/reading/words.ts'
import { colourOf } from '../../director/lexicon/colours.ts'
import { SIZES } from '../../director/tables/qualities.ts'
import type { Figure, Puppet } from '../../storyboard/storyboard.ts'
import { inShots, wordsOf, type Change, type Done, type Editing } from '../editing.ts'
import { ensembleOf } from '../ensemble.ts'
import { cast, findFigures, type Found } from '../find-figures.ts'
import { scaled, withLooks } from '../looks.ts'
import { gerundOf } from '../reading/gerund.ts'
import { garmentLook, hairAlone } from './clothes.ts'
import { guess } from '../reading/guess.ts'
import { nameFound } from '../reading/name-found.ts'

/** "Bigger", "half the size": factors of a size that no adjective has. */
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:twice|double|2x|two times)\b/i, 2],
  [/\b(?:three times|triple|3x)\b/i, 3],
  [/\b(?:half|halve)\b/i, 0.5],
  [/\bmuch (?:bigger|larger|taller)\b/i, 1.8],
  [/\bmuch (?:smaller|shorter)\b/i, 0.5],
  [/\b(?:a (?:little|bit)|slightly|somewhat) (?:bigger|larger|taller)\b/i, 1.15],
  [/\b(?:a (?:little|bit)|slightly|somewhat) (?:smaller|shorter)\b/i, 0.87],
  [/\b(?:bigger|larger|taller|enlarge|grow|higher|fatter|wider|scale up|increase)\b/i, 1.4],
  [/\b(?:smaller|tinier|shrink|scale down|reduce|littler|thinner)\b/i, 0.68],
  [/\bshorter\b/i, 0.75],
]
/** Beings that a puppet can become while it stays who it is. */
const BEINGS: Readonly<Record<string, Puppet['being']>> = {
  robotic: 'robot',
  robot: 'robot',
  alien: 'alien',
  skeletal: 'skeleton',
  ghostly: 'ghost',
  ghost: 'ghost',
}

/** Colour, material, size, age, feeling: "make the balloon red", "a bigger dog", "make the sofa of glass", "make her coat blue". */
export const lookOfFigures: Change = (command, editing) => {
  const { verb, what, to, text } = command
  const size = /^(?:enlarge|shrink|grow|scale (?:up|down)|double|halve|increase|reduce|make bigger|make smaller) (?<what>.+)/i.exec(text)
  if (verb === 'say' && size !== null) return resize(size.groups!['what']!.replace(/^(?:the )?size of /i, ''), text, editing)
  if (verb === 'say') return said(to, editing)
  if (verb !== 'turn' || what === '') return null
  const ofWhat =
    /^(?:the )?(?:colou?r|size|material|texture|height) of (?<thing>.+)$/i.exec(what)?.groups?.['thing'] ??
    /^(?<thing>.+?)(?:'s)? (?:colou?r|size|material|texture)$/i.exec(what)?.groups?.['thing'] ??
    what
  const dressed = garmentLook(ofWhat, to, editing)
  if (dressed !== null) return dressed
  const found = findFigures(ofWhat, editing.board, editing.lexicon)
  if (found === null) return null
  const factor = factorOf(to)
  if (factor !== null) return grown(found, what, factor, editing)
  return look(found, ofWhat, to, editing)
}

/** "A bigger dog", "the red balloon bigger". */
function said(text: string, editing: Editing): Done | null {
  const factor = factorOf(text)
  if (factor === null) return hairAlone(text, editing)
  const phrase = text
    .replace(/\b(?:a (?:little|bit)|much|slightly|twice as|somewhat|bigger|larger|taller|smaller|shorter|tinier)\b/gi, ' ')
    .trim()
  const found = phrase === '' ? findFigures('it', editing.board, editing.lexicon) : findFigures(phrase, editing.board, editing.lexicon)
  return found === null ? null : grown(found, phrase === '' ? 'it' : phrase, factor, editing)
}

function factorOf(text: string): number | null {
  return FACTORS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

function resize(what: string, text: string, editing: Editing): Done | null {
  const found = findFigures(what, editing.board, editing.lexicon)
  const factor = factorOf(text)
  return found === null || factor === null ? null : grown(found, what, factor, editing)
}

function grown(found: Found, what: string, factor: number, editing: Editing): Done {
  const ids = new Set(found.figures.map((figure) => figure.id))
  const shots = inShots(editing, (shot) => ({ ...shot, figures: scaled(shot, ids, factor) }))
  const board = { ...editing.board, shots }
  const now = cast(board).find((figure) => ids.has(figure.id))!
  const limited = Math.abs(now.height / found.figures[0]!.height - factor) > 0.02
  return {
    board,
    said: `${capital(nameFound(found.figures))} ${ids.size > 1 ? 'are' : 'is'} ${factor > 1 ? 'bigger' : 'smaller'}.`,
    heard: new Set(),
    sets: [...ids].map((id) => [`${id} size`, String(factor)] as const),
    remarks: [...guess(found, what), ...(limited ? ['That is as far as the frame allows.'] : [])],
  }
}

/** What the adjectives of a phrase do to figures; null when some of it is no look. */
function look(found: Found, what: string, to: string, editing: Editing): Done | null {
  const { lexicon } = editing
  const ensemble = ensembleOf(editing.board, lexicon)
  const words = wordsOf(to, editing)
  const content = words.filter(
    (word) =>
      /^(?:noun|adjective|verb|adverb)$/.test(word.kind) &&
      !/^(?:very|really|more|so|colou?r|coloured|colored|style|styled|looking|bright|brightly|all|completely|solid|pure|with|texture|material|much|made)$/.test(
        word.lower,
      ),
  )
  if (content.length === 0 || gerundOf(to, editing) !== null) return null
  const ledger = openLedger()
  const roles = new Map<number, Role>()
  let being: Puppet['being'] | null = null
  for (const figure of found.figures) {
    const role = ensemble.roleOf(figure)
    if (roles.has(role.number)) continue
    const blank = { ...blankRole(role.number, role.noun, role.count, role.person, role.depiction, []), glows: null }
    qualify(blank, words.map(steadied), lexicon, ledger)
    for (const word of content) {
      const is = BEINGS[word.lower]
      if (is !== undefined && role.person !== null) {
        being = is
        ledger.shown([word])
      }
      const older = /^(?:older|old|elderly|aged)$/.test(word.lower)
        ? 'elder'
        : /^(?:younger|young|childlike)$/.test(word.lower)
          ? 'child'
          : null
      if (older !== null && role.person !== null) {
        blank.age = older
        ledger.shown([word])
      }
    }
    roles.set(role.number, blank)
  }
  const done = (word: Word): boolean => ledger.has(word) || ledger.has(steadied(word))
  // "Made of stained glass": glass is what can be shown of it.
  const stuff = /^(?:made )?(?:out )?(?:of|from) /i.test(to)
  if (stuff ? !content.some(done) : !content.every(done)) return null
  const ids = new Set(found.figures.map((figure) => figure.id))
  const changed = (figure: Figure): Figure => {
    const next = withLooks(figure, roles.get(ensemble.roleOf(figure).number)!)
    const { body } = next
    return {
      ...next,
      said: addSaid(figure, to),
      body:
        being !== null && body.kind === 'puppet'
          ? { ...body, being, skin: being === 'robot' ? '#aeb8c4' : being === 'alien' ? '#8fcf6f' : body.skin }
          : body,
    }
  }
  const sizes = [...roles.values()].some((role) => role.size !== 1)
  const shots = inShots(editing, (shot) => {
    const figures = shot.figures.map((figure) => (ids.has(figure.id) ? changed(figure) : figure))
    return { ...shot, figures }
  })
  return {
    board: { ...editing.board, shots },
    said: `${capital(nameFound(found.figures))} ${ids.size > 1 ? 'are' : 'is'} ${to.replace(/^(?:be|become) /i, '').replace(/^out of /i, 'made of ')}.`,
    heard: new Set(),
    sets: [...ids].map((id) => [`${id} ${sizes ? 'size' : 'look'}`, to] as const),
    remarks: guess(found, what),
  }
}

/** "Bluer" is blue, "happier" happy. */
function steadied(word: Word): Word {
  const lower = word.lower
    .replace(/ier$/, 'y')
    .replace(/([a-z])\1er$/, '$1')
    .replace(/(?<=[a-z]{3})er$/, (ending) => (word.kind === 'adjective' && SIZES[word.lower] === undefined ? '' : ending))
  return lower === word.lower ? word : { ...word, lower }
}

/** What was said of it, with the new look in the place of the old colour. */
function addSaid({ said, noun }: Figure, more: string): string {
  const bare = more.replace(/^(?:be|become|made of|made out of|in|out of|of) /i, '')
  const recoloured = colourOf(bare.toLowerCase()) !== null
  const own = said.split(' ').filter((word) => !recoloured || colourOf(word.toLowerCase()) === null)
  const article = /^(?:an?|the|two|three|four|five|several|some)$/i.test(own[0] ?? '') ? `${own.shift()} ` : ''
  return `${article}${bare} ${said === '' ? noun : own.join(' ')}`.slice(0, 2000)
}

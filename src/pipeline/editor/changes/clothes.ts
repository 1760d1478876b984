import { chunk } from '../../director/reading/chunk.ts'
import { putOn } from '../../director/casting/dress.ts'
import { isBodyOf } from '../../director/casting/body-parts.ts'
import { capital, indefinite } from '../../english.ts'
import { definite } from '../../director/describing/name-figure.ts'
import { colourOf } from '../../director/lexicon/colours.ts'
import { openLedger } from '../../director/reading/ledger.ts'
import type { Word } from '../../director/reading/words.ts'
import { GARMENTS } from '../../director/tables/garments.ts'
import type { Figure, Garment, Puppet } from '../../storyboard/storyboard.ts'
import { inShots, wordsOf, type Done, type Editing } from '../editing.ts'
import { ensembleOf } from '../ensemble.ts'
import { cast, findFigures } from '../find-figures.ts'
import { withLooks } from '../looks.ts'

/** "Make her coat blue", "change his hat to a crown", "make the gloves orange". */
export function garmentLook(what: string, to: string, editing: Editing): Done | null {
  const { lexicon } = editing
  const words = wordsOf(what, editing)
  const head = words.findLast((word) => word.kind === 'noun')
  if (head === undefined) return null
  const cut = GARMENTS.get(head.lower) ?? GARMENTS.get(head.lemma)
  const isBody = /^(?:hair|beard|skin|ponytail|braids?|mustache|moustache)$/.test(head.lemma)
  if (cut === undefined && !isBody) return null
  const owner = /^(?:his|her|their|its|my)\b/i.exec(what)?.[0] ?? words.find((word) => word.owns)?.text ?? /\bof (.+)$/i.exec(what)?.[1]
  const owners = owner === undefined ? null : findFigures(owner, editing.board, lexicon)
  const candidates = (owners?.figures ?? cast(editing.board)).filter((figure) => figure.body.kind === 'puppet')
  const wearing =
    cut === undefined ? candidates : candidates.filter((figure) => (figure.body as Puppet).wears.some((garment) => garment.cut === cut))
  const whose = wearing.length > 0 ? wearing : owner === undefined ? [] : candidates
  if (whose.length === 0) return null
  const first = whose.find((figure) => figure.role === 'lead') ?? whose[0]!
  const chosen = owner === undefined ? [first] : whose
  const ids = new Set(chosen.map((figure) => figure.id))
  const change = (figure: Figure): Figure | null => (isBody ? restyled(figure, head, to, editing) : recut(figure, cut!, to, editing))
  if (change(first) === null) return null
  const shots = inShots(editing, (shot) => ({
    ...shot,
    figures: shot.figures.map((figure) => (ids.has(figure.id) ? change(figure)! : figure)),
  }))
  return {
    board: { ...editing.board, shots },
    said: `${capital(definite(first, ids.size))} ${ids.size > 1 ? 'have' : 'has'} ${worded(to, head, editing)}.`,
    heard: new Set(),
    sets: [...ids].map((id) => [`${id} ${head.lemma}`, to] as const),
  }
}

function recut(figure: Figure, cut: Garment['cut'], to: string, editing: Editing): Figure | null {
  if (figure.body.kind !== 'puppet') return null
  const { lexicon } = editing
  const words = wordsOf(to, editing)
  const colour =
    lexicon.colourOf(to.toLowerCase()) ?? words.map((word) => lexicon.colourOf(word.lower)).find((each) => each !== null) ?? null
  const noun = words.findLast((word) => word.kind === 'noun' && (GARMENTS.has(word.lower) || GARMENTS.has(word.lemma)))
  const next = noun === undefined ? cut : (GARMENTS.get(noun.lower) ?? GARMENTS.get(noun.lemma)!)
  if (colour === null && next === cut) return null
  const own = figure.body.wears.find((garment) => garment.cut === cut)
  const wears = figure.body.wears.filter((garment) => garment.cut !== cut)
  const at = figure.body.wears.findIndex((garment) => garment.cut === cut)
  const garment = { cut: next, colour: colour ?? own?.colour ?? '#c8553d' }
  if (next === cut && at >= 0) wears.splice(at, 0, garment)
  else putOn(wears, garment)
  const said = retold(figure.said, cut, next, colour === null ? '' : to)
  return { ...figure, said, body: { ...figure.body, wears } }
}

/** The words of a garment change with it, for they are what is told of the film: "in a red dress" → "in a green dress". */
function retold(said: string, cut: Garment['cut'], next: Garment['cut'], to: string): string {
  const words = said.split(' ')
  const at = words.findIndex((word) => (GARMENTS.get(word.toLowerCase()) ?? GARMENTS.get(word.toLowerCase().replace(/s$/, ''))) === cut)
  if (at < 0) return said
  const from = at > 0 && colourOf(words[at - 1]!.toLowerCase()) !== null ? at - 1 : at
  const colours = to.split(' ').filter((word) => colourOf(word.toLowerCase()) !== null)
  return [...words.slice(0, from), ...colours, next === cut ? words[at]! : next, ...words.slice(at + 1)].join(' ').slice(0, 2000)
}

function restyled(figure: Figure, head: Word, to: string, editing: Editing): Figure | null {
  if (figure.body.kind !== 'puppet') return null
  const ensemble = ensembleOf(editing.board, editing.lexicon)
  const role = { ...ensemble.roleOf(figure), hair: {}, skin: null }
  const words = wordsOf(`${to} ${head.lower}`, editing)
  const [mention] = chunk(words, editing.lexicon).flatMap((part) => (part.type === 'np' ? [part.mention] : []))
  if (mention === undefined) return null
  const ledger = openLedger()
  isBodyOf(role, mention, editing.lexicon, ledger)
  if (role.skin === null && Object.keys(role.hair).length === 0) return null
  return withLooks(figure, { ...role, wears: [], size: 1 })
}

/** "A green dress", "red hair", "a crown". */
function worded(to: string, head: Word, { lexicon }: Editing): string {
  const bare = to.replace(/^(?:an?|the) /i, '')
  const phrase =
    lexicon.colourOf(bare.toLowerCase()) === null && !/^(?:long|short|curly|blond|blonde)$/i.test(bare) ? bare : `${bare} ${head.lower}`
  return /s$/.test(phrase) || head.lemma === 'hair' || head.lemma === 'skin' ? phrase : indefinite(phrase)
}

/** "Red hair": whose, is the lead's. */
export function hairAlone(text: string, editing: Editing): Done | null {
  const hair = /^(?:an? |with |more )?(?<look>[a-z]+(?: [a-z]+)?) (?<part>hair|beard|skin)$/i.exec(text)?.groups
  return hair === undefined ? null : garmentLook(`the ${hair['part']}`, hair['look']!, editing)
}

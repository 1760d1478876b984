import { capital } from '../../english.ts'
import { withCount } from '../../director/describing/name-figure.ts'
import { readSentence, type Reading } from '../../director/read-sentence.ts'
import { short, type Done, type Editing } from '../editing.ts'
import { ensembleOf } from '../ensemble.ts'
import { cast } from '../find-figures.ts'
import { restage, type Newcomer } from '../restage.ts'
import { whereabouts, withoutWhereabouts } from '../whereabouts.ts'

/** "Mountains in the background", "a castle": what the director would make the place is a picture where there is one of it. */
export function sightIn(to: string, editing: Editing): Done | null {
  const where = whereabouts(to)
  const phrase = withoutWhereabouts(to)
  if (/^(?:in|on|at|under|inside|during)\b/i.test(phrase)) return null
  const ensemble = ensembleOf(editing.board, editing.lexicon)
  const reading = readSentence(phrase, 0, ensemble.production, ensemble.parts)
  const place = reading.cast.places[0]
  if (place === undefined || reading.cast.parts.length > 0) return null
  const nouns = place.mention.nouns.map((word) => word.lemma)
  const depiction = [nouns.join(' '), nouns.at(-1) ?? ''].map((noun) => editing.lexicon.depict(noun)).find((each) => each?.led === null)
  if (depiction === null || depiction === undefined) return null
  const { plural, count, words } = place.mention
  const more = [{ noun: depiction.noun, depiction, count: count ?? (plural ? 2 : 1), said: words }]
  const staged = restage(editing.board, '', { ...editing, where, more })
  const first = cast(staged.board).find((figure) => staged.came.includes(figure.id))
  if (first === undefined) return null
  const said = `${capital(withCount(first, staged.came.length))} ${where?.said ?? 'on the stage'}.`
  return { board: staged.board, said, heard: new Set(staged.came) }
}

/** A place that the repertoire has not: what it is called stands in the background instead; null when it has no picture either. */
export function asBackdrop(to: string, editing: Editing): Done | null {
  const { lexicon, seed, inShot } = editing
  const phrase = to.replace(/^(?:in|on|at|inside|to) /i, '')
  const staged = restage(editing.board, phrase, { lexicon, seed, inShot, where: whereabouts('in the background'), spokenOf: new Set() })
  const first = cast(staged.board).find((figure) => staged.came.includes(figure.id))
  if (first === undefined) return null
  return {
    board: staged.board,
    said: `${capital(withCount(first, staged.came.length))} in the background.`,
    heard: new Set(staged.came),
    remarks: [`There is no place like “${short(to)}”, so it stands behind what was there.`],
  }
}

/** Whatever a place was said to have ("a beach with palm trees"), and the tower of a city. */
export function withSights(
  reading: Reading,
  landmarks: readonly string[],
  editing: Editing,
  said: string,
): { readonly board: Editing['board']; readonly names: readonly string[] } {
  const known = ensembleOf(editing.board, editing.lexicon).production.roles.length
  const { lexicon, seed, inShot } = editing
  let { board } = editing
  const names: string[] = []
  const bring = (text: string, more: readonly Newcomer[]): void => {
    const staged = restage(board, text, { lexicon, seed, inShot, where: whereabouts('in the background'), more })
    board = staged.board
    const came = cast(board).filter((figure) => staged.came.includes(figure.id))
    const leaders = came.filter((figure, i) => came.findIndex((other) => other.group === figure.group) === i)
    names.push(...leaders.map((figure) => withCount(figure, came.filter((other) => other.group === figure.group).length)))
  }
  if (reading.cast.parts.some((part) => part.role.number > known)) bring(said, [])
  for (const noun of landmarks) {
    const depiction = lexicon.depict(noun)
    if (depiction !== null && (depiction.led === null || depiction.led === noun))
      bring('', [{ noun, depiction, count: 1, said: [], dressing: true }])
  }
  return { board, names }
}

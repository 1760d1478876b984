import { capital } from '../../english.ts'
import { definite } from '../../director/describing/name-figure.ts'
import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { aspectOf, inShots, type Change, type Editing } from '../editing.ts'
import { cast, findFigures, type Found } from '../find-figures.ts'
import { reblock } from '../reblock.ts'
import { subjectOf } from '../reading/subjects.ts'
import { guess } from '../reading/guess.ts'

const PACES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:slow[ -]?mo(?:tion)?|super slow|much slower|half (?:the )?speed)\b/i, 0.5],
  [/\b(?:a (?:bit|little)|slightly) slower\b/i, 0.8],
  [
    /\b(?:slower|slow(?:s)? (?:it |him |her |them |things |everything )?down|more slowly|slowly|less fast|slow(?= |$)(?! shot| zoom| pan| music))\b/i,
    0.62,
  ],
  [/\b(?:twice as fast|double (?:the )?speed|much faster|2x|fast[ -]?forward|time[ -]?lapse)\b/i, 2],
  [/\b(?:a (?:bit|little)|slightly) faster\b/i, 1.2],
  [/\b(?:faster|quicker|speed(?:s)? (?:it |him |her |them |things |everything )?up|more quickly|quickly|sped up|hurry)\b/i, 1.6],
]

/** "Slower", "in slow motion", "make her dance slower", "speed up the car". */
export const changePace: Change = ({ verb, what, to, text }, editing) => {
  if (verb === 'add' && !/\b(?:motion|speed|lapse|mo)\b/i.test(text)) return null
  if (verb === 'give' || verb === 'move' || verb === 'remove' || /\b(?:music|song|zoom|pan|camera|score|beat)\b/i.test(text)) return null
  const pace = PACES.find(([pattern]) => pattern.test(text))
  if (pace === undefined) return null
  const rest = text
    .replace(pace[0], ' ')
    .replace(/\b(?:make|speed up|slow down|move|let|go|goes|a lot|in|the film|the movie|film|movie|video|effect|use|apply|add)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const whole = what !== '' ? subjectOf(what) === 'film' : rest === '' || subjectOf(rest) === 'film'
  const phrase = what === '' ? rest : what
  // "Make her dance slower" may also be said of somebody who does not dance yet: that is another kind of change.
  const doing = what !== '' && !whole ? to.replace(pace[0], '').trim() : ''
  if (doing !== '' && !isDoing(doing, what, editing)) return null
  const found = whole
    ? null
    : findFigures(
        phrase.replace(/\b(?:danc|walk|runn|fly|swimm|driv|rid|jump|spinn|float)(?:e|ing|s)?\b/gi, '').trim() || phrase,
        editing.board,
        editing.lexicon,
      )
  if (!whole && found === null) return null
  return paced(found, phrase, pace[1], editing)
}

function isDoing(doing: string, what: string, { board, lexicon }: Editing): boolean {
  const verb = lexicon.lemma(doing.toLowerCase().split(' ')[0]!, 'verb')
  const found = findFigures(what, board, lexicon)
  return found?.figures.some(({ action }) => action.name === verb || lexicon.lemma(action.said.toLowerCase(), 'verb') === verb) ?? false
}

function paced(found: Found | null, phrase: string, factor: number, editing: Editing): ReturnType<Change> {
  const { board, lexicon } = editing
  const ids = found === null ? null : new Set(found.figures.map((figure) => figure.id))
  const meant = (figure: Figure): boolean => ids === null || ids.has(figure.id)
  const aspect = aspectOf(board)
  const shots = inShots(editing, (shot) => {
    const after: Shot = {
      ...shot,
      figures: shot.figures.map((figure) =>
        meant(figure) ? { ...figure, action: { ...figure.action, pace: limit(figure.action.pace * factor) } } : figure,
      ),
    }
    const blocked = new Map(
      reblock(shot, after, { lexicon, seed: board.seed, aspect: [aspect, aspect] }).figures.map((figure) => [figure.id, figure]),
    )
    // Those that are not meant stay exactly as they are.
    return {
      ...after,
      figures: after.figures.map((figure) =>
        meant(figure) ? { ...figure, path: blocked.get(figure.id)!.path, action: { ...figure.action } } : figure,
      ),
    }
  })
  const now = { ...board, shots }
  const who = found === null ? 'Everything' : capital(definite(found.figures[0]!, found.figures.length))
  return {
    board: now,
    said: `${who} ${found !== null && found.figures.length > 1 ? 'go' : 'goes'} ${factor < 1 ? 'slower' : 'faster'}.`,
    heard: ids ?? new Set(cast(now).map((figure) => figure.id)),
    sets: [[`pace ${found === null ? '' : [...(ids ?? [])].join(' ')}`, factor < 1 ? 'slower' : 'faster']],
    remarks: found === null ? [] : guess(found, phrase),
  }
}

function limit(pace: number): number {
  return Math.round(Math.min(4, Math.max(0.1, pace)) * 100) / 100
}

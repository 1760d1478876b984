import { chooseScore } from '../../director/staging/choose-score.ts'
import { FEELINGS, MOODS } from '../../director/tables/moods.ts'
import { chanceOf, SILENT, wordsOf, type Change } from '../editing.ts'
import { subjectOf } from '../reading/subjects.ts'
import type { Word } from '../../director/reading/words.ts'

/** What a word feels like: valence −1 … 1 and energy −1 … 1 beside the usual; comparatives count as their adjective. */
export function feltIn(
  words: readonly Word[],
  lemma: (word: string) => string,
): { readonly felt: readonly [number, number]; readonly words: readonly string[] } | null {
  const found = words.flatMap((word) => {
    const forms = [
      word.lower,
      word.lemma,
      lemma(word.lower),
      word.lower.replace(/ier$/, 'y'),
      word.lower.replace(/([a-z])\1?er$/, '$1'),
      word.lower.replace(/er$/, 'e'),
      word.lower.replace(/ly$/, ''),
    ]
    const form = forms.find((each) => MOODS.has(each))
    return form === undefined || word.kind === 'determiner' ? [] : [{ felt: MOODS.get(form)!, form }]
  })
  if (found.length === 0) return null
  const mean = (at: 0 | 1): number => found.reduce((sum, { felt }) => sum + felt[at], 0) / found.length
  return { felt: [mean(0), mean(1)], words: found.map(({ form }) => form) }
}

/** "Make it scary", "happier", "more romantic", "a sad mood". */
export const changeMood: Change = ({ verb, what, to, text }, editing) => {
  const { board, lexicon } = editing
  const subject = what === '' ? null : subjectOf(what)
  if ((verb !== 'turn' && verb !== 'say' && verb !== 'add') || (what !== '' && subject !== 'film' && subject !== 'mood')) return null
  if (verb === 'add' && !/\b(?:mood|atmosphere|tone|vibe|feel(?:ing)?|tension|drama|suspense|romance|joy|sadness)\b/i.test(text))
    return null
  const words = wordsOf(
    (to === '' ? text : to).replace(
      /\b(?:mood|atmosphere|tone|vibe|feel(?:ing)?s?|look|film|movie|scene|more|much|a (?:bit|little)|less|very|really)\b/gi,
      ' ',
    ),
    editing,
  )
  const content = words.filter((word) => /^(?:noun|adjective|verb|adverb|number)$/.test(word.kind))
  // "Puppy" may be dear to us, but it is no mood.
  if (!/\b(?:mood|atmosphere|tone|vibe|feel(?:ing)?)\b/i.test(text) && content.some((word) => word.kind === 'noun')) return null
  const felt = feltIn(content, (word) => lexicon.lemma(word, 'adjective'))
  if (felt === null || felt.words.length < content.length) return null
  const less = /\b(?:less|not so|not as)\b/i.test(text) ? -1 : 1
  const mood = {
    valence: limit(0.35 * board.mood.valence + less * felt.felt[0], -1),
    energy: limit(0.4 * board.mood.energy + 0.25 + 0.5 * less * felt.felt[1], 0),
    said: to.slice(0, 2000),
  }
  const score = board.score === null ? null : chooseScore(null, undefined, [], [], mood, board.style.name, chanceOf(editing, 'mood'))
  const feeling = less < 0 ? undefined : felt.words.map((word) => FEELINGS.get(word)).find((each) => each !== undefined)
  const shots = board.shots.map((shot) => ({
    ...shot,
    figures: shot.figures.map((figure) =>
      feeling === undefined || figure.body.kind !== 'puppet' || figure.body.feeling === feeling
        ? figure
        : { ...figure, body: { ...figure.body, feeling } },
    ),
  }))
  return {
    board: {
      ...board,
      mood,
      shots,
      score: score === null || board.score === null ? null : { ...score, key: board.score.key, gain: board.score.gain },
    },
    said: `The mood is ${less < 0 ? 'less ' : ''}${felt.words.join(' and ')} now${score === null ? '' : ', and the music with it'}.`,
    heard: SILENT,
    sets: [['mood', felt.felt[0] > 0 ? 'bright' : 'dark']],
  }
}

function limit(value: number, low: number): number {
  return Math.round(Math.min(1, Math.max(low, value)) * 100) / 100
}

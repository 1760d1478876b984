import { idioms, type IdiomName } from '../../repertoire/idioms/index.ts'
import { matchEntries, phrasesOf } from '../../director/reading/match-entries.ts'
import { chooseScore, musicTalk } from '../../director/staging/choose-score.ts'
import { MOODS } from '../../director/tables/moods.ts'
import { INSTRUMENTS } from '../../director/tables/instruments.ts'
import type { Score } from '../../storyboard/storyboard.ts'
import { chanceOf, SILENT, wordsOf, type Change, type Done, type Editing } from '../editing.ts'
import { findFigures } from '../find-figures.ts'
import { subjectOf } from '../reading/subjects.ts'
import { feltIn } from './mood.ts'

const MUSIC = /\b(?:music|song|score|soundtrack|tune|melody|beats?|jingle|bgm|instrumental)\b/i
const IDIOMS = phrasesOf(idioms)
const PROGRAMS: ReadonlyMap<string, number> = new Map(Object.entries(INSTRUMENTS))
/** Loudness, dB. */
const LOUDER: readonly (readonly [RegExp, number])[] = [
  [/\b(?:much|a lot|way) (?:louder|stronger)\b/i, 9],
  [/\b(?:a (?:bit|little)|slightly) louder\b/i, 3],
  [/\b(?:louder|turn (?:it |the [a-z]+ )?up|turn up|stronger|more prominent|raise|increase|amplify)\b/i, 6],
  [/\b(?:much|a lot|way) (?:quieter|softer)\b/i, -12],
  [/\b(?:a (?:bit|little)|slightly) (?:quieter|softer)\b/i, -3],
  [/\b(?:quieter|softer|turn (?:it |the [a-z]+ )?down|turn down|fainter|lower|less loud|reduce|decrease)\b/i, -6],
]

/** Loudness that a phrase asks for, in dB against now; null: none. */
export function loudness(text: string): number | null {
  return LOUDER.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** "Sadder music", "no music", "jazz instead", "louder music", "with a flute". */
export const changeMusic: Change = (command, editing) => {
  const { verb, what, to, text } = command
  const { board, lexicon } = editing
  const subject = what === '' ? null : subjectOf(what)
  const about = subject === 'music' || MUSIC.test(what) || (what === '' && MUSIC.test(text))
  const words = wordsOf((to === '' ? text : to).replace(/^(?:an? |the |some |play |it )+/i, ''), editing)
  if (!about && !isMusicAlone(command.verb, what, words, editing)) return null
  if (
    verb === 'remove' ||
    /\b(?:no|without|mute|stop|turn off|silence) (?:the |any )?(?:background )?(?:music|song|score|soundtrack)\b/i.test(text) ||
    /^(?:none|nothing|silence|off|silent)$/i.test(to)
  ) {
    if (board.score === null) return { board, said: 'There is no music already.', heard: SILENT }
    return { board: { ...board, score: null }, said: 'There is no music.', heard: SILENT, sets: [['music', 'none']] }
  }
  const louder = loudness(text)
  if (louder !== null && board.score !== null) return louden(board.score, louder, editing)
  const tempo = /\b(?:faster|quicker|speed(?:ed)? up|more upbeat|livelier)\b/i.test(text)
    ? 1.25
    : /\b(?:slower|slow(?:ed)? down)\b/i.test(text)
      ? 0.8
      : null
  if (tempo === null || board.score === null) return rescore(words, editing)
  // "Slower and more melancholic": both.
  const others = words.filter((word) => !/^(?:faster|quicker|slower|slow|slowed|speed|sped|up|down|upbeat|livelier|more)$/.test(word.lower))
  const other = feltIn(others, (word) => lexicon.lemma(word, 'adjective')) !== null ? rescore(others, editing) : null
  const score = other?.board.score ?? board.score
  return {
    board: { ...board, score: { ...score, tempo: Math.round(Math.min(200, Math.max(40, score.tempo * tempo))) } },
    said: [other?.said ?? '', `The music is ${tempo > 1 ? 'faster' : 'slower'}.`].join(' ').trim(),
    heard: SILENT,
    sets: [['tempo', tempo > 1 ? 'faster' : 'slower']],
  }
}

function louden(score: Score, by: number, { board }: Editing): Done {
  const gain = Math.min(12, Math.max(-40, score.gain + by))
  return {
    board: { ...board, score: { ...score, gain } },
    said: `The music is ${by > 0 ? 'louder' : 'quieter'}.`,
    heard: SILENT,
    sets: [['music level', by > 0 ? 'up' : 'down']],
  }
}

/** Words that are music and nothing else: "jazz", "gentle piano". */
function isMusicAlone(verb: string, what: string, words: readonly ReturnType<typeof wordsOf>[number][], editing: Editing): boolean {
  if (what !== '' && subjectOf(what) !== 'film') return false
  if (verb !== 'say' && verb !== 'turn' && verb !== 'add' && verb !== 'replace') return false
  const content = words.filter(
    (word) => /^(?:noun|adjective|verb|adverb)$/.test(word.kind) && !/^(?:instead|background|playing|play)$/.test(word.lower),
  )
  if (content.length === 0) return false
  const named = matchEntries(content, IDIOMS).filter(
    ({ phrase }) =>
      !MOODS.has(phrase) &&
      editing.lexicon.depict(phrase)?.led !== null &&
      !/^(?:calm|soft|gentle|epic|tense|scary|classic(?:al)?)$/.test(phrase),
  )
  const claimed = new Set(named.flatMap((match) => match.words))
  if (named.length > 0 && content.every((word) => claimed.has(word) || word.kind === 'adjective' || PROGRAMS.has(word.lemma)))
    return findFigures(content.map((word) => word.lower).join(' '), editing.board, editing.lexicon) === null
  return musicTalk(words).length === words.length && words.length > 1 && MUSIC.test(words.map((word) => word.lower).join(' '))
}

/** Another score in the same key; only named instruments join the one there is. */
function rescore(words: readonly ReturnType<typeof wordsOf>[number][], editing: Editing): Done | null {
  const { board, lexicon } = editing
  const programs = [...new Set(matchEntries(words, PROGRAMS).map((match) => match.entry))]
  const idiom = matchEntries(words, IDIOMS).find(
    (match) => !match.words.every((word) => PROGRAMS.has(word.lemma) || PROGRAMS.has(word.lower)),
  )
  const content = words.filter((word) => !MUSIC.test(word.lower) && /^(?:noun|adjective|verb|adverb)$/.test(word.kind))
  const felt = feltIn(content, (word) => lexicon.lemma(word, 'adjective'))
  if (programs.length > 0 && idiom === undefined && felt === null && board.score !== null)
    return {
      board: {
        ...board,
        score: { ...board.score, instruments: [...new Set([...programs, ...board.score.instruments])].slice(0, 4), said: saidBy(words) },
      },
      said: `The music has ${content.map((word) => word.lower).join(' ')} now.`,
      heard: SILENT,
      sets: [['music', saidBy(words)]],
    }
  const other = words.some((word) => /^(?:different|another|other|new|else)$/.test(word.lower))
  if (idiom === undefined && felt === null && programs.length === 0 && board.score !== null)
    return other ? another(board.score, editing) : null
  const valence = felt === null ? board.mood.valence : Math.min(1, Math.max(-1, felt.felt[0] * 1.2))
  const energy = felt === null ? board.mood.energy : Math.min(1, Math.max(0, 0.4 + 0.5 * felt.felt[1]))
  // A comparative is read as its adjective: "sadder" asks for sad music.
  const plain = words.map((word) => ({
    ...word,
    lower: feltIn([word], (each) => lexicon.lemma(each, 'adjective'))?.words[0] ?? word.lower,
  }))
  const score = chooseScore(plain, undefined, [], [], { valence, energy, said: '' }, '', chanceOf(editing, 'music'))
  if (score === null) return null
  return {
    board: { ...board, score: { ...score, key: board.score?.key ?? score.key, gain: board.score?.gain ?? 0, said: saidBy(words) } },
    said: `The music is now: ${score.idiom.replaceAll('-', ' ')}${felt === null ? '' : `, ${felt.words.join(' and ')}`}.`,
    heard: SILENT,
    sets: [['music', score.idiom]],
  }
}

/** Any music but this. */
function another(score: Score, editing: Editing): Done {
  const random = chanceOf(editing, 'another', score.idiom)
  const idiom = random.pick((Object.keys(idioms) as IdiomName[]).filter((name) => name !== score.idiom && name !== 'march'))
  const { tempo, modes } = idioms[idiom]
  const { valence, energy } = editing.board.mood
  const next: Score = {
    ...score,
    idiom,
    tempo: Math.round(tempo[0] + (tempo[1] - tempo[0]) * energy),
    mode: valence >= 0 ? modes.bright : modes.dark,
    instruments: [],
  }
  return {
    board: { ...editing.board, score: next },
    said: `The music is now: ${idiom.replaceAll('-', ' ')}.`,
    heard: SILENT,
    sets: [['music', idiom]],
  }
}

function saidBy(words: readonly ReturnType<typeof wordsOf>[number][]): string {
  return words
    .map((word) => word.text)
    .join(' ')
    .slice(0, 2000)
}

import { hours } from '../../../repertoire/hours.ts'
import { places } from '../../../repertoire/places/index.ts'
import { weathers } from '../../../repertoire/weathers.ts'
import type { Figure, Shot, Storyboard } from '../../../storyboard/storyboard.ts'
import { indefinite } from '../../../english.ts'
import { nameFace, type Names } from './name-figure.ts'
import { FILM_TALK, JOINS, OPENING, SIGNS, SMALL } from './plain-words.ts'

/** Words: the text encoder reads 512 tokens, and light, camera and style must be among them. */
const MOST = 180

/** The asker's words for a shot. */
export interface OwnWords {
  /** All that is seen, from the subject on; null where there are none, or faces are spoken of in a way that cannot be told. */
  readonly text: string | null
  /** Where it is, is said in words that the theatre's place does not go by, and its flats are not what was meant. */
  readonly elsewhere: boolean
  /** Where it is, is said. */
  readonly placed: boolean
}

/**
 * What the shot was made from, in its own words (of another language: in those of its translation). They are true: an edit tells a shot's
 * sentence anew, or empties it. Only what speaks of the film is left out, as camera, style and sound have sentences of their own or none.
 */
export function ownWords(storyboard: Storyboard, shot: Shot, names: Names): OwnWords {
  const text = tidy(withoutFilmTalk(piecesOf(shot.said), aboutFilm(storyboard, shot)).join(' '))
  const named = /\p{L}/u.test(text) ? withFaces(text, shot, names) : null
  return { text: named === null ? null : named.split(' ').slice(0, MOST).join(' '), ...whereabouts(storyboard, shot, text) }
}

/** Whether the words tell of a figure: those that name it are among them. */
export function isTold(figure: Figure, text: string, names: Names): boolean {
  const face = nameFace(figure, names)
  if (face !== null) return text.includes(face)
  const said = new Set(wordsOf(text))
  return namesOf(figure, names).every((word) => said.has(word))
}

const ASKER = /\b(?:i|me|we|us|myself|ourselves)\b/i

/** With the names of those who are seen in reference pictures; null where the words do not allow it, or speak of an asker who is not seen. */
function withFaces(text: string, { figures }: Shot, names: Names): string | null {
  let whole = text
  for (const figure of figures) {
    const face = nameFace(figure, names)
    if (face === null) continue
    const said = figure.said.toLowerCase()
    const pattern = new RegExp(
      `(?<![^ ])${said.replace(/[^\p{L}\p{N} ]/gu, '.').replace(/^(?:my|our) /, '(?:my|our|the) ')}(?=[ ,.]|$)`,
      'iu',
    )
    const at = said === '' ? -1 : whole.search(pattern)
    if (at < 0) return null
    const [before, after] = [whole.slice(0, at), whole.slice(at).replace(pattern, '')]
    if (said === 'i' && !/^ (?:am|was)\b/i.test(after)) return null
    whole = `${before}${ASKER.test(said) ? face : `${face} as ${said.replace(/^(?:my|our) /, 'a ')}`}${said === 'i' ? after.replace(/^ am\b/i, ' is') : after}`
  }
  return ASKER.test(whole) ? null : whole
}

/** What of its phrase names a figure: its noun, or the word that was led to it; else all of it. */
function namesOf({ noun, said }: Figure, { led }: Names): readonly string[] {
  const nouns = [noun, ...led.filter(({ shown }) => shown === noun).map((row) => row.said)].flatMap(wordsOf)
  const words = wordsOf(said).filter((word) => !SMALL.has(word))
  const found = words.filter((word) => nouns.some((each) => word.startsWith(each.slice(0, Math.max(3, each.length - 2)))))
  return found.length > 0 ? found : words
}

/** Phrases, each with the mark that ends it: they stand or fall together. */
function piecesOf(told: string): readonly string[] {
  const pieces: string[] = []
  for (const word of opened(told).split(/\s+/)) {
    const last = pieces.at(-1)
    if (last === undefined || MARK.test(last) || JOINS.test(word)) pieces.push(word)
    else pieces[pieces.length - 1] = `${last} ${word}`
  }
  return pieces
}

const MARK = /[,;.!?:]$/

/** Without "make me a video of" and "close-up shot of", and without words about signs whose words are laid over the film. */
function opened(told: string): string {
  let text = told.replace(/\s+/g, ' ').replace(SIGNS, '').trim()
  for (let before = ''; before !== text;) [before, text] = [text, text.replace(OPENING, '')]
  return text
}

/** Words that camera, style and sound came from, and nothing that is seen. */
function aboutFilm({ style, score, cues }: Storyboard, { camera, figures, setting, particles }: Shot): ReadonlySet<string> {
  const seen = new Set(
    [setting.said, ...particles.map(({ said }) => said), ...figures.flatMap(({ said, action }) => [said, action.said])].flatMap(wordsOf),
  )
  const heard = [score?.said ?? '', ...cues.map(({ said }) => said)].flatMap(wordsOf).filter((word) => !seen.has(word))
  return new Set([...[style.said, camera.said].flatMap(wordsOf), ...heard].filter((word) => !SMALL.has(word)))
}

/** What is only about the film goes: between two marks all of it, else a phrase of its own. */
function withoutFilmTalk(pieces: readonly string[], about: ReadonlySet<string>): readonly string[] {
  const speaks = (word: string): boolean => FILM_TALK.test(word) || about.has(word)
  const ofFilm = (words: readonly string[]): boolean => words.every((word) => SMALL.has(word) || speaks(word)) && words.some(speaks)
  const segments: string[][] = [[]]
  for (const piece of pieces) {
    segments.at(-1)!.push(piece)
    if (MARK.test(piece)) segments.push([])
  }
  return segments
    .filter((segment) => !ofFilm(segment.flatMap(wordsOf)))
    .flatMap((segment) => segment.filter((piece) => !ofFilm(wordsOf(piece)) || !wordsOf(piece).some((word) => about.has(word))))
}

function whereabouts({ unshown }: Storyboard, { setting, figures }: Shot, told: string): Pick<OwnWords, 'placed' | 'elsewhere'> {
  const text = wordsOf(told)
  const has = (phrase: string): boolean => wordsOf(phrase).every((word) => text.includes(word))
  const light = new Set([...hours[setting.hour].words, ...weathers[setting.weather].words, setting.season].flatMap(wordsOf))
  const named = wordsOf(setting.said).filter((word) => !SMALL.has(word) && !light.has(word))
  const byName = places[setting.place].words.some(has)
  const unknown = unshown.some(({ said }) =>
    ` ${text.join(' ')} `.match(
      new RegExp(
        ` (?:in|inside|at|on)(?: (?:an?|the|his|her|their|its))? ${wordsOf(said).join(' ')} (?:(?:in|on|at|by|with|and|while|near|under|during) |$)`,
      ),
    ),
  )
  const inWords = named.length > 0 && named.every((word) => text.includes(word))
  const elsewhere = !byName && (unknown || inWords || (figures.length === 0 && named.length === 0 && text.length > 0))
  return { placed: byName || elsewhere, elsewhere }
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.replace(/['’]s$/, ''))

/** With no marks or joining words left over at either end, and the asker's things nobody's in particular. */
function tidy(text: string): string {
  return (
    text
      .replace(/^(?:[\s,;:.!?—-]|(?:and|while|as|but)\b)+/i, '')
      .replace(/(?:[\s,;:.!?—-]|\b(?:and|while|as|but|with))+$/i, '')
      .replace(/\b(?:my|our)\b/gi, 'the')
      // How it is drawn is the style's to tell.
      .replace(/\ban? (?:cartoon|animated) (\S+)/gi, (_, next: string) => indefinite(next))
      .replace(/\b(?:cartoon|animated) /gi, '')
      .replace(/([.!?]) (?:(?:and|while|as|but) )?(\p{Ll})/gu, (_, mark: string, first: string) => `${mark} ${first.toUpperCase()}`)
      .replace(/^(?:An?|The|One|Two|Three|Four|Five|Six|Some|Several|Many|This|That)\b/, (word) => word.toLowerCase())
  )
}

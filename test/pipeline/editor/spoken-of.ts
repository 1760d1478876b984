import type { Lexicon } from '../../../src/pipeline/director/lexicon/lexicon.ts'
import { hours } from '../../../src/pipeline/repertoire/hours.ts'
import { particles } from '../../../src/pipeline/repertoire/particles/index.ts'
import { places } from '../../../src/pipeline/repertoire/places/index.ts'
import { styles } from '../../../src/pipeline/repertoire/styles/index.ts'
import { weathers } from '../../../src/pipeline/repertoire/weathers.ts'
import type { Figure, Shot, Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import type { PublicEdit } from './public-edits.ts'

/** What of a film an edit speaks of, and so may change. */
export interface SpokenOf {
  readonly figure: (figure: Figure) => boolean
  readonly setting: (setting: Shot['setting']) => boolean
  readonly camera: boolean
  readonly particles: boolean
  readonly style: boolean
  readonly titles: boolean
  readonly score: boolean
}

const SMALL = new Set(
  (
    'a an the of in on at to and with by for from is are was be being been his her their its it as while into onto over under up down ' +
    'this that there them him some very one'
  ).split(' '),
)
const PLACE =
  /^(?:background|location|place|scene|scenery|setting|environment|weather|sky|season|indoors|outdoors|lighting|sunlight|moonlight)$/
const PREPOSITION = /^(?:in|on|at|into|onto|over|under|near|against|through|from|inside|below|above|across|along|during|before|beside|to)$/
const CAMERA =
  /^(?:view|aerial|camera|zoom|close|closeup|close-up|angle|shot|perspective|pan|lens|lapse|lapsed|time-lapse|time-lapsed|motion)$/
const STYLE =
  /^(?:style|styled|effect|tone|toned|sepia-toned|toning|filter|look|art|painting|painted|animation|anime|claymation|pixelated|grayscale|greyscale|colou?rs?|colou?red|colou?rful|theme|themed|cyberpunk-themed|vintage|origami|focus|soft-focus|high-contrast|contrast|lights?|lighting|realistic|expressionist|impressionist|pointillism|crayon|neon)$/
const MUSIC = /^(?:music|song|sing|singing|soundtrack|score|melody|tune|loud|quiet|louder|quieter)$/
const TITLE = /^(?:text|title|caption|words|letters|subtitle)$/
const SET_WORDS = wordsOf([...Object.values(places), ...Object.values(hours), ...Object.values(weathers)])
const AIR_WORDS = wordsOf([...Object.values(particles), ...Object.values(weathers)])
const STYLE_WORDS = wordsOf(Object.values(styles))

/**
 * What an edit speaks of, told from words alone and without the editor: the words that a command names, and those in which the public set's
 * own captions before and after differ. In doubt something is spoken of, so what is left is truly untouched.
 */
export function spokenOf(edit: PublicEdit, before: Storyboard, lexicon: Lexicon): SpokenOf {
  const { source, target, said, kind, describes } = edit
  const lemmas = (word: string): readonly string[] => [word, lexicon.lemma(word, 'noun'), lexicon.lemma(word, 'verb')]
  const withLemmas = (words: readonly string[]): Set<string> => new Set(words.flatMap(lemmas))
  const [inSource, inTarget] = [withLemmas(contentOf(source)), withLemmas(contentOf(target))]
  const dropped = contentOf(source).filter((word) => !lemmas(word).some((each) => inTarget.has(each)))
  const fresh = new Set(contentOf(target).filter((word) => !lemmas(word).some((each) => inSource.has(each))))
  const named = describes ? [] : contentOf(said)
  const spoken = withLemmas([...dropped, ...fresh, ...named])
  const hits = (pattern: RegExp): boolean => [...spoken].some((word) => pattern.test(word))
  const isSpoken = (text: string): boolean => contentOf(text).some((word) => lemmas(word).some((each) => spoken.has(each)))

  const figures = before.shots.flatMap((shot) => shot.figures)
  const beside = new Set(besides(target, fresh).flatMap(lemmas))
  const namesFigure = ({ noun, said: own, action }: Figure): boolean =>
    isSpoken(`${noun} ${own} ${action.said}`) || contentOf(noun).some((word) => lemmas(word).some((each) => beside.has(each)))
  const meant = new Set(figures.filter(namesFigure).map(({ id }) => id))
  // "The person" who was "a circus man", "the car" that was "an Audi": a word for somebody in other words.
  const unnamed = named.filter((word) => !contentOf(source).includes(word))
  if (unnamed.some((word) => lexicon.isPerson(word) !== null)) for (const { id, body } of figures) if (body.kind === 'puppet') meant.add(id)
  if (meant.size === 0 && /^(?:object|multiple)$/.test(kind)) for (const { id } of figures) meant.add(id)

  const placed = afterPrepositions(source, new Set(dropped)) || afterPrepositions(target, fresh)
  const anyPlace = kind === 'background' || placed || hits(PLACE) || hasAny(spoken, SET_WORDS)
  return {
    figure: ({ id }) => meant.has(id),
    setting: (setting) => anyPlace || isSpoken(setting.said),
    camera: hits(CAMERA),
    particles: anyPlace || hasAny(spoken, AIR_WORDS) || kind === 'style',
    style: kind === 'style' || hits(STYLE) || hasAny(spoken, STYLE_WORDS),
    titles: hits(TITLE),
    score: hits(MUSIC),
  }
}

/** The words of a text that carry its meaning, lower case. */
export function contentOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).filter((word) => !SMALL.has(word))
}

/** Words that a new word stands right beside: "a robotic man" is another man. */
function besides(text: string, fresh: ReadonlySet<string>): string[] {
  return text
    .toLowerCase()
    .split(/[,.;]/)
    .flatMap((part) => {
      const words = part.match(/[\p{L}\p{N}'-]+/gu) ?? []
      return words.filter((_, i) => fresh.has(words[i - 1] ?? '') || fresh.has(words[i + 1] ?? ''))
    })
}

/** Whether one of the words follows a preposition, with what qualifies it between: "in a dense forest". */
function afterPrepositions(text: string, words: ReadonlySet<string>): boolean {
  const all = text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []
  return all.some((word, i) => words.has(word) && all.slice(Math.max(0, i - 4), i).some((each) => PREPOSITION.test(each)))
}

function wordsOf(entries: readonly { readonly name: string; readonly words: readonly string[] }[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ name, words }) => [name, ...words.flatMap((word) => word.split(/[\s-]/))]).filter((word) => !SMALL.has(word)),
  )
}

function hasAny(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return [...words].some((word) => of.has(word))
}

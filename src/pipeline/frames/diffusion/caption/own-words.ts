import { actions } from '../../../repertoire/actions/index.ts'
import { hours } from '../../../repertoire/hours.ts'
import { places } from '../../../repertoire/places/index.ts'
import { weathers } from '../../../repertoire/weathers.ts'
import type { Figure, Shot, Storyboard } from '../../../storyboard/storyboard.ts'
import { indefinite } from '../../../english.ts'
import { isCompany, isFaced } from './name-figure.ts'
import { FILM_TALK, MEASURES, NO_PARTICIPLE, OPENING, PARTICIPLE, SIGNS, SMALL, STARTS } from './plain-words.ts'
import { participle } from './verb-forms.ts'

/** Words: the text encoder reads 512 tokens, and light, camera and style must be among them. */
const MOST = 180

/** The asker's words for a shot, as far as the storyboard still is what they say. */
export interface OwnWords {
  /** All that holds, from the subject on; null where who plays, or what they do, is no longer what was said, or is not known by the words. */
  readonly text: string | null
  /** Without the subject: the phrases that tell what the storyboard cannot hold ('under a huge wave'). */
  readonly more: readonly string[]
  /** Where it is, is said in words that the theatre's place does not go by, and its flats are not what was meant. */
  readonly elsewhere: boolean
  /** Where it is, is said. */
  readonly placed: boolean
}

/**
 * What of the prompt can be told in its own words. A word holds while an element of the storyboard says that it came from it, or while it is
 * one that the paper theatre never could show: a video model can. A word that nothing answers for any more belonged to what an edit took
 * away, and the phrase that it stands in goes with it. A prompt in another language has no words of its own here.
 */
export function ownWords(storyboard: Storyboard, shot: Shot): OwnWords {
  const told = toldOf(storyboard, shot)
  if (told === null) return { text: null, more: [], elsewhere: false, placed: false }
  const known = knownOf(storyboard, shot)
  const unshown = new Set(storyboard.unshown.flatMap((row) => wordsOf(row.said)))
  const scene = withoutFilmTalk(piecesOf(told), new Set([storyboard.style.said, shot.camera.said].flatMap(wordsOf)))
  const kept = standing(scene, { known, unshown, mood: new Set(wordsOf(storyboard.mood.said)) })
  const names = new Set(shot.figures.flatMap((figure) => namesOf(figure, storyboard.led)))
  const isMore = ({ words }: Piece): boolean =>
    STARTS.test(words[0] ?? '') && words.some((word) => unshown.has(word)) && !words.some((word) => names.has(word))
  const text = tidy(kept.map((piece) => piece.text).join(' '))
  const named = withFace(text, shot)
  const whole =
    kept[0] !== undefined && kept[0] === scene[0] && named !== null && /[a-z]/i.test(text) && isAsTold(shot, wordsOf(told), wordsOf(text))
  return {
    text: whole ? named.split(' ').slice(0, MOST).join(' ') : null,
    more: kept.filter(isMore).map((piece) => piece.text.replace(/[\s,;:.!?]+$/, '')),
    ...whereabouts(shot, kept, whole ? wordsOf(text) : [], unshown),
  }
}

/** Whether the words tell of a figure: those that name it are among them. */
export function isTold(figure: Figure, text: string, led: Storyboard['led']): boolean {
  if (isFaced(figure)) return text.includes(FACED)
  const said = new Set(wordsOf(text))
  return namesOf(figure, led).every((word) => said.has(word))
}

const ASKER = /\b(?:i|me|we|us|myself|ourselves)\b/i
const FACED = 'the person in the reference picture'

/** With the name of whoever is seen in a reference picture; null where the words do not allow it, or speak of an asker who is not seen. */
function withFace(text: string, { figures }: Shot): string | null {
  const [star, ...more] = figures.filter(isFaced)
  if (more.length > 0) return null
  const said = star?.said.toLowerCase() ?? ''
  const at =
    said === '' ? -1 : ` ${text.toLowerCase()} `.search(new RegExp(`(?<= )${said.replace(/[^\p{L}\p{N} ]/gu, '.')}(?=[ ,.])`, 'u')) - 1
  if (star !== undefined && at < 0) return null
  const [before, after] = [text.slice(0, Math.max(0, at)), text.slice(Math.max(0, at) + said.length)]
  const name = star === undefined ? '' : ASKER.test(said) ? FACED : `${FACED} as ${said}`
  const whole = `${before}${name}${said === 'i' ? after.replace(/^ am\b/i, ' is') : after}`
  return ASKER.test(whole) || (said === 'i' && !/^ (?:am|was)\b/i.test(after)) ? null : whole
}

/** The words for a shot: its own sentence; of a film of one shot whose description was written anew, that. */
function toldOf({ prompt, shots }: Storyboard, shot: Shot): string | null {
  const asked = new Set(wordsOf(prompt))
  const own = wordsOf(shot.said).filter((word) => !SMALL.has(word))
  if (wordsOf(shot.said).length > 0 && own.filter((word) => asked.has(word)).length >= 0.8 * own.length) return shot.said
  return shots.length === 1 && prompt !== '' && /^[\p{Script=Latin}\P{L}]*$/u.test(prompt) ? prompt : null
}

/** Words that something of the storyboard came from, that stand in for it, or that its place and light are called by. */
function knownOf({ led }: Storyboard, { figures, setting, particles, titles }: Shot): ReadonlySet<string> {
  const { place, hour, weather, season, said } = setting
  const there = new Set<string>([place, ...figures.flatMap(({ noun, action }) => [noun, action.name])])
  return new Set(
    [
      // What nobody named is there for the sake of a deed: the chess that is played.
      ...figures.flatMap(({ noun, said, action }) => [said === '' ? noun : said, action.said]),
      ...particles.map((each) => each.said),
      ...(titles.length > 0 ? ['sign banner board poster'] : []),
      ...led.filter(({ shown }) => there.has(shown)).map((row) => row.said),
      ...[said, season, ...places[place].words, ...hours[hour].words, ...weathers[weather].words],
    ].flatMap(wordsOf),
  )
}

/** What of its phrase names a figure: its noun, or the word that was led to it; else all of it. */
function namesOf({ noun, said }: Figure, led: Storyboard['led']): readonly string[] {
  const nouns = [noun, ...led.filter(({ shown }) => shown === noun).map((row) => row.said)].flatMap(wordsOf)
  const words = wordsOf(said).filter((word) => !SMALL.has(word))
  const names = words.filter((word) => nouns.some((each) => word.startsWith(each.slice(0, Math.max(3, each.length - 2)))))
  return names.length > 0 ? names : words
}

/** A few words that stand or fall together. */
interface Piece {
  readonly text: string
  readonly words: readonly string[]
  /** A mark ends it. */
  readonly ends: boolean
}

function piecesOf(told: string): readonly Piece[] {
  const pieces: Piece[] = []
  let open: string[] = []
  const close = (): void => {
    const text = open.join(' ')
    if (text !== '') pieces.push({ text, words: wordsOf(text), ends: MARK.test(text) })
    open = []
  }
  for (const word of opened(told).split(/\s+/)) {
    if (STARTS.test(word.toLowerCase()) || /^(?:and|while|as|but)$/i.test(word)) close()
    open.push(word)
    if (MARK.test(word)) close()
  }
  close()
  return pieces
}

const MARK = /[,;.!?:]$/

/** Without "make me a video of" and "close-up shot of", and without words about signs whose words are laid over the film. */
function opened(told: string): string {
  let text = told.replace(/\s+/g, ' ').replace(SIGNS, '').trim()
  for (let before = ''; before !== text;) [before, text] = [text, text.replace(OPENING, '')]
  return text
}

/** Camera and style have sentences of their own. `about`: the words that they came from. */
function withoutFilmTalk(pieces: readonly Piece[], about: ReadonlySet<string>): readonly Piece[] {
  const ofFilm = (words: readonly string[]): boolean => words.every((word) => SMALL.has(word) || FILM_TALK.test(word) || about.has(word))
  const segments: Piece[][] = [[]]
  for (const piece of pieces) {
    segments.at(-1)!.push(piece)
    if (piece.ends) segments.push([])
  }
  return segments
    .filter((segment) => {
      const words = segment.flatMap((piece) => piece.words)
      return !ofFilm(words) || !words.some((word) => FILM_TALK.test(word) || about.has(word))
    })
    .flatMap((segment) => segment.filter(({ words }) => !ofFilm(words) || !words.some((word) => about.has(word))))
}

function standing(
  pieces: readonly Piece[],
  {
    known,
    unshown,
    mood,
  }: { readonly known: ReadonlySet<string>; readonly unshown: ReadonlySet<string>; readonly mood: ReadonlySet<string> },
): readonly Piece[] {
  let hanging = false
  return pieces.filter(({ words, ends }) => {
    const holds = words.every(
      (word, i) =>
        [SMALL, known, unshown].some((all) => all.has(word)) ||
        isAside(word) ||
        (MEASURES.test(word) && words[i + 1] === 'of') ||
        // What gave the mood may have been somebody: where it stands before somebody it is a look.
        (mood.has(word) && !SMALL.has(words[i + 1] ?? 'a')),
    )
    // What was only ever words goes with what it was said of: the feather with the hat.
    const stays = holds && !(hanging && !words.some((word) => known.has(word)))
    hanging = !stays && !ends
    return stays
  })
}

const LIGHT: ReadonlySet<string> = new Set([...Object.values(hours), ...Object.values(weathers)].flatMap(({ words }) => words))
/** What the theatre plays: somebody would be doing it. */
const PLAYED: ReadonlySet<string> = new Set(
  Object.values(actions).flatMap(({ words }) => words.flatMap((word) => [word, participle(word)])),
)

/** How and what else is done, of which the storyboard keeps no words: 'happily', 'showering'. */
function isAside(word: string): boolean {
  if (FILM_TALK.test(word) || /.{3}ly$/.test(word)) return true
  return PARTICIPLE.test(word) && !NO_PARTICIPLE.test(word) && !LIGHT.has(word) && !PLAYED.has(word)
}

/** Whether everybody looks and does what was said, as many as were said and where it was, and nothing of it was lost with what went. */
function isAsTold({ figures }: Shot, told: readonly string[], left: readonly string[]): boolean {
  return figures.every((figure) => {
    const { action, group, noun, said, relation } = figure
    const content = wordsOf(said).filter((word) => !SMALL.has(word))
    // Of a newcomer all is told anew.
    if (content.length > 0 && !content.some((word) => told.includes(word))) return true
    const here = figures.filter((other) => other.group === group).length
    const number = numberIn(said)
    const counted = number === here || number === 0 || (number === 1 && !content.includes(noun)) || isCompany(figure)
    const deed = wordsOf(action.said).filter((word) => !SMALL.has(word))
    const host = figures.find(({ id }) => id === relation?.to)
    const placed = relation === null || host === undefined || isPlaced(relation.how, host.noun, left)
    return counted && placed && [...content, ...deed].every((word) => told.includes(word) && (left.includes(word) || !deed.includes(word)))
  })
}

/** How many a phrase says there are; 0: it does not say. */
function numberIn(said: string): number {
  const [first = ''] = said.toLowerCase().split(' ')
  return NUMBERS.indexOf(first === 'an' || first === 'one' ? 'a' : first) + 1
}

/** Words for where something is to another, and the relations that they may mean. */
const WHERE: Readonly<Record<string, readonly string[]>> = {
  on: ['on', 'riding', 'inside', 'above'],
  in: ['inside', 'on', 'riding', 'worn-by'],
  inside: ['inside', 'on', 'riding'],
  under: ['under'],
  beneath: ['under'],
  below: ['under'],
  above: ['above'],
  over: ['above', 'on'],
  behind: ['behind'],
}

/** Whether the words before a noun that say where, if any do, say it as the storyboard has it. */
function isPlaced(how: string, noun: string, words: readonly string[]): boolean {
  const at = words.findIndex((word) => word.startsWith(noun))
  const said = words.slice(Math.max(0, at - 3), Math.max(0, at)).findLast((word) => WHERE[word] !== undefined)
  return said === undefined || (WHERE[said] as readonly string[]).includes(how)
}

const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six']

function whereabouts(
  { setting, figures }: Shot,
  kept: readonly Piece[],
  text: readonly string[],
  unshown: ReadonlySet<string>,
): Pick<OwnWords, 'placed' | 'elsewhere'> {
  const has = (phrase: string): boolean => wordsOf(phrase).every((word) => text.includes(word))
  const light = new Set([...hours[setting.hour].words, ...weathers[setting.weather].words, setting.season].flatMap(wordsOf))
  const named = wordsOf(setting.said).filter((word) => !SMALL.has(word) && !light.has(word))
  const byName = places[setting.place].words.some(has)
  const unknown = kept.some(({ words }) => {
    const content = words.filter((word) => !SMALL.has(word))
    return /^(?:in|inside|at|on)$/.test(words[0] ?? '') && content.length > 0 && content.every((word) => unshown.has(word))
  })
  const inWords = text.length > 0 && named.length > 0 && named.every((word) => text.includes(word))
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

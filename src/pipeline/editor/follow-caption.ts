import { withCount } from '../director/describing/name-figure.ts'
import { writeStoryboard } from '../director/write-storyboard.ts'
import type { PlaceName } from '../repertoire/places/index.ts'
import type { Figure, Storyboard } from '../storyboard/storyboard.ts'
import type { MovieRequest } from '../../movie.ts'
import { RequestError } from '../../errors.ts'
import type { Change, Done, Editing } from './editing.ts'
import { cast } from './find-figures.ts'
import { changes } from './changes/index.ts'
import { setPlace } from './changes/setting.ts'
import { changeStyle } from './changes/style.ts'
import { gerundOf } from './reading/gerund.ts'
import { recast } from './changes/replace-figures.ts'
import { removeFigures } from './changes/remove-figures.ts'
import { tellFigures } from './changes/tell-figures.ts'
import type { Command } from './reading/command.ts'
import { starsOf } from './worn-faces.ts'
import { OPENERS } from './reading/frames.ts'

const SMALL = new Set(
  'a an the near of in on at to and with by for from is are was be being its his her their it as while into over under two three several some very'.split(
    ' ',
  ),
)

/** Whether a text describes a film, rather than a change of one: a caption in place of a command. */
export function isCaption(text: string, { board, lexicon }: Editing): boolean {
  const words = contentOf(text)
  if (words.length < 3 || OPENERS.test(text)) return false
  const own = new Set(contentOf(board.prompt).flatMap((word) => [word, lexicon.lemma(word, 'noun'), lexicon.lemma(word, 'verb')]))
  const shared = words.filter(
    (word) => own.has(word) || own.has(lexicon.lemma(word, 'noun')) || own.has(lexicon.lemma(word, 'verb')),
  ).length
  const told =
    /^(?:an? |two |three |four |several |some |many |[a-z]+ing |close-?up|aerial|time-?lapse)/i.test(text) &&
    text.split(/\s+/).length > 5 &&
    !speaksOf(text, board)
  // "Swans gliding under water": it begins with whom the film is about.
  const nouns = new Set(cast(board).map((figure) => figure.noun))
  if (nouns.has(lexicon.lemma(words[0]!, 'noun')) && text.split(/\s+/).length > 4 && !/^the\b/i.test(text)) return true
  return shared / words.length >= 0.4 && text.split(/\s+/).length > 4 ? true : told
}

/** Somebody of the film is spoken of as known: "a bird sits on the sheep". */
function speaksOf(text: string, board: Storyboard): boolean {
  const nouns = new Set(cast(board).map((figure) => figure.noun))
  return [...text.toLowerCase().matchAll(/\bthe ([a-z]+)/g)].some(([, noun = '']) => nouns.has(noun) || nouns.has(noun.replace(/s$/, '')))
}

/** Most of it is the film's own caption. */
export function isKnownTo(text: string, { board }: Editing): boolean {
  const own = new Set(contentOf(board.prompt))
  const words = contentOf(text)
  return words.filter((word) => own.has(word)).length / Math.max(1, words.length) >= 0.6
}

function contentOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).filter((word) => !SMALL.has(word))
}

/**
 * A whole new caption: what it says otherwise than the film shows is changed, the rest stays. Both captions are read by the director, and
 * only what the two readings do not share is acted upon.
 */
export function followCaption(caption: string, editing: Editing): Done | null {
  const { lexicon } = editing
  const wanted = directed(caption, editing)
  const had = directed(editing.board.prompt, editing)
  let board = editing.board
  const said: string[] = []
  const remarks: string[] = []
  const heard = new Set<string>()
  let all = false
  const take = (done: Done | null): void => {
    if (done === null) return
    board = done.board
    said.push(done.said)
    remarks.push(...(done.remarks ?? []))
    if (done.heard === 'all') all = true
    else for (const id of done.heard) heard.add(id)
  }
  const again = (): Editing => ({ ...editing, board })
  const offer = (command: Partial<Command> & Pick<Command, 'verb'>, kinds: readonly Change[] = changes): void => {
    const whole: Command = { what: '', to: '', text: `${command.what ?? ''} ${command.to ?? ''}`.trim(), ...command }
    try {
      for (const change of kinds) {
        const done = change(whole, again())
        if (done !== null) return take(done)
      }
    } catch (error) {
      // One thing that cannot be leaves the others.
      if (!(error instanceof RequestError)) throw error
      remarks.push(error.message)
    }
  }
  for (const piece of lastPieces(caption, editing)) offer({ verb: 'say', to: piece, text: piece }, [changeStyle])
  const moved = otherPlace(had, wanted)
  if (moved !== null) take(setPlace(moved, wanted.shots[0]!.setting.said, again()))
  for (const { verb, what, to } of differences(had, wanted)) offer({ verb, what, to, text: to })
  const { gone, come, stay } = matched(had, wanted, board, editing)
  for (const fresh of come) {
    const old = gone.shift()
    if (old !== undefined)
      take(
        recast(
          { figures: cast(board).filter((figure) => figure.group === old.group), guessed: false },
          old.noun,
          phraseOf(fresh, wanted),
          again(),
        ),
      )
    else take(tellFigures({ verb: 'add', what: '', to: phraseOf(fresh, wanted), text: phraseOf(fresh, wanted) }, again()))
  }
  // A caption of which nobody was understood says nothing about who should go.
  for (const old of come.length + stay.length === 0 ? [] : gone)
    take(removeFigures({ verb: 'remove', what: `the ${old.noun}`, to: '', text: old.noun }, again()))
  for (const { old, before, fresh } of stay) {
    const doing =
      fresh.action.said === '' ||
      fresh.action.name === before.action.name ||
      contentOf(fresh.action.said).every((word) => contentOf(editing.board.prompt).includes(word))
        ? null
        : gerundOf(fresh.action.said, { lexicon })
    if (doing !== null && fresh.action.name !== old.action.name)
      take(tellFigures({ verb: 'turn', what: `the ${old.noun}`, to: doing, text: doing }, again()))
    if (
      fresh.body.kind === 'picture' &&
      before.body.kind === 'picture' &&
      fresh.body.colour !== before.body.colour &&
      fresh.body.colour !== null
    ) {
      const ids = new Set(
        cast(board)
          .filter((figure) => figure.group === old.group)
          .map((figure) => figure.id),
      )
      const { colour } = fresh.body
      board = {
        ...board,
        shots: board.shots.map((shot) => ({
          ...shot,
          figures: shot.figures.map((figure) =>
            ids.has(figure.id) && figure.body.kind === 'picture'
              ? { ...figure, said: fresh.said, body: { ...figure.body, colour } }
              : figure,
          ),
        })),
      }
      said.push(`The ${old.noun}: ${fresh.said}.`)
    }
  }
  if (said.length === 0) return null
  const prompt = caption.slice(0, 2000)
  const place = (saysPlaceAnew(had, wanted) ? wanted : board).shots[0]!.setting.said
  // A film of one shot is told so from now on, with what only a video model can show.
  const shots =
    board.shots.length === 1
      ? board.shots.map((shot) => ({ ...shot, said: prompt, setting: { ...shot.setting, said: place } }))
      : board.shots
  return { board: { ...board, prompt, shots }, said: said.join(' '), heard: all ? 'all' : heard, remarks }
}

/** What stands after commas and is not of the film's own caption: ", pixelated", ", claymation style". */
function lastPieces(caption: string, { board }: Editing): readonly string[] {
  const own = board.prompt.toLowerCase()
  return caption
    .split(/,\s*/)
    .slice(1)
    .map((piece) => piece.replace(/[.!]+$/, '').trim())
    .filter((piece) => piece !== '' && piece.split(/\s+/).length <= 5 && !own.includes(piece.toLowerCase()))
}

function directed(prompt: string, { board, lexicon }: Editing): Storyboard {
  const request: MovieRequest = {
    prompt,
    duration: Math.min(16, board.format.seconds),
    aspect: '16:9',
    size: 360,
    fps: 24,
    seed: board.seed,
  }
  try {
    return writeStoryboard(request, lexicon, starsOf(board))
  } catch (error) {
    // The caption has fewer people than the film has faces.
    if (!(error instanceof RequestError)) throw error
    return writeStoryboard(request, lexicon)
  }
}

/** The setting is told in words that the old caption has not: what the director supplies by itself is no wish. */
function saysPlaceAnew(had: Storyboard, wanted: Storyboard): boolean {
  const told = new Set(contentOf(had.prompt))
  return contentOf(wanted.shots[0]!.setting.said).some((word) => !told.has(word))
}

function otherPlace(had: Storyboard, wanted: Storyboard): PlaceName | null {
  const [before, now] = [had.shots[0]!.setting.place, wanted.shots[0]!.setting.place]
  return now !== before && saysPlaceAnew(had, wanted) ? now : null
}

/** What the captions say otherwise of place, light, style and camera. */
function differences(had: Storyboard, wanted: Storyboard): Pick<Command, 'verb' | 'what' | 'to'>[] {
  const [before, now] = [had.shots[0]!, wanted.shots[0]!]
  const found: Pick<Command, 'verb' | 'what' | 'to'>[] = []
  const { hour, weather, season } = now.setting
  if (saysPlaceAnew(had, wanted)) {
    if (hour !== before.setting.hour) found.push({ verb: 'turn', what: 'the time', to: hour })
    if (weather !== before.setting.weather) found.push({ verb: 'turn', what: 'the weather', to: weather })
    if (season !== before.setting.season) found.push({ verb: 'turn', what: 'the season', to: season })
  }
  if (wanted.style.name !== had.style.name && wanted.style.said !== '')
    found.push({ verb: 'turn', what: 'the style', to: wanted.style.said })
  if (now.camera.said !== '' && now.camera.said !== before.camera.said)
    found.push({ verb: 'turn', what: 'the camera', to: now.camera.said })
  for (const { name, said } of now.particles)
    if (said !== '' && !before.particles.some((each) => each.name === name)) found.push({ verb: 'add', what: '', to: name })
  return found
}

/** One figure of each group that left, came or stayed between the two readings, as far as the film has it. */
function matched(
  had: Storyboard,
  wanted: Storyboard,
  board: Storyboard,
  { lexicon }: Editing,
): { gone: Figure[]; come: Figure[]; stay: { old: Figure; before: Figure; fresh: Figure }[] } {
  const before = leaders(had)
  const fresh = leaders(wanted)
  const now = leaders(board)
  const isSame = (a: Figure, b: Figure): boolean =>
    a.noun === b.noun ||
    lexicon.lemma(a.noun, 'noun') === lexicon.lemma(b.noun, 'noun') ||
    (a.body.kind === 'picture' && b.body.kind === 'picture' && a.body.art === b.body.art)
  const left = [...before]
  const stay: { old: Figure; before: Figure; fresh: Figure }[] = []
  const come: Figure[] = []
  for (const figure of fresh) {
    const i = left.findIndex((other) => isSame(other, figure))
    const was = i < 0 ? undefined : left.splice(i, 1)[0]
    const old = was === undefined ? undefined : (now.find((other) => other.group === was.group) ?? now.find((other) => isSame(other, was)))
    if (was === undefined) come.push(figure)
    else if (old !== undefined) stay.push({ old, before: was, fresh: figure })
  }
  const gone = left.flatMap((figure) => now.find((other) => other.group === figure.group || isSame(other, figure)) ?? [])
  // People take the place of people first.
  come.sort((a, b) => Number(b.body.kind === 'puppet') - Number(a.body.kind === 'puppet'))
  gone.sort((a, b) => Number(b.body.kind === 'puppet') - Number(a.body.kind === 'puppet'))
  return { gone, come, stay }
}

function leaders(board: Storyboard): Figure[] {
  return cast(board).filter((figure, i, all) => figure.role !== 'dressing' && all.findIndex((other) => other.group === figure.group) === i)
}

function phraseOf(figure: Figure, board: Storyboard): string {
  const count = cast(board).filter((other) => other.group === figure.group).length
  return withCount(figure, count)
}

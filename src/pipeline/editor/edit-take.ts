import { RequestError, StageError } from '../../errors.ts'
import { readInstruction } from '../../movie.ts'
import type { Lexicon } from '../director/lexicon/lexicon.ts'
import { list } from '../english.ts'
import { withCount } from '../director/describing/name-figure.ts'
import { facesIn, type Star } from '../storyboard/face.ts'
import { readStoryboard } from '../storyboard/read-storyboard.ts'
import type { Storyboard } from '../storyboard/storyboard.ts'
import { historyAfter, type Edited, type History, type Take } from '../storyboard/take.ts'
import { arrivedWith, beyondPhoto, changeFaces, playedBy } from './changes/faces.ts'
import { changes } from './changes/index.ts'
import { scopeOf } from './changes/shots.ts'
import { chanceOf, filmTalkOf, short, wordsOf, type Done, type Editing } from './editing.ts'
import { cast, findFigures, groupsOf } from './find-figures.ts'
import { followCaption, isCaption, isKnownTo } from './follow-caption.ts'
import { holdCameras } from './hold-camera.ts'
import { goBack } from './go-back.ts'
import { keep } from './keep.ts'
import type { Command } from './reading/command.ts'
import { faceTalkOf, inThirdPerson } from './reading/face-talk.ts'
import { fromKorean } from './reading/korean/from-korean.ts'
import { readClauses } from './reading/read-clauses.ts'
import { splitTarget, splitTargets } from './reading/split-target.ts'
import { recue } from './recue.ts'
import { retell } from './retelling/retell.ts'
import { rebodied, wearersOf, withoutFace } from './worn-faces.ts'

/**
 * The editor: take and instruction → the next take. What the instruction does not touch stays identical. Pure: the same arguments give the
 * same take; `seed` decides what the instruction leaves open. `stars`: whose photos came with the instruction; each gets into the film, by what
 * is said of them or in the place of who is its star. Throws RequestError, with what can be done instead, when nothing would change.
 */
export function editTake(take: Take, typed: string, lexicon: Lexicon, seed: number, stars: readonly Star[] = []): Edited {
  const instruction = readInstruction(typed)
  const english = inEnglish(instruction, lexicon)
  const back = goBack(take, english)
  // What was asked for is kept in the asker's own words.
  if (back !== null) return back.take.history.length <= take.history.length ? back : inWords(back, historyAfter(take, instruction))
  const { storyboard } = take
  const { board, said, remarks } = carryOut(storyboard, english, lexicon, seed, stars)
  if (isAlike(board, storyboard)) throw new RequestError(nothing(said))
  check(board)
  return {
    take: { storyboard: board, history: historyAfter(take, instruction) },
    changed: [...new Set(said)],
    remarks: [...new Set(remarks)],
  }
}

/** The same film, whatever the words were. */
function isAlike(one: Storyboard, other: Storyboard): boolean {
  return JSON.stringify(one, withoutSaid) === JSON.stringify(other, withoutSaid)
}

function nothing(said: readonly string[]): string {
  return `Nothing would change: ${said.length > 0 ? short([...new Set(said)].join(' '), 120) : 'the film is so already.'}`
}

/** What the words were is no change of a film. */
function withoutSaid(key: string, value: unknown): unknown {
  return key === 'said' || key === 'led' || key === 'unshown' || key === 'prompt' ? undefined : value
}

/** What the editor made must hold together as what the director makes does; else the fault is ours. */
function check(board: Storyboard): void {
  try {
    readStoryboard(JSON.stringify(board), 'the changed storyboard')
  } catch (error) {
    throw new StageError('directing', 'The change made a storyboard that does not hang together.', { cause: error })
  }
}

function inWords(edited: Edited, history: History): Edited {
  return { ...edited, take: { ...edited.take, history } }
}

function inEnglish(instruction: string, lexicon: Lexicon): string {
  const korean = fromKorean(instruction, lexicon)
  if (korean !== null) return korean
  const translation = lexicon.translate(instruction)
  return translation.language === 'en' || translation.language === 'mul' ? instruction : translation.text
}

interface Outcome {
  readonly board: Storyboard
  readonly said: readonly string[]
  readonly remarks: readonly string[]
}

function carryOut(first: Storyboard, instruction: string, lexicon: Lexicon, seed: number, stars: readonly Star[]): Outcome {
  const table: Editing = { board: first, lexicon, seed, inShot: () => true, stars }
  if (stars.length === 0 && faceTalkOf(instruction) === null && isWholeCaption(instruction, table)) {
    const done = followCaption(instruction, table)
    if (done === null && isKnownTo(instruction, table))
      throw new RequestError('I find nothing in that which the film does not show already.')
    if (done !== null)
      return settled(first, { board: staged(first, done, table), said: [done.said], remarks: done.remarks ?? [] }, new Set(), table)
  }
  const { commands: clauses, keeps } = readClauses(instruction, (text) => isFilmTalk(text, table))
  const commands = clauses.flatMap((command) => personally(command, table)).flatMap((command) => splitTargets(command, table))
  if (commands.length === 0 && stars.length === 0)
    throw new RequestError(
      keeps.length > 0 ? 'Everything stays as it is. Say what should change, too.' : `Say what should change. ${hint(table)}`,
    )
  let board = first
  let waiting = stars
  const faced = new Set<string>()
  const seated = new Set<string>()
  const said: string[] = []
  const remarks: string[] = []
  const told = new Map<string, { readonly value: string; readonly clause: string }>()
  const missed: { readonly command: Command; readonly why: string }[] = []
  const idle: { readonly command: Command; readonly said: string }[] = []
  for (const command of commands) {
    const scope = scopeOf(command.text, board.shots.length)
    const ids = scope.indices === null ? null : new Set(scope.indices.map((at) => board.shots[at]!.id))
    const [scoped = command] = ids === null ? [command] : readClauses(scope.text, () => false).commands
    const editing: Editing = { ...table, board, inShot: (shot) => ids === null || ids.has(shot.id), stars: waiting, seated }
    const done = withArrival(doOne(scoped, editing), scoped, editing)
    if (typeof done === 'string') {
      // A photo goes to nobody else than who was named.
      if (waiting.length > 0 && faceTalkOf(scoped.text) !== null) throw new RequestError(done)
      missed.push({ command, why: done })
      continue
    }
    contradict(done, command, told)
    const next = staged(board, done, table)
    if (isAlike(next, board)) {
      idle.push({ command, said: done.said })
      continue
    }
    board = done.used === undefined && done.faced === undefined ? withoutDoubles(board, next, table) : next
    waiting = waiting.filter(({ id }) => done.used?.includes(id) !== true)
    for (const id of done.faced ?? []) faced.add(id)
    for (const id of done.used === undefined ? [] : (done.faced ?? [])) seated.add(id)
    said.push(done.said)
    remarks.push(...(done.remarks ?? []))
  }
  for (const star of waiting) {
    const done = playedBy(star, { ...table, board, seated })
    board = staged(board, done, table)
    for (const id of done.faced ?? []) {
      faced.add(id)
      seated.add(id)
    }
    said.push(done.said)
  }
  if (said.length === 0) throw new RequestError(missed[0]?.why ?? nothing(idle.map((each) => each.said)))
  for (const { command } of idle) remarks.push(`So already: “${short(command.text)}”.`)
  for (const { command, why } of missed) remarks.push(`Not done: “${short(command.text)}”. ${why}`)
  const kept = keep(first, board, keeps, table)
  return settled(first, { board: kept.board, said, remarks: [...remarks, ...kept.remarks] }, faced, table)
}

/** A clause of somebody who is in the film, told of whom they are there. */
function personally(command: Command, editing: Editing): readonly Command[] {
  return faceTalkOf(command.text) === null ? toldOf(command, editing) : [command]
}

function toldOf(command: Command, { board }: Editing): readonly Command[] {
  const [me] = wearersOf(board)
  if (me === undefined) return [command]
  const text = inThirdPerson(command.text, `the ${me.noun}`)
  return text === command.text ? [command] : readClauses(text, () => false).commands
}

/** Whoever comes by a clause with a photo has its face: "add my brother next to me". */
function withArrival(done: Done | string, { verb }: Command, editing: Editing): Done | string {
  const [star] = editing.stars
  if (typeof done === 'string' || star === undefined || done.used !== undefined || !/^(?:add|say|move)$/.test(verb)) return done
  const here = new Set(cast(editing.board).map((figure) => figure.id))
  const came = cast(done.board).filter((figure) => !here.has(figure.id))
  const next = arrivedWith(star, came, { ...editing, board: done.board })
  return next === null
    ? done
    : { ...next, said: `${done.said.replace(/[.]$/, '')}, with the new face.`, heard: done.heard, remarks: done.remarks ?? [] }
}

/** More of somebody who has a face are others. */
function withoutDoubles(before: Storyboard, after: Storyboard, table: Editing): Storyboard {
  const here = new Set(cast(before).map((figure) => figure.id))
  const doubles = wearersOf(after).filter((figure) => !here.has(figure.id))
  return rebodied(
    after,
    new Map(doubles.map((figure) => [figure.id, withoutFace(figure.body, chanceOf(table, 'head', figure.id))] as const)),
  )
}

function goneFaces(gone: number, left: number): string {
  if (left > 0) return 'One of the faces is no longer in the film.'
  return gone > 1 ? 'Your faces are no longer in the film.' : 'Your face is no longer in the film.'
}

/** Whose face went with what was changed is told so. */
function settled(first: Storyboard, outcome: Outcome, faced: ReadonlySet<string>, { stars }: Editing): Outcome {
  const left = new Set(facesIn(outcome.board))
  const gone = facesIn(first).filter((face) => !left.has(face))
  if (gone.length === 0 || faced.size > 0 || stars.length > 0) return outcome
  return { ...outcome, said: [...outcome.said, goneFaces(gone.length, left.size)] }
}

/** What a change made, its sounds, its camera and its words with it. */
function staged(before: Storyboard, { board, heard }: Done, { lexicon }: Editing): Storyboard {
  const held = retell(before, holdCameras(before, board), lexicon)
  return { ...held, cues: recue(before, held, heard) }
}

/** The first kind of change that the clause is of; a sentence when it is of none, or cannot be done. */
function doOne(asked: Command, editing: Editing): Done | string {
  const faces = unlessRefused(() => changeFaces(asked, editing))
  if (faces !== null) return faces
  // "Make me the king", where nobody is one, makes a king of whoever speaks.
  const command = faceTalkOf(asked.text) === null ? asked : (toldOf(asked, editing)[0] ?? asked)
  const readings = splitTarget(command, editing)
  // A long sentence that is much like the film's own caption is a caption, whatever single words in it may say.
  if (command.verb === 'say' && command.text.split(/\s+/).length >= 7 && isCaption(command.text, editing)) {
    const followed = followCaption(command.text, editing)
    if (followed !== null) return followed
  }
  const { what, to } = readings.find((reading) => reading.what !== '') ?? readings[0]!
  const beyond = beyondPhoto(what, to, editing)
  if (beyond !== null) return beyond
  const changed = unlessRefused(() => {
    for (const reading of readings) {
      for (const change of changes) {
        const done = change(reading, editing)
        if (done !== null) return done
      }
    }
    return null
  })
  if (changed !== null) return changed
  const done = command.verb === 'say' && isCaption(command.text, editing) ? followCaption(command.text, editing) : null
  return done ?? whyNot(readings[0]!, editing)
}

function unlessRefused(change: () => Done | null): Done | string | null {
  try {
    return change()
  } catch (error) {
    if (error instanceof RequestError) return error.message
    throw error
  }
}

/** A description of a film from end to end, and no command. */
function isWholeCaption(instruction: string, editing: Editing): boolean {
  const { commands } = readClauses(instruction, () => false)
  const [only] = commands
  return commands.length === 1 && only!.verb === 'say' && !/^the\b/i.test(instruction) && isCaption(instruction, editing)
}

/** A piece that speaks of the film as a whole: "vintage style", "aerial view". */
function isFilmTalk(text: string, editing: Editing): boolean {
  const words = wordsOf(text, editing)
  const talk = filmTalkOf(text, editing)
  const content = words.filter((word) => /^(?:noun|adjective|verb|adverb)$/.test(word.kind))
  return content.length > 0 && content.every((word) => talk.claimed.has(word.index))
}

/** Two clauses that want the same thing otherwise: nobody can tell which is meant. */
function contradict(done: Done, { text }: Command, settled: Map<string, { readonly value: string; readonly clause: string }>): void {
  for (const [key, value] of done.sets ?? []) {
    const before = settled.get(key)
    if (before !== undefined && before.value !== value)
      throw new RequestError(`“${short(before.clause)}” and “${short(text)}” contradict each other: say which of them you want.`)
    settled.set(key, { value, clause: text })
  }
}

/** Why a clause was not carried out, and what can be done instead. */
function whyNot({ verb, what, to, text }: Command, editing: Editing): string {
  const phrase = short(what.replace(/^(?:the|an?|his|her|their|its|my)\s+/i, ''))
  const missing = what !== '' && findFigures(what, editing.board, editing.lexicon) === null
  if (missing && verb !== 'turn') return `There is no ${phrase} in this film. ${onStage(editing)}`
  if (missing) return `I found no ${phrase} in this film. ${onStage(editing)}`
  if (verb === 'replace' || verb === 'turn') return `I do not know how to show “${short(to)}” there. ${hint(editing)}`
  if (/\blight(?:s|ing)?\b|\bspotlight\b/i.test(text))
    return 'The light follows the time of day and the weather: try “make it sunset” or “make it night”.'
  if (verb === 'add' || verb === 'give') return `I have no picture of “${short(to)}”. Try a plainer word for it.`
  return `I did not understand “${short(text)}”. ${hint(editing)}`
}

function onStage({ board }: Editing): string {
  const figures = cast(board).filter((figure) => figure.role !== 'dressing')
  const groups = groupsOf(figures)
  if (groups.length === 0) return `On the stage is only the ${board.shots[0]!.setting.place}.`
  return `On the stage: ${list(groups.slice(0, 6).map((members) => withCount(members[0]!, members.length)))}.`
}

function hint({ board }: Editing): string {
  const lead = cast(board).find((figure) => figure.role === 'lead')?.noun ?? 'dog'
  return `Try for example “make it night”, “give the ${lead} a red scarf”, “add two birds” or “sadder music”.`
}

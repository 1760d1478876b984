import { RequestError, StageError } from '../../errors.ts'
import { readInstruction } from '../../movie.ts'
import type { Lexicon } from '../director/lexicon/lexicon.ts'
import { list } from '../director/describing/english.ts'
import { withCount } from '../director/describing/name-figure.ts'
import { readStoryboard } from '../storyboard/read-storyboard.ts'
import type { Storyboard } from '../storyboard/storyboard.ts'
import { historyAfter, type Edited, type History, type Take } from '../storyboard/take.ts'
import { changes } from './changes/index.ts'
import { scopeOf } from './changes/shots.ts'
import { filmTalkOf, short, wordsOf, type Done, type Editing } from './editing.ts'
import { cast, findFigures, groupsOf } from './find-figures.ts'
import { followCaption, isCaption, isKnownTo } from './follow-caption.ts'
import { holdCameras } from './hold-camera.ts'
import { goBack } from './go-back.ts'
import { keep } from './keep.ts'
import type { Command } from './reading/command.ts'
import { fromKorean } from './reading/korean/from-korean.ts'
import { readClauses } from './reading/read-clauses.ts'
import { splitTarget, splitTargets } from './reading/split-target.ts'
import { recue } from './recue.ts'

/**
 * The editor: take and instruction → the next take. What the instruction does not touch stays identical. Pure: the same arguments give the
 * same take; `seed` decides what the instruction leaves open. Throws RequestError, with what can be done instead, when nothing would change.
 */
export function editTake(take: Take, typed: string, lexicon: Lexicon, seed: number): Edited {
  const instruction = readInstruction(typed)
  const english = inEnglish(instruction, lexicon)
  const back = goBack(take, english)
  // What was asked for is kept in the asker's own words.
  if (back !== null) return back.take.history.length <= take.history.length ? back : inWords(back, historyAfter(take, instruction))
  const { storyboard } = take
  const { board, said, remarks } = carryOut(storyboard, english, lexicon, seed)
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

function carryOut(first: Storyboard, instruction: string, lexicon: Lexicon, seed: number): Outcome {
  const table: Editing = { board: first, lexicon, seed, inShot: () => true }
  if (isWholeCaption(instruction, table)) {
    const done = followCaption(instruction, table)
    if (done === null && isKnownTo(instruction, table))
      throw new RequestError('I find nothing in that which the film does not show already.')
    if (done !== null) return { board: staged(first, done), said: [done.said], remarks: done.remarks ?? [] }
  }
  const { commands: clauses, keeps } = readClauses(instruction, (text) => isFilmTalk(text, table))
  const commands = clauses.flatMap((command) => splitTargets(command, table))
  if (commands.length === 0)
    throw new RequestError(
      keeps.length > 0 ? 'Everything stays as it is. Say what should change, too.' : `Say what should change. ${hint(table)}`,
    )
  let board = first
  const said: string[] = []
  const remarks: string[] = []
  const settled = new Map<string, { readonly value: string; readonly clause: string }>()
  const missed: { readonly command: Command; readonly why: string }[] = []
  const idle: { readonly command: Command; readonly said: string }[] = []
  for (const command of commands) {
    const scope = scopeOf(command.text, board.shots.length)
    const ids = scope.indices === null ? null : new Set(scope.indices.map((at) => board.shots[at]!.id))
    const [scoped = command] = ids === null ? [command] : readClauses(scope.text, () => false).commands
    const editing: Editing = { ...table, board, inShot: (shot) => ids === null || ids.has(shot.id) }
    const done = doOne(scoped, editing)
    if (typeof done === 'string') {
      missed.push({ command, why: done })
      continue
    }
    contradict(done, command, settled)
    const next = staged(board, done)
    if (isAlike(next, board)) {
      idle.push({ command, said: done.said })
      continue
    }
    board = next
    said.push(done.said)
    remarks.push(...(done.remarks ?? []))
  }
  if (said.length === 0) throw new RequestError(missed[0]?.why ?? nothing(idle.map((each) => each.said)))
  for (const { command } of idle) remarks.push(`So already: “${short(command.text)}”.`)
  for (const { command, why } of missed) remarks.push(`Not done: “${short(command.text)}”. ${why}`)
  const kept = keep(first, board, keeps, table)
  return { board: kept.board, said, remarks: [...remarks, ...kept.remarks] }
}

/** What a change made, its sounds and its camera with it. */
function staged(before: Storyboard, { board, heard }: Done): Storyboard {
  const held = holdCameras(before, board)
  return { ...held, cues: recue(before, held, heard) }
}

/** The first kind of change that the clause is of; a sentence when it is of none, or cannot be done. */
function doOne(command: Command, editing: Editing): Done | string {
  const readings = splitTarget(command, editing)
  // A long sentence that is much like the film's own caption is a caption, whatever single words in it may say.
  if (command.verb === 'say' && command.text.split(/\s+/).length >= 7 && isCaption(command.text, editing)) {
    const followed = followCaption(command.text, editing)
    if (followed !== null) return followed
  }
  try {
    for (const reading of readings) {
      for (const change of changes) {
        const done = change(reading, editing)
        if (done !== null) return done
      }
    }
  } catch (error) {
    if (error instanceof RequestError) return error.message
    throw error
  }
  const done = command.verb === 'say' && isCaption(command.text, editing) ? followCaption(command.text, editing) : null
  return done ?? whyNot(readings[0]!, editing)
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

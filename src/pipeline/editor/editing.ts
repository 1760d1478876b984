import { randomFrom, type Random } from '../random.ts'
import { grammarOf } from '../director/grammar-of.ts'
import type { Lexicon } from '../director/lexicon/lexicon.ts'
import { readFilmTalk, type FilmTalk } from '../director/reading/film-words.ts'
import { readWords, type Word } from '../director/reading/words.ts'
import type { Star } from '../storyboard/face.ts'
import type { Shot, Storyboard } from '../storyboard/storyboard.ts'
import type { Heard } from './recue.ts'
import type { Command } from './reading/command.ts'

/** A film on the editor's table. */
export interface Editing {
  readonly board: Storyboard
  readonly lexicon: Lexicon
  /** Decides what the instruction leaves open. */
  readonly seed: number
  /** Of which shots the clause speaks. */
  readonly inShot: (shot: Shot) => boolean
  /** Faces of photos that came with the instruction and are not in the film yet, in their order. */
  readonly stars: readonly Star[]
  /** Figures that got one of them already. */
  readonly seated?: ReadonlySet<string>
}

/** What a clause came to. */
export interface Done {
  readonly board: Storyboard
  /** What was done, one plain sentence. */
  readonly said: string
  /** Whose sounds go with it. */
  readonly heard: Heard
  /** What was set to what, so that a second clause that wants it otherwise is noticed: ['hour', 'night']. */
  readonly sets?: readonly (readonly [string, string])[]
  readonly remarks?: readonly string[]
  /** Ids of faces that came into the film. */
  readonly used?: readonly string[]
  /** Ids of figures whose face was chosen. */
  readonly faced?: readonly string[]
}

/**
 * A kind of change: does what the command asks, or returns null when it is not of this kind. Throws RequestError when it is of this kind
 * and cannot be done.
 */
export type Change = (command: Command, editing: Editing) => Done | null

export const SILENT: Heard = new Set<string>()

export function wordsOf(text: string, { lexicon }: Pick<Editing, 'lexicon'>): readonly Word[] {
  return readWords(text, grammarOf(lexicon))
}

export function filmTalkOf(text: string, editing: Pick<Editing, 'lexicon'>): FilmTalk {
  return readFilmTalk(wordsOf(text, editing), editing.lexicon)
}

export function chanceOf({ board, seed }: Editing, ...salt: readonly (string | number)[]): Random {
  return randomFrom(board.seed, 'edit', seed, ...salt)
}

/** The shots that are spoken of, changed; the others as they are. */
export function inShots({ board, inShot }: Editing, change: (shot: Shot) => Shot): Shot[] {
  return board.shots.map((shot) => (inShot(shot) ? change(shot) : shot))
}

/** The first shot that is spoken of. */
export function shotOf({ board, inShot }: Editing): Shot {
  return board.shots.find(inShot) ?? board.shots[0]!
}

/** What somebody said, short enough for an answer. */
export function short(said: string, most = 60): string {
  const words = [...said]
  return words.length <= most
    ? said
    : `${words
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

export function aspectOf({ format }: Storyboard): number {
  return format.width / format.height
}

import { RequestError } from '../../../src/errors.ts'
import type { Lexicon } from '../../../src/pipeline/director/lexicon/lexicon.ts'
import { writeStoryboard } from '../../../src/pipeline/director/write-storyboard.ts'
import { editTake } from '../../../src/pipeline/editor/edit-take.ts'
import { readStoryboard } from '../../../src/pipeline/storyboard/read-storyboard.ts'
import { looksTheSame, soundsTheSame } from '../../../src/pipeline/storyboard/seen-and-heard.ts'
import type { Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import type { Take } from '../../../src/pipeline/storyboard/take.ts'
import { requestFor } from '../director/test-lexicon.ts'
import type { PublicEdit } from './public-edits.ts'
import { spokenOf } from './spoken-of.ts'
import { untouchedBy, type Untouched } from './untouched.ts'

/** What became of an edit. */
export interface MeasuredEdit {
  readonly edit: PublicEdit
  /**
   * `whole`: every clause was carried out, or the film is so already; `part`: some clauses were not; `already`: the film is so already, all
   * of it; `refused`: no clause was carried out; `fault`: something else than RequestError was thrown.
   */
  readonly outcome: 'whole' | 'part' | 'already' | 'refused' | 'fault'
  /** Words that nothing could be shown for, though the clause was carried out. */
  readonly isShort: boolean
  /** Nobody would see or hear a difference, though something was told to be done. */
  readonly isVain: boolean
  /** What the asker was told. */
  readonly told: string
  readonly before: Take
  readonly after: Take | null
  /** null where nothing was carried out. */
  readonly untouched: Untouched | null
  readonly milliseconds: number
  readonly error: unknown
}

const SO_ALREADY = /\bNothing would change\b/
export const EDIT_SEED = 1
/** Films that several edits begin with are directed once. */
const films = new WeakMap<Lexicon, Map<string, Take>>()

/** The film of the edit's source caption, directed, frozen to its depths, and edited. */
export function measureEdit(edit: PublicEdit, lexicon: Lexicon): MeasuredEdit {
  const before = filmOf(edit.source, lexicon)
  const begun = performance.now()
  try {
    const { take, changed, remarks } = editTake(before, edit.said, lexicon, EDIT_SEED)
    const milliseconds = performance.now() - begun
    const untouched = untouchedBy(spokenOf(edit, before.storyboard, lexicon), before.storyboard, take.storyboard)
    return {
      ...{ edit, before, after: take, untouched, milliseconds, error: null },
      outcome: remarks.some((remark) => remark.startsWith('Not done') && !SO_ALREADY.test(remark)) ? 'part' : 'whole',
      isVain: looksTheSame(before.storyboard, take.storyboard) && soundsTheSame(before.storyboard, take.storyboard),
      isShort: remarks.some((remark) => remark.startsWith('Not shown')),
      told: [...changed, ...remarks].join(' '),
    }
  } catch (error) {
    return {
      ...{ edit, before, after: null, untouched: null, milliseconds: performance.now() - begun, error, isShort: false, isVain: false },
      outcome: !(error instanceof RequestError) ? 'fault' : SO_ALREADY.test(error.message) ? 'already' : 'refused',
      told: (error as Error).message,
    }
  }
}

function filmOf(source: string, lexicon: Lexicon): Take {
  const known = films.get(lexicon) ?? new Map<string, Take>()
  films.set(lexicon, known)
  const take = known.get(source) ?? frozen({ storyboard: directed(source, lexicon), history: [] })
  known.set(source, take)
  return take
}

/** As it is once it was kept, in which there is no −0. */
function directed(source: string, lexicon: Lexicon): Storyboard {
  return readStoryboard(JSON.stringify(writeStoryboard(requestFor(source), lexicon)), source)
}

/** The same value, which throws when anybody writes to any part of it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

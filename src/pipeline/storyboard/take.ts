import { z } from 'zod'
import { Storyboard } from './storyboard.ts'

/** A version that a film had before an instruction changed it. */
export const Version = z.strictObject({
  storyboard: Storyboard,
  /** What was said to change it. */
  instruction: z.string().max(1000),
})
export type Version = z.infer<typeof Version>

/** Most versions that a take remembers; of more, the first one stays and the oldest of the others go. */
export const MOST_VERSIONS = 24

/** The versions that a film had, the first one first: what "undo" goes back to. They travel with the film, so that an edit needs nothing else. */
export const History = z.array(Version).max(MOST_VERSIONS)
export type History = z.infer<typeof History>

/** A film as it is, with what it was. */
export interface Take {
  readonly storyboard: Storyboard
  readonly history: History
}

/** What an instruction made of a take. */
export interface Edited {
  readonly take: Take
  /** What was understood and done, one plain sentence for each change. */
  readonly changed: readonly string[]
  /** What the asker should know beside: how "it" was taken, what could not be done and what can. */
  readonly remarks: readonly string[]
}

/** The history of what comes after `take` by an instruction. */
export function historyAfter({ storyboard, history }: Take, instruction: string): History {
  const longer = [...history, { storyboard, instruction }]
  return longer.length > MOST_VERSIONS ? [longer[0]!, ...longer.slice(longer.length - MOST_VERSIONS + 1)] : longer
}

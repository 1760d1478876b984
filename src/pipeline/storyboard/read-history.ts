import { z } from 'zod'
import { RequestError } from '../../errors.ts'
import { readStoryboard } from './read-storyboard.ts'
import { MOST_VERSIONS, Version, type History } from './take.ts'

/** As much as can be said before the storyboards are looked at, which have sentences of their own. */
const Outline = z.array(Version.extend({ storyboard: z.unknown() })).max(MOST_VERSIONS)

/**
 * JSON → the versions that a film had. `name` says in the messages where it came from. Throws RequestError when it is no history, or when
 * one of its storyboards is of a newer Matinee, breaks the schema or does not hang together.
 */
export function readHistory(json: string, name: string): History {
  const outline = Outline.safeParse(parse(json))
  if (!outline.success) throw new RequestError(`${name} is broken.`, { cause: outline.error })
  return outline.data.map(({ storyboard, instruction }, at) => ({
    storyboard: readStoryboard(JSON.stringify(storyboard) ?? '', `${name}, version ${at + 1},`),
    instruction,
  }))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

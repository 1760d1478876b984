import { StageError } from '../errors.ts'
import type { MovieRequest } from '../movie.ts'
import type { Retake, Revision } from '../pipeline/render-movie.ts'
import { readHistory } from '../pipeline/storyboard/read-history.ts'
import { readStoryboard } from '../pipeline/storyboard/read-storyboard.ts'
import type { Source } from '../queue/render.ts'

/** The film that is filmed anew as it is, as the records keep it → what is to be rendered. Throws StageError when the record cannot be read. */
export function readRetake({ storyboard, history, former = null }: Source): Retake {
  try {
    return {
      take: { storyboard: readStoryboard(storyboard, 'The storyboard'), history: readHistory(history, 'The history') },
      former: former === null ? null : { storyboard: readStoryboard(former.storyboard, 'The storyboard'), clip: former.clip },
    }
  } catch (cause) {
    throw new StageError('reading the film that is filmed anew', 'Its record cannot be read.', { cause })
  }
}

/** An order to change a film, and the film as the records keep it → what is to be rendered. Throws StageError when the record cannot be read. */
export function readRevision({ instruction = '', seed, stars = [] }: MovieRequest, { storyboard, history, clip }: Source): Revision {
  try {
    const take = { storyboard: readStoryboard(storyboard, 'The storyboard'), history: readHistory(history, 'The history') }
    return { take, instruction, seed, clip, stars }
  } catch (cause) {
    // Whatever the record is like, it is not the asker's fault.
    throw new StageError('reading the film that was to be changed', 'Its record cannot be read.', { cause })
  }
}

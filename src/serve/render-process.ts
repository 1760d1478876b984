import { getPriority, setPriority } from 'node:os'
import { ConfigError, FolderError, RequestError, StageError } from '../errors.ts'
import { describeStoryboard } from '../pipeline/director/describe-storyboard.ts'
import { renderMovie, warmUp } from '../pipeline/render-movie.ts'
import { readRetake, readRevision } from './read-revision.ts'
import { unpackFace } from '../pipeline/face/pack-face.ts'
import { facesIn, type Faces } from '../pipeline/storyboard/face.ts'
import type { OpenFace } from '../queue/render.ts'
import type { News, Order, ToldFault } from './renderer-talk.ts'

/**
 * A process that makes one film: started with the cache folder, it reads what every film needs, takes one order, and ends. The process
 * that talks to people starts it and may kill it at any moment.
 */
const [, , cacheDir = ''] = process.argv
const stop = new AbortController()
const tell = (news: News): void => void process.send?.(news)

// Whoever started it has died: nobody waits for the film.
process.once('disconnect', () => process.exit(1))
process.on('message', (order: Order) => {
  if (order === 'stop') stop.abort(new Error('stopped'))
  else void make(order)
})
try {
  // The web page and the queue answer at once while films are drawn on every core. (Where it was not started so already.)
  if (getPriority() < 10) setPriority(10)
} catch {
  // A system that forbids it.
}
await warmUp(cacheDir).catch(() => undefined)

async function make({ request, source, faces, out, ffmpeg, soundfont, threads, camera }: Exclude<Order, 'stop'>): Promise<void> {
  try {
    const isRetake = source?.former !== undefined
    const wanted = source === null ? request : isRetake ? readRetake(source) : readRevision(request, source)
    const { clip, storyboard, remarks } = await renderMovie(wanted, out, {
      cacheDir,
      ...(camera === null ? {} : { camera }),
      ffmpeg,
      soundfont,
      threads,
      signal: stop.signal,
      now: () => performance.now(),
      onProgress: (progress) => tell({ progress }),
      onPreview: (preview) => tell({ preview }),
      faces: unpackFaces(faces),
      onScript: ({ storyboard, history, edit }) => {
        // Its storyboard came out of the records, with all that is told of it.
        if (isRetake) return
        // What the film could not show before was told before.
        const known = edit === null ? null : (history.at(-1)?.storyboard ?? storyboard)
        tell({
          script: {
            storyboard: JSON.stringify(storyboard),
            history: JSON.stringify(history),
            faces: facesIn(storyboard),
            understood: edit === null ? describeStoryboard(storyboard).sentence : [...edit.changed, ...edit.remarks].join(' '),
            led: newIn(storyboard.led, known?.led),
            unshown: newIn(storyboard.unshown, known?.unshown),
          },
        })
      },
    })
    const { width, height } = storyboard.format
    leave({ made: { clip: clip.file, poster: clip.poster, seconds: clip.seconds, width, height, remarks } })
  } catch (error) {
    leave({ fault: faultOf(error) })
  }
}

/** The rows that are not among those that were there before. */
function newIn<Row extends { readonly said: string }>(rows: readonly Row[], before: readonly Row[] = []): readonly Row[] {
  return rows.filter((row) => !before.some((other) => other.said === row.said))
}

/** The last news, and out as soon as it has left. */
function leave(news: News): void {
  process.send?.(news, () => process.exit(0))
}

function faultOf(error: unknown): ToldFault {
  const kind =
    error instanceof FolderError
      ? 'folder'
      : error instanceof RequestError
        ? 'request'
        : error instanceof ConfigError
          ? 'config'
          : error instanceof StageError
            ? 'stage'
            : 'other'
  return {
    kind,
    message: error instanceof Error ? error.message : String(error),
    stage: error instanceof StageError ? error.stage : 'filming',
    stack: stackOf(error),
  }
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`}`
}

function unpackFaces(faces: readonly OpenFace[]): Faces {
  return new Map(faces.map(({ id, consent, packed }) => [id, { face: unpackFace(packed), consent }]))
}

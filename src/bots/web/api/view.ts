import type { Ticket } from '../../../front-desk.ts'
import { clipName, remarkWords } from '../../../movie.ts'
import type { MovieView } from './schemas.ts'

/** The place of every movie of this room. Those of other places do not exist here. */
export const PLACE = 'web'

/** A movie as the room shows it. */
export function viewOf(ticket: Ticket): MovieView {
  const { id, request, progress, clip, poster, failure } = ticket
  const path = moviePath(id)
  return {
    id,
    state: ticket.state,
    request,
    from: ticket.parent,
    acceptedAt: time(ticket.acceptedAt),
    startedAt: ticket.startedAt === null ? null : time(ticket.startedAt),
    endedAt: ticket.endedAt === null ? null : time(ticket.endedAt),
    position: ticket.position,
    progress:
      progress === null
        ? null
        : {
            stage: progress.stage,
            fraction: progress.fraction,
            overall: progress.overall,
            secondsLeft: progress.secondsLeft,
            frames: progress.frames === null ? null : { done: progress.frames.done, of: progress.frames.of },
            // The number makes each picture an address of its own, so that a page asks for the new one.
            preview: progress.preview === 0 ? null : `${path}/preview.jpg?${progress.preview}`,
          },
    understood: ticket.understood,
    led: ticket.led.map(({ said, shown }) => ({ said, shown })),
    unshown: ticket.unshown.map(({ said, why }) => ({ said, why })),
    failure: failure === null ? null : { kind: failure.kind, words: failure.words },
    clip:
      clip === null
        ? null
        : {
            url: `${path}/clip.mp4`,
            name: clipName(request.prompt, request.seed),
            bytes: clip.bytes,
            seconds: clip.seconds,
            width: clip.width,
            height: clip.height,
          },
    poster: poster === null ? null : { url: `${path}/poster.jpg`, bytes: poster.bytes },
    // The sentence is read from the storyboard: where there is one, there is the other.
    storyboard: ticket.understood === null ? null : `${path}/storyboard.json`,
    consent: ticket.consent,
    renderer: ticket.renderer,
    retake: ticket.retake,
    remarks: ticket.remarks.map((remark) => ({ kind: remark.kind, words: remarkWords(remark) })),
  }
}

export function moviePath(id: string): string {
  return `/api/movies/${id}`
}

export function isHere({ place }: { readonly place: string }): boolean {
  return place === PLACE
}

export function hasEnded({ state }: { readonly state: Ticket['state'] }): boolean {
  return state !== 'waiting' && state !== 'running'
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

import type { Readable } from 'node:stream'
import type { Pick } from './face.ts'
import type { MovieRequest, Remark, Renderer } from './movie.ts'
import { RequestError, StageError } from './errors.ts'

/**
 * The front desk: all that a chat platform may ask of the studio. The queue's side implements it, a platform is handed it, and neither
 * knows the other.
 */
export interface FrontDesk {
  /**
   * Takes an order. Once it resolves the movie is in the records and will end exactly once, whatever dies meanwhile. A request with an
   * instruction makes a changed film of its parent, which must be done, and stays as it is. A request that leaves the renderer open is
   * made by the paper theatre at once; when it is done and a worker lives that has a video model, its neural take follows by itself, as a
   * movie of its own. Throws RequestError (LimitError when a cap or a quota is reached) and AwayError.
   */
  submit(request: MovieRequest, asker: Asker, order?: Order): Promise<Ticket>
  find(id: string): Promise<Ticket | null>
  /** The movies of a place, the newest first; `open`: those alone that wait or run. `before` is the `next` of the page before. */
  list(query: {
    readonly place: string
    readonly limit: number
    readonly before?: string | undefined
    readonly open?: boolean
  }): Promise<TicketPage>
  /** Stops a movie that waits or runs, and the take that follows it; one that has ended stays as it is. Null: there is none. */
  cancel(id: string): Promise<Ticket | null>
  /** Cancels it if need be, and deletes its record and its files. False: there is none. */
  remove(id: string): Promise<boolean>
  /** Tells the ids of movies about which something changed; read them anew with `find`. A missed change is told within seconds. */
  watch(listener: (id: string) => void): () => void
  /** A file of a ticket, or a part of it: first and last byte, both included. Null: it is not in the store. */
  openFile(hash: string, part?: { readonly first: number; readonly last: number }): Promise<Readable | null>
  /** The newest picture of a film in the making, a JPEG; null when there is none. */
  openPreview(id: string): Promise<Uint8Array | null>
  /** The storyboard's JSON text; null before it is written. */
  openStoryboard(id: string): Promise<string | null>
  status(): Promise<DeskStatus>
  readonly faces: FaceDesk
}

/**
 * The faces of people who star in films. A face belongs to whoever handed it in: nobody else can use it, or have a film changed that shows
 * it. All methods throw AwayError.
 */
export interface FaceDesk {
  /** Whether this studio takes photos; else a sentence that says why not. */
  readonly closed: string | null
  /** The yes of a person to the wording of today; null: they must be asked first. */
  consent(user: string): Promise<{ readonly id: string; readonly givenAt: number } | null>
  /** Records a yes to the wording of this version. Throws RequestError when that is not today's. */
  agree(user: string, version: string): Promise<void>
  /**
   * Cuts the face from a photo, keeps it encrypted, and lets the photo go. It goes with the thread that it came in. Throws FaceFault,
   * WhichFace, ConsentMissing, LimitError, and RequestError.
   */
  cut(photo: Uint8Array, asker: Asker, pick?: Pick): Promise<KeptFace>
  /** Null: there is none such, or it is somebody else's. */
  find(id: string, user: string): Promise<KeptFace | null>
  /** The cut-out, a WebP with a transparent ground, for its owner alone; null: there is none such. */
  openPicture(id: string, user: string): Promise<Uint8Array | null>
  /** The face that a person chose to keep for further films. */
  saved(user: string): Promise<KeptFace | null>
  /** Keeps it for further films, in place of the one kept before. False: there is none such. */
  save(id: string, user: string): Promise<boolean>
  /** Keeps no face for further films any more; films that show it stay. */
  unsave(user: string): Promise<void>
  /** Deletes the face; films made with it stay as they are and can be changed no more. False: there is none such. */
  remove(id: string, user: string): Promise<boolean>
}

/** A face in the studio's keeping. */
export interface KeptFace {
  readonly id: string
  readonly createdAt: number
  readonly saved: boolean
  /** Pixels of the cut-out. */
  readonly width: number
  readonly height: number
}

/** Nobody's face is used without their yes: ask for it, and try again. */
export class ConsentMissing extends RequestError {}

/** Who asks, and where. Ids carry their platform and outlive the process: 'web:k3…', 'discord:81…'. */
export interface Asker {
  /** The person: turns, caps and quotas are theirs. */
  readonly user: string
  /** The server, workspace or room. */
  readonly place: string
  /** Where the clip belongs: 'platform:channel:thread'; the last part is empty in the channel itself. */
  readonly thread: string
  /** A BCP 47 tag: how a platform that knows several languages speaks to them. */
  readonly language?: string | null
}

/** What else is known of an order. */
export interface Order {
  /** The movie that this one is made from: another take of it or, with an instruction in the request, a change of it. */
  readonly parent?: string | undefined
  /** The event that ordered it: handed in again, the same movie is meant, and its ticket given. */
  readonly key?: string
  /** Movies that a person may have in this place in a day (UTC), beside the studio's own limits; 0: no cap. */
  readonly dailyHere?: number
}

export const MOVIE_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type MovieState = (typeof MOVIE_STATES)[number]

/** What is known of an accepted movie. Times are milliseconds since 1970. */
export interface Ticket extends Asker {
  readonly id: string
  /** The movie that this one was made from; null: from a prompt alone. */
  readonly parent: string | null
  readonly request: MovieRequest
  readonly state: MovieState
  readonly acceptedAt: number
  readonly startedAt: number | null
  readonly endedAt: number | null
  /** 1 is next; null unless it waits. */
  readonly position: number | null
  /** Null unless it runs. */
  readonly progress: TicketProgress | null
  /** One plain sentence, as soon as the storyboard is written. */
  readonly understood: string | null
  readonly led: readonly { readonly said: string; readonly shown: string }[]
  readonly unshown: readonly { readonly said: string; readonly why: string }[]
  readonly failure: Failure | null
  readonly clip: ClipFile | null
  readonly poster: StoredFile | null
  /** Of the people whose faces the film shows: the id of the consent of whoever handed them in. Null: it shows none. */
  readonly consent: string | null
  /** Who films it; once it is done, who was to: the remarks say when it came otherwise. */
  readonly renderer: Renderer
  /** It films its parent's very storyboard anew, by another renderer: it follows by itself, and nobody ordered it. */
  readonly retake: boolean
  readonly remarks: readonly Remark[]
}

export interface TicketPage {
  readonly tickets: readonly Ticket[]
  /** Hand it in as `before` for the next page; null: this was the last. */
  readonly next: string | null
}

export interface TicketProgress {
  /** 'preparing' until the renderer is heard of. */
  readonly stage: 'preparing' | 'directing' | 'sounding' | 'filming' | 'finishing'
  /** 0 … 1 of the stage. */
  readonly fraction: number
  /** 0 … 1 of the whole film; it never falls while an attempt lasts. */
  readonly overall: number
  /** Null while there is nothing to go by. */
  readonly secondsLeft: number | null
  readonly frames: { readonly done: number; readonly of: number } | null
  /** Counts the previews made so far; 0: none yet. */
  readonly preview: number
}

/** Why a movie failed. `request`: the asker's to mend; `studio`: ours; `time`: it took longer than a job may. */
export interface Failure {
  readonly kind: 'request' | 'studio' | 'time'
  /** One sentence for the asker. */
  readonly words: string
}

export interface StoredFile {
  /** SHA-256 of its bytes, in hex: its name in the store. */
  readonly hash: string
  readonly bytes: number
}

export interface ClipFile extends StoredFile {
  readonly seconds: number
  readonly width: number
  readonly height: number
}

export interface DeskStatus {
  /** False while the database of the records cannot be reached. */
  readonly records: boolean
  /** False while the queue's server cannot be reached; what has been accepted waits. */
  readonly queue: boolean
  readonly waiting: number
  readonly running: number
  /** What the workers render that live now, on all hosts. */
  readonly renders: readonly Renderer[]
}

/** A cap or a quota is reached: to be mended by waiting. */
export class LimitError extends RequestError {
  constructor(
    /** Whose: the films of one person, or of all people of a place, that are open; or one person's of a day. */
    readonly limit: 'open-user' | 'open-place' | 'daily',
    readonly most: number,
    message: string,
  ) {
    super(message)
  }
}

/** The records cannot be reached just now: nothing was accepted, and the same order may succeed in a minute. */
export class AwayError extends StageError {
  constructor(cause: unknown) {
    super('taking the order', 'The studio cannot reach its records just now. Nothing was lost; please try again in a minute.', { cause })
  }
}

/**
 * What the chat platforms keep in the records, so that a restart, an event told twice, or a crash between posting and noting it never
 * yields two clips or none. The queue's side implements it, and a platform is handed it beside the front desk. Throws AwayError.
 */
export interface Logbook {
  /**
   * Claims the posting of a movie's card or clip: given to one caller alone, who then posts. Null: it was posted, another is at it, or the
   * movie is gone. A claim that led to nothing for `CLAIM_STALE` milliseconds may be taken over.
   */
  claimPost(movie: string, role: PostRole): Promise<Claim | null>
  /** The claimer gives up before anything was posted: the next claim is a first one. */
  dropClaim(movie: string, role: PostRole): Promise<void>
  /** Notes what a half-done upload is called, so that whoever takes over goes on with it. */
  noteUpload(movie: string, role: PostRole, upload: string): Promise<void>
  markPosted(movie: string, role: PostRole, place: PostPlace): Promise<void>
  /** Null: it was not posted (yet). */
  findPost(movie: string, role: PostRole): Promise<PostPlace | null>
  /** The movie of which this message is the card or the clip. */
  movieOfMessage(platform: string, channel: string, message: string): Promise<string | null>
  /** The newest movie that has a message in this thread, or whose card began it. */
  movieOfThread(platform: string, channel: string, thread: string): Promise<string | null>
  /** Nothing more is to be said about a movie. */
  settle(movie: string): Promise<void>
  /** Movies of a platform about which something is still to be said, the oldest first. */
  unsettled(platform: string): Promise<readonly string[]>

  /** As they were written; empty where nothing was. Whoever reads validates. */
  placeSettings(place: string): Promise<Readonly<Record<string, unknown>>>
  writePlaceSettings(place: string, settings: Readonly<Record<string, unknown>>): Promise<void>

  /** Deletes what is kept of a person but their movies, whose ids it returns. */
  forget(user: string): Promise<readonly string[]>
  moviesOf(user: string): Promise<readonly string[]>

  /** A workspace that installed the app: text that the platform sealed. */
  saveInstallation(id: string, sealed: string): Promise<void>
  readInstallation(id: string): Promise<string | null>
  deleteInstallation(id: string): Promise<void>
}

export type PostRole = 'card' | 'clip'

export interface Claim {
  /** An earlier claim, made at this time (milliseconds since 1970), led to nothing that is known: look for the message first. Null: the first. */
  readonly brokenSince: number | null
  readonly upload: string | null
}

/** Where a message stands. */
export interface PostPlace {
  readonly platform: string
  readonly channel: string
  readonly thread: string | null
  readonly message: string | null
  readonly file: string | null
}

/** Milliseconds after which whoever claimed a posting is taken to be dead: longer than the longest upload. */
export const CLAIM_STALE = 180_000

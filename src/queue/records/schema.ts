import { bigint, bigserial, boolean, customType, date, integer, jsonb, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Failure, MovieState } from '../../front-desk.ts'
import type { PostRole } from '../../logbook.ts'
import type { MovieRequest, Remark, Renderer } from '../../movie.ts'

/** The tables of the records as the code sees them; the migrations in `database/migrations` make them. Times are milliseconds since 1970. */
const matinee = pgSchema('matinee')
const time = (name: string) => bigint(name, { mode: 'number' })
const bytea = customType<{ readonly data: Uint8Array }>({ dataType: () => 'bytea' })

export const threads = matinee.table('threads', {
  id: text('id').primaryKey(),
  place: text('place').notNull(),
  createdAt: time('created_at').notNull(),
})

export const movies = matinee.table('movies', {
  id: text('id').primaryKey(),
  /** The order of acceptance. */
  seq: bigserial('seq', { mode: 'number' }).notNull(),
  thread: text('thread').notNull(),
  place: text('place').notNull(),
  user: text('user_id').notNull(),
  parent: text('parent'),
  request: jsonb('request').$type<MovieRequest>().notNull(),
  state: text('state').$type<MovieState>().notNull(),
  /** The order of service, before `seq`. */
  turn: integer('turn').notNull(),
  acceptedAt: time('accepted_at').notNull(),
  /** When it was handed over to the line; null: not yet, or to be done again. */
  dispatchedAt: time('dispatched_at'),
  startedAt: time('started_at'),
  endedAt: time('ended_at'),
  /** Starts so far. */
  attempt: integer('attempt').notNull().default(0),
  worker: text('worker'),
  failureKind: text('failure_kind').$type<Failure['kind']>(),
  failureWords: text('failure_words'),
  /** The event that ordered it: told twice, it is the same movie. */
  orderKey: text('order_key'),
  /** In which its asker is spoken to. */
  language: text('language'),
  /** When a chat platform had said all that there is to say about it. */
  settledAt: time('settled_at'),
  /** Whose line it waits in. */
  renderer: text('renderer').$type<Renderer>().notNull().default('cutout'),
  /** It films its parent's very storyboard, by another renderer: nobody ordered it, and it counts for nobody's limits. */
  retake: boolean('retake').notNull().default(false),
  remarks: jsonb('remarks').$type<readonly Remark[]>().notNull().default([]),
})

/** Workers, and when each was last heard of. */
export const workers = matinee.table('workers', {
  id: text('id').primaryKey(),
  renders: jsonb('renders').$type<readonly Renderer[]>().notNull(),
  seenAt: time('seen_at').notNull(),
})

export const storyboards = matinee.table('storyboards', {
  movieId: text('movie_id').primaryKey(),
  storyboard: text('storyboard').notNull(),
  /** JSON: the versions that the film had before. */
  history: text('history').notNull().default('[]'),
  understood: text('understood').notNull(),
  led: jsonb('led').$type<readonly { readonly said: string; readonly shown: string }[]>().notNull(),
  unshown: jsonb('unshown').$type<readonly { readonly said: string; readonly why: string }[]>().notNull(),
})

export const files = matinee.table('files', {
  hash: text('hash').primaryKey(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
})

/** What is known of a clip beside its bytes. */
export interface ClipFacts {
  readonly seconds: number
  readonly width: number
  readonly height: number
}

export const movieFiles = matinee.table(
  'movie_files',
  {
    movieId: text('movie_id').notNull(),
    role: text('role').$type<'clip' | 'poster'>().notNull(),
    hash: text('hash').notNull(),
    facts: jsonb('facts').$type<Partial<ClipFacts>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.movieId, table.role] })],
)

export const userSettings = matinee.table('user_settings', {
  user: text('user_id').primaryKey(),
  settings: jsonb('settings').$type<Readonly<Record<string, unknown>>>().notNull(),
  updatedAt: time('updated_at').notNull(),
})

/** One row for each movie that counts against its asker's daily quota. It outlives the movie: deleting one gives nothing back. */
export const quotaUses = matinee.table('quota_uses', {
  movieId: text('movie_id').primaryKey(),
  user: text('user_id').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  place: text('place'),
})

export const consents = matinee.table('consents', {
  id: text('id').primaryKey(),
  user: text('user_id').notNull(),
  /** What was agreed to. */
  subject: text('subject').notNull(),
  /** Version of the words that were agreed to. */
  wording: text('wording').notNull(),
  givenAt: time('given_at').notNull(),
  revokedAt: time('revoked_at'),
})

export const faces = matinee.table('faces', {
  id: text('id').primaryKey(),
  /** Whoever handed it in. */
  user: text('user_id').notNull(),
  consent: text('consent_id').notNull(),
  sealed: bytea('sealed').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  /** Kept for further films. */
  saved: boolean('saved').notNull().default(false),
  createdAt: time('created_at').notNull(),
})

/** The faces that a movie shows, or showed in an earlier version. They outlive the face itself. */
export const movieFaces = matinee.table(
  'movie_faces',
  {
    movieId: text('movie_id').notNull(),
    face: text('face_id').notNull(),
    /** The face's owner. */
    user: text('user_id').notNull(),
    consent: text('consent_id').notNull(),
    shown: boolean('shown').notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.movieId, table.face] })],
)

/** A movie's messages in a chat; claimed before, sent after, so that nothing is posted twice. */
export const posts = matinee.table(
  'posts',
  {
    movieId: text('movie_id').notNull(),
    role: text('role').$type<PostRole>().notNull(),
    /** The process that claimed it. */
    owner: text('owner').notNull(),
    claimedAt: time('claimed_at').notNull(),
    /** What the platform calls an upload that has begun. */
    upload: text('upload'),
    sentAt: time('sent_at'),
    platform: text('platform'),
    channel: text('channel'),
    thread: text('thread'),
    message: text('message'),
    file: text('file'),
  },
  (table) => [primaryKey({ columns: [table.movieId, table.role] })],
)

/** What those who run a server or a workspace chose for it. */
export const placeSettings = matinee.table('place_settings', {
  place: text('place').primaryKey(),
  settings: jsonb('settings').$type<Readonly<Record<string, unknown>>>().notNull(),
  updatedAt: time('updated_at').notNull(),
})

/** Workspaces that installed the app. */
export const installations = matinee.table('installations', {
  id: text('id').primaryKey(),
  sealed: text('sealed').notNull(),
  updatedAt: time('updated_at').notNull(),
})

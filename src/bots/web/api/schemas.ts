import { z } from '@hono/zod-openapi'
import { FACE_FAULTS, FaceId, MOST_STARS } from '../../../face.ts'
import { MOVIE_STATES } from '../../../front-desk.ts'
import {
  ASPECTS,
  FRAME_RATES,
  LONGEST_INSTRUCTION,
  LONGEST_PROMPT,
  MovieRequest,
  RENDERER_CHOICES,
  RENDERERS,
  SIZES,
} from '../../../movie.ts'

/** A movie's id: 20 characters, so that nobody guesses one. */
export const MovieId = z
  .string('is no movie id')
  .regex(/^[a-z0-9]{20}$/, 'is no movie id')
  .openapi({ example: 'k3v9q1x7m2b8t5n0c4zd' })

const someWords = 'must be some words, at most 200 characters; leave it out otherwise'
const words = z
  .string(someWords)
  .trim()
  .min(1, someWords)
  .max(200, someWords)
  // Characters that are none, such as NUL or half a pair, which no database takes.
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must be plain text')
  .optional()
const seconds = 'must be a number of seconds from 1 to 16'
const wholeSeed = 'must be a whole number from 0 to 4294967295'
// The writer of the document knows literals of one value only.
const size = z.literal(SIZES, `must be one of ${SIZES.join(', ')}`).openapi({ type: 'integer', enum: [...SIZES] })
const frameRate = z.literal(FRAME_RATES, `must be one of ${FRAME_RATES.join(', ')}`).openapi({ type: 'integer', enum: [...FRAME_RATES] })
const seed = z.int(wholeSeed).min(0, wholeSeed).max(0xffffffff, wholeSeed).optional()
const stars = z
  .array(FaceId, 'must be a list of the ids of faces')
  .max(MOST_STARS, `must be at most ${MOST_STARS} faces`)
  .optional()
  .openapi({ description: 'Faces of your own, in the order in which the words name the people who wear them.' })
const aspects = Object.keys(ASPECTS) as [keyof typeof ASPECTS, ...(keyof typeof ASPECTS)[]]

/** What is posted to have a movie made: the prompt and the options of the command line. */
export const NewMovie = z
  .strictObject({
    prompt: z.string('must be text: what the film shows').min(1).max(LONGEST_PROMPT),
    duration: z.number(seconds).min(1, seconds).max(16, seconds).optional().openapi({ description: 'Seconds.' }),
    aspect: z.enum(aspects, `must be one of ${aspects.join(', ')}`).optional(),
    size: size.optional().openapi({ description: 'The shorter side in pixels.' }),
    fps: frameRate.optional(),
    seed: seed.openapi({ description: 'The same prompt and seed give the same film.' }),
    style: words,
    music: words.openapi({ description: '"none" for no score.' }),
    sfx: words,
    stars,
    renderer: z
      .enum(RENDERER_CHOICES, `must be one of ${RENDERER_CHOICES.join(', ')}`)
      .optional()
      .openapi({ description: 'Who films; auto: paper figures at once, and a neural take after it where the studio has a video model.' }),
    from: MovieId.optional().openapi({ description: 'The movie of which this one is another take.' }),
  })
  .openapi('NewMovie')
export type NewMovie = z.output<typeof NewMovie>

/** What is posted to have a movie changed: another one is made by its settings, and the movie itself stays as it is. */
export const NewEdit = z
  .strictObject({
    from: z
      .string('must be the id of the movie that is to be changed')
      .pipe(MovieId)
      .openapi({ type: 'string', description: 'The movie that is to be changed; it must be done.' }),
    instruction: z
      .string('must be text: what is to be changed')
      .min(1)
      .max(LONGEST_INSTRUCTION)
      .openapi({ description: 'What is to be changed, in plain words; "undo" goes back a version.', example: 'make it night' }),
    seed: seed.openapi({ description: 'Decides what the instruction leaves open.' }),
    stars,
  })
  .openapi('NewEdit')
export type NewEdit = z.output<typeof NewEdit>

const Time = z.iso.datetime()
const Count = z.int().min(0)

export const MovieView = z
  .strictObject({
    id: MovieId,
    state: z.enum(MOVIE_STATES),
    request: MovieRequest.extend({
      size,
      fps: frameRate,
      instruction: z
        .string()
        .max(LONGEST_INSTRUCTION)
        .optional()
        .openapi({ description: 'What was to be changed in the movie that it is made from.' }),
    }),
    from: MovieId.nullable().openapi({
      description: 'The movie that it is another take of or, with an instruction, a change of; null: there is none, or it was deleted.',
    }),
    acceptedAt: Time,
    startedAt: Time.nullable(),
    endedAt: Time.nullable(),
    position: z.int().min(1).nullable().openapi({ description: 'Place in the queue, 1 is next; null unless it waits.' }),
    progress: z
      .strictObject({
        stage: z.enum(['preparing', 'directing', 'sounding', 'filming', 'finishing']),
        fraction: z.number().min(0).max(1).openapi({ description: 'Of the stage.' }),
        overall: z.number().min(0).max(1).openapi({ description: 'Of the whole film.' }),
        secondsLeft: z.number().min(0).nullable(),
        frames: z.strictObject({ done: Count, of: Count }).nullable(),
        preview: z.string().nullable().openapi({ description: 'Path of the newest picture of the film in the making.' }),
      })
      .nullable()
      .openapi({ description: 'Null unless it runs.' }),
    understood: z
      .string()
      .nullable()
      .openapi({ description: 'What was understood of the prompt, or what the instruction changed, in plain sentences.' }),
    led: z.array(z.strictObject({ said: z.string(), shown: z.string() })),
    unshown: z.array(z.strictObject({ said: z.string(), why: z.string() })),
    failure: z.strictObject({ kind: z.enum(['request', 'studio', 'time']), words: z.string() }).nullable(),
    clip: z
      .strictObject({
        url: z.string(),
        name: z.string().openapi({ description: 'A file name for a download.' }),
        bytes: Count,
        seconds: z.number(),
        width: Count,
        height: Count,
      })
      .nullable(),
    poster: z.strictObject({ url: z.string(), bytes: Count }).nullable(),
    storyboard: z.string().nullable().openapi({ description: 'Path of the storyboard.' }),
    consent: z
      .string()
      .nullable()
      .openapi({ description: 'It shows the face of a real person, made with AI, under this consent; null: it shows none.' }),
    renderer: z.enum(RENDERERS).openapi({ description: 'Who films it: paper figures, or a video model.' }),
    retake: z.boolean().openapi({ description: 'The neural take of the movie that it is made from, which follows by itself.' }),
    remarks: z
      .array(z.strictObject({ kind: z.enum(['noise', 'no-room']), words: z.string() }))
      .openapi({ description: 'What is to be known of how it was made; `words` is a plain sentence.' }),
  })
  .openapi('Movie')
export type MovieView = z.output<typeof MovieView>

export const Accepted = z.strictObject({ id: MovieId, movie: MovieView }).openapi('Accepted')

export const MoviePage = z
  .strictObject({
    movies: z.array(MovieView),
    next: z.string().nullable().openapi({ description: 'Hand it in as `before` for the next page; null: this was the last.' }),
  })
  .openapi('MoviePage')
export type MoviePage = z.output<typeof MoviePage>

/** What the room is like, for whoever enters it. */
export const RoomView = z
  .strictObject({
    /** Whether a token must be given first; everything else is refused until then. */
    locked: z.boolean(),
    records: z.boolean(),
    queue: z.boolean(),
    waiting: Count,
    running: Count,
    renders: z.array(z.enum(RENDERERS)).openapi({ description: 'Who films here just now: what may be asked for as the renderer.' }),
  })
  .openapi('Room')
export type RoomView = z.output<typeof RoomView>

/** What opens a locked room. */
export const Entry = z.strictObject({ token: z.string('must be text').min(1).max(1000) }).openapi('Entry')

/** Whether what the studio leans on can be reached. */
export const Readiness = z.strictObject({ records: z.boolean(), queue: z.boolean() }).openapi('Readiness')

/** Whose face is meant where a photo shows several, as one looks at it. */
export const Picked = z.enum(['left', 'middle', 'right'], 'must be left, middle or right')

export const FaceView = z
  .strictObject({
    id: FaceId,
    createdAt: Time,
    saved: z.boolean().openapi({ description: 'Kept for further films.' }),
    width: Count,
    height: Count,
    picture: z.string().openapi({ description: 'Path of the cut-out.' }),
  })
  .openapi('Face')

export type FaceView = z.output<typeof FaceView>

export const SavedFace = z.strictObject({ face: z.union([FaceView, z.null()]) }).openapi('SavedFace')

export const ConsentView = z
  .strictObject({
    version: z.string(),
    text: z.string(),
    given: Time.nullable().openapi({ description: 'When it was agreed to; null: not yet.' }),
    closed: z.string().nullable().openapi({ description: 'Why this studio takes no photos; null: it does.' }),
  })
  .openapi('Consent')

export type ConsentView = z.output<typeof ConsentView>

/** What the studio keeps of whoever asks, beside their session. */
export const KeptView = z
  .strictObject({
    consent: Time.nullable().openapi({ description: 'Since when their photos may be used; null: they may not.' }),
    face: z.boolean().openapi({ description: 'Whether a face is kept for further films.' }),
    films: z.strictObject({
      starring: Count.openapi({ description: 'Films of theirs that show a face.' }),
      others: Count,
    }),
  })
  .openapi('Kept')

export type KeptView = z.output<typeof KeptView>

export const Forgotten = z.strictObject({ films: Count.openapi({ description: 'Films that were deleted.' }) }).openapi('Forgotten')
export type Forgotten = z.output<typeof Forgotten>

/** What agrees to it. */
export const Yes = z.strictObject({ version: z.string('must be the version of the wording').min(1).max(20) }).openapi('Yes')

export const Fault = z
  .strictObject({
    error: z.strictObject({
      code: z.enum([
        'bad-request',
        'locked',
        'forbidden',
        'not-found',
        'method-not-allowed',
        'too-slow',
        'too-large',
        'unsupported-type',
        'range-not-satisfiable',
        'too-many',
        'away',
        'fault',
        'consent-needed',
        'which-face',
        'unusable-photo',
      ]),
      message: z.string().openapi({ description: 'One sentence for a person.' }),
      choices: z.array(Picked).optional().openapi({ description: 'Of which-face: hand one of them in as `pick`.' }),
      why: z.enum(FACE_FAULTS).optional().openapi({ description: 'Of unusable-photo.' }),
    }),
  })
  .openapi('Fault')
export type Fault = z.output<typeof Fault>

import type { Failure } from '../../front-desk.ts'
import type { RendererChoice } from '../../movie.ts'
import type { Line } from '../card.ts'
import type { StarWords } from './star-wording.ts'

/** Everything the bots say, in one language. A further language is a file that meets this and a row in LANGUAGES. */
export interface Words {
  readonly commands: Readonly<Record<CommandName, CommandWords>>
  /** "Edit this movie" in the menu of a message: at most 24 characters (Slack). */
  readonly editMessage: string
  /** The options of /movie: names are lower-case words without spaces, at most 32 characters; descriptions at most 100. */
  readonly options: Readonly<Record<OptionName, { readonly name: string; readonly description: string }>>
  /** The window's button that closes it. */
  readonly close: string

  // ── orders
  /** What was understood of a command, and the place in the queue (1 is next; null: it is being made already). */
  readonly accepted: (order: { readonly title: string; readonly facts: string; readonly position: number | null }) => readonly Line[]
  /** '8 s · 16:9 · watercolour · seed 7'. */
  readonly facts: (request: {
    readonly seconds: number
    readonly aspect: string
    readonly style: string | null
    readonly music: string | null
    readonly seed: number | null
  }) => string
  readonly orderForm: {
    readonly title: string
    readonly submit: string
    readonly labels: Readonly<Record<Exclude<OptionName, 'selfie2' | 'selfie3' | 'star'>, string>>
    readonly hints: Readonly<Partial<Record<OptionName, string>>>
  }
  readonly badLength: (longest: number) => string
  readonly badAspect: string
  readonly badSeed: string
  /** Whoever films a film, as it is chosen and as it may be typed; 'auto' leaves it to the studio. */
  readonly renderers: Readonly<Record<RendererChoice, string>>
  readonly badRenderer: string
  /** A video model was asked for where none films just now. */
  readonly noVideoModel: string
  /** The same where the place asks for it: paper figures play instead. */
  readonly paperInstead: string
  readonly wordsTooLong: (option: 'style' | 'music') => string
  readonly emptyPrompt: string
  readonly promptTooLong: (length: number, most: number) => string
  readonly nothingToShow: string
  /** The length was cut to what the place allows. */
  readonly shortened: (seconds: number) => string

  // ── the card that lives
  readonly waiting: (position: number) => string
  readonly stages: Readonly<Record<'preparing' | 'directing' | 'sounding' | 'filming' | 'finishing', string>>
  /** '▰▰▰▱▱ 62 % · about 12 s left'. */
  readonly progress: (percent: number, secondsLeft: number | null) => string
  readonly posting: string
  readonly made: (seconds: number, took: number | null) => string
  readonly stopped: string
  readonly failed: Readonly<Record<Exclude<Failure['kind'], 'request'>, string>>
  readonly understood: (sentence: string) => string
  readonly unshown: (words: readonly string[]) => string
  readonly led: (pairs: readonly { readonly said: string; readonly shown: string }[]) => string
  readonly takeOf: string
  /** The same film by a video model: it follows the paper one in its thread. */
  readonly neuralTake: string
  /** On the card of the paper film, until the take is there. */
  readonly takeFollows: string
  /** How it came to be made as it was. */
  readonly remarks: { readonly noise: (pack: string) => string; readonly 'no-room': string }
  /** Below an instruction, as a card's title: the film that it changes. */
  readonly editOf: (title: string) => string
  /** After the sentence that says why an instruction could not be followed. */
  readonly unchanged: string
  readonly previewAlt: (title: string) => string
  readonly posterAlt: (title: string) => string
  readonly cannotPost: Readonly<Record<'forbidden' | 'gone' | 'too-large' | 'broken', (title: string) => string>>
  /** Below a clip that was made smaller to fit. */
  readonly madeSmaller: (height: number) => string

  // ── buttons
  readonly buttons: Readonly<
    Record<
      | 'cancel'
      | 'edit'
      | 'reroll'
      | 'details'
      | 'delete'
      | 'deleteYes'
      | 'forgetYes'
      | 'neverMind'
      | 'settingsFilms'
      | 'settingsHouse'
      // about photos
      | 'starYes'
      | 'starNo'
      | 'left'
      | 'middle'
      | 'right'
      | 'withoutFace'
      | 'sayWhat'
      | 'saveFace'
      | 'unsaveFace',
      string
    >
  >
  readonly cancelled: string
  readonly endedAlready: string
  readonly notYours: string
  readonly noSuchFilm: string
  readonly notMadeYet: string
  /** It failed or was cancelled. */
  readonly neverMade: string
  /** Of another take of an edit. */
  readonly sourceGone: string
  readonly rerolled: (seed: number, position: number | null) => string
  readonly askDelete: (title: string) => string
  readonly deleted: string
  readonly neverMind: string
  readonly details: (film: {
    readonly title: string
    /** The instructions that led to it, the first one first. */
    readonly changes: readonly string[]
    readonly facts: string
    readonly seed: number
    readonly understood: string | null
    readonly led: readonly { readonly said: string; readonly shown: string }[]
    readonly unshown: readonly { readonly said: string; readonly why: string }[]
    readonly size: string | null
    readonly madeAt: string | null
  }) => readonly Line[]

  // ── edits and selfies
  readonly editForm: {
    readonly title: string
    readonly submit: string
    readonly label: string
    readonly hint: string
    readonly photo: string
  }
  readonly editEmpty: string
  /** What was asked, of which film (`after`: the instruction by which it was made; null: it is no edit), and its place in the queue. */
  readonly edited: (edit: {
    readonly instruction: string
    readonly title: string
    readonly after: string | null
    readonly position: number | null
  }) => string
  readonly photoFaults: Readonly<Record<'not-a-picture' | 'too-large' | 'gone' | 'too-slow' | 'elsewhere' | 'no-access', string>>
  readonly whichFilm: string
  readonly stars: StarWords

  // ── refusals
  readonly refused: Readonly<Record<'hate' | 'adult' | 'face', string>> & { readonly blocked: (word: string) => string }
  readonly limits: {
    readonly openUser: (most: number) => string
    readonly openPlace: (most: number) => string
    readonly daily: (most: number) => string
  }
  readonly onlyIn: (channels: readonly string[]) => Line
  readonly notAllowed: string
  readonly adminsOnly: string
  readonly away: string
  readonly fault: string

  // ── the house's commands
  readonly settings: {
    readonly title: string
    readonly summary: (now: {
      readonly aspect: string
      /** Null where nobody films but paper figures, and nothing else was chosen. */
      readonly renderer: RendererChoice | null
      readonly longest: number
      readonly daily: number
      readonly channels: readonly string[]
      readonly people: readonly string[]
      readonly blocked: number
      /** Null where the platform marks such channels itself. */
      readonly adultChannels: readonly string[] | null
    }) => readonly Line[]
    readonly filmsTitle: string
    readonly houseTitle: string
    readonly save: string
    readonly saved: string
    readonly aspect: string
    readonly renderer: string
    readonly rendererHint: string
    readonly longest: string
    readonly longestHint: string
    readonly daily: string
    readonly dailyHint: string
    readonly channels: string
    readonly channelsHint: string
    readonly people: string
    readonly peopleHint: string
    readonly blocked: string
    readonly blockedHint: string
    readonly adultChannels: string
    readonly adultChannelsHint: string
    readonly badLongest: string
    readonly badDaily: string
    readonly notHere: string
  }
  readonly queue: (now: {
    readonly running: number
    readonly waiting: number
    readonly yours: readonly { readonly title: string; readonly position: number | null }[]
  }) => readonly Line[]
  readonly help: (here: { readonly direct: boolean }) => readonly Line[]
  readonly askForget: (films: number) => readonly Line[]
  readonly forgotten: (films: number) => string
  readonly nothingToForget: string
}

export const COMMAND_NAMES = ['movie', 'movie-settings', 'movie-queue', 'movie-help', 'movie-forget'] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

export interface CommandWords {
  /** Lower-case letters of the language, digits and hyphens, at most 32 characters. The same in all languages so far: people tell one another to type /movie. */
  readonly name: string
  /** At most 100 characters. */
  readonly description: string
}

export const OPTION_NAMES = [
  'prompt',
  'aspect',
  'length',
  'style',
  'music',
  'seed',
  'renderer',
  'selfie',
  'selfie2',
  'selfie3',
  'star',
] as const
export type OptionName = (typeof OPTION_NAMES)[number]

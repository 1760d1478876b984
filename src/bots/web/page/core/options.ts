import type { MovieView, RoomView } from '../../api/schemas.ts'

type Request = MovieView['request']

// Written out: taking them from src/movie.ts would bring all of zod into the page. A test holds them equal.
export const aspects = ['16:9', '9:16', '1:1', '4:3', '3:4'] as const satisfies readonly Request['aspect'][]
export const sizes = [360, 480, 720, 1080] as const satisfies readonly Request['size'][]
export const renderers = ['auto', 'cutout', 'diffusion'] as const satisfies readonly NonNullable<Request['renderer']>[]
export const longestPrompt = 2000
export const longestInstruction = 1000

export const styleSuggestions = [
  'paper',
  'watercolour',
  'black and white',
  'neon',
  'vintage',
  'oil painting',
  'ukiyo-e',
  'pixel art',
  'film noir',
  'pencil',
] as const

export const musicSuggestions = [
  'none',
  'gentle piano',
  'orchestral',
  'lo-fi',
  'lullaby',
  'jazz trio',
  'bossa nova',
  'folk guitar',
  'chiptune',
  'techno',
  'disco',
  'march',
  'tense strings',
  'epic trailer',
  'ambient',
] as const

/** What the options panel holds. Empty words and an empty seed are left to the studio. */
export interface Options {
  readonly aspect: (typeof aspects)[number]
  readonly duration: number
  readonly size: (typeof sizes)[number]
  readonly style: string
  readonly music: string
  readonly sfx: string
  readonly seed: string
  /** Who films; 'auto' leaves it to the studio. */
  readonly renderer: (typeof renderers)[number]
}

export const defaultOptions: Options = {
  aspect: '16:9',
  duration: 8,
  size: 720,
  style: '',
  music: '',
  sfx: '',
  seed: '',
  renderer: 'auto',
}

/** What was kept by an earlier visit, perhaps by an earlier version: what does not hold any more becomes the default. */
export function readOptions(kept: string | null): Options {
  const value = parsed(kept)
  const words = (name: keyof Options): string => (typeof value[name] === 'string' ? value[name].slice(0, 200) : '')
  const duration = Number(value['duration'])
  return {
    aspect: aspects.find((aspect) => aspect === value['aspect']) ?? defaultOptions.aspect,
    duration: duration >= 1 && duration <= 16 ? duration : defaultOptions.duration,
    size: sizes.find((size) => size === value['size']) ?? defaultOptions.size,
    style: words('style'),
    music: words('music'),
    sfx: words('sfx'),
    seed: seedOf(words('seed')) === undefined ? '' : words('seed'),
    renderer: renderers.find((renderer) => renderer === value['renderer']) ?? defaultOptions.renderer,
  }
}

/** The options that a film was made with, to make another with; its seed is left out, so that the new one is new. */
export function optionsOf({ aspect, duration, size, style = '', music = '', sfx = '', renderer = 'auto' }: Request): Options {
  return { aspect, duration, size, style, music, sfx, seed: '', renderer }
}

/** The options as far as the room can follow them: where no video model films, nobody chooses who does. */
export function optionsIn(options: Options, room: Pick<RoomView, 'renders'> | null): Options {
  return hasVideoModel(room) ? options : { ...options, renderer: defaultOptions.renderer }
}

/** Whether somebody films with a video model here just now. */
export function hasVideoModel(room: Pick<RoomView, 'renders'> | null): boolean {
  return room?.renders.includes('diffusion') ?? false
}

/** What a person reads for who films. */
export const rendererWords: Readonly<Record<Options['renderer'], string>> = {
  auto: 'paper, then neural',
  cutout: 'paper',
  diffusion: 'neural',
}

/** What differs from the defaults, in a few words each. */
export function chipsOf(
  request: Pick<Options, 'aspect' | 'duration' | 'size'> &
    Partial<Pick<Options, 'style' | 'music' | 'sfx' | 'seed'>> & { readonly renderer?: Options['renderer'] | undefined },
): readonly string[] {
  const { aspect, duration, size, style, music, sfx, seed, renderer = 'auto' } = request
  return [
    aspect === defaultOptions.aspect ? '' : aspect,
    duration === defaultOptions.duration ? '' : `${duration}\u00a0s`,
    size === defaultOptions.size ? '' : `${size}p`,
    style ?? '',
    music === undefined || music === '' ? '' : music === 'none' ? 'no music' : `♪ ${music}`,
    sfx === undefined || sfx === '' ? '' : `sounds: ${sfx}`,
    seed === undefined || seed === '' ? '' : `seed ${seed}`,
    renderer === 'auto' ? '' : `${rendererWords[renderer]} only`,
  ].filter((chip) => chip !== '')
}

/** A seed as typed; undefined when it is none. */
export function seedOf(typed: string): number | undefined {
  const text = typed.trim()
  const seed = Number(text)
  return /^\d{1,10}$/.test(text) && seed <= 0xffffffff ? seed : undefined
}

function parsed(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}

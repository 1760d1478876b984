import { z } from 'zod'
import { actionNames } from '../repertoire/actions/index.ts'
import { cameraMoveNames } from '../repertoire/camera-moves.ts'
import { hourNames } from '../repertoire/hours.ts'
import { idiomNames } from '../repertoire/idioms/index.ts'
import { motionNames } from '../repertoire/motions/index.ts'
import { particleNames } from '../repertoire/particles/index.ts'
import { placeNames } from '../repertoire/places/index.ts'
import { soundNames } from '../repertoire/sounds/index.ts'
import { styleNames } from '../repertoire/styles/index.ts'
import { weatherNames } from '../repertoire/weathers.ts'

/**
 * The storyboard: plain, versioned, validated data from which picture, sound, captions and edits all follow.
 *
 * Units. Time is in seconds; inside a shot it counts from the shot's first frame. Lengths are in stage units: 1 is the
 * height of the frame. x runs right from the middle of the frame, y runs down from its top edge (0) to its bottom
 * edge (1), both as the camera sees them before it moves. Depth runs from 0 (the curtain line, nearest) to 1 (the
 * backdrop); it decides parallax, haze and who hides whom, while `height` is the height on screen, perspective
 * included. Colours are '#rrggbb'.
 */
export const STORYBOARD_VERSION = 1

const Id = z.string().regex(/^[a-z]+-[0-9]+(?:-[0-9]+)?$/)
const Colour = z.string().regex(/^#[0-9a-f]{6}$/)
const Seconds = z.number().min(0).max(16)
/** The words of the prompt that an element came from; empty when the director added it to dress the set. */
const Said = z.string().max(2000)

/** A piece of clothing: a known cut, a colour, and the words for it. */
export const Garment = z.strictObject({
  cut: z.enum([
    'shirt',
    't-shirt',
    'sweater',
    'jacket',
    'coat',
    'dress',
    'suit',
    'robe',
    'apron',
    'uniform',
    'armour',
    'spacesuit',
    'swimsuit',
    'trousers',
    'jeans',
    'shorts',
    'skirt',
    'shoes',
    'boots',
    'barefoot',
    'cap',
    'hat',
    'top-hat',
    'straw-hat',
    'beanie',
    'helmet',
    'crown',
    'hood',
    'chef-hat',
    'cowboy-hat',
    'wizard-hat',
    'scarf',
    'cape',
    'glasses',
    'sunglasses',
    'tie',
    'backpack',
    'wings',
    'mask',
  ]),
  colour: Colour,
})
export type Garment = z.infer<typeof Garment>

/** A jointed paper puppet: a person, or whoever walks like one (a robot, a fairy). */
export const Puppet = z.strictObject({
  kind: z.literal('puppet'),
  being: z.enum(['human', 'robot', 'alien', 'skeleton', 'ghost']),
  age: z.enum(['baby', 'child', 'adult', 'elder']),
  gender: z.enum(['woman', 'man', 'person']),
  skin: Colour,
  hair: z.strictObject({
    cut: z.enum(['bald', 'short', 'bob', 'long', 'ponytail', 'bun', 'curly', 'afro', 'braids', 'mohawk']),
    colour: Colour,
    beard: z.boolean(),
  }),
  wears: z.array(Garment).max(12),
  /** What the face shows. */
  feeling: z.enum(['calm', 'happy', 'sad', 'angry', 'afraid', 'surprised', 'sleepy']),
  /** The face of a real person by its id in the records; null: a painted one. */
  face: z.string().nullable(),
})
export type Puppet = z.infer<typeof Puppet>

/** A cut-out picture from the art library. */
export const Picture = z.strictObject({
  kind: z.literal('picture'),
  /** 'set:name', such as 'fluent-emoji:balloon'. */
  art: z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/),
  /** Recolours the picture, its shading kept; null: as drawn. */
  colour: Colour.nullable(),
  material: z.enum(['paper', 'glass', 'metal', 'gold', 'wood', 'stone', 'felt', 'leather', 'ice', 'neon']).nullable(),
  /** It is a source of light (a lantern, a fire): the colour of its glow. */
  glows: Colour.nullable(),
})
export type Picture = z.infer<typeof Picture>

export const relationNames = [
  'riding',
  'held-by',
  'worn-by',
  'inside',
  'on',
  'under',
  'above',
  'beside',
  'behind',
  'in-front-of',
  'left-of',
  'right-of',
  'chasing',
  'facing',
] as const
/** The relations in which a figure is carried: it has no path of its own but follows its host. */
export const carriedRelations = ['riding', 'held-by', 'worn-by', 'inside', 'on'] as const

/** A point of a path: where the figure's foot point is at a time of the shot. */
export const Waypoint = z.strictObject({ at: Seconds, x: z.number().min(-20).max(20), y: z.number().min(-6).max(6) })
export type Waypoint = z.infer<typeof Waypoint>

export const Figure = z.strictObject({
  id: Id,
  /** What it is, one English noun or name, singular: 'balloon'. */
  noun: z.string().min(1).max(80),
  said: Said,
  role: z.enum(['lead', 'support', 'extra', 'prop', 'dressing']),
  /** Figures of one phrase ('three cats') share a group: the id of its first. */
  group: Id,
  body: z.discriminatedUnion('kind', [Puppet, Picture]),
  /** Depth on the stage, 0 … 1; constant through the shot. */
  depth: z.number().min(0).max(1),
  /** Height on screen in stage units, for a puppet when it stands upright. */
  height: z.number().min(0.005).max(4),
  /** −1 looks left, 1 looks right, at the start; along a path a figure turns to where it goes. */
  facing: z.literal([-1, 1]),
  /** What it does, in the asker's terms: decides poses, foley and captions. */
  action: z.strictObject({
    name: z.enum(actionNames),
    /** 1 is unhurried; 0.5 slow, 2 hurried. */ pace: z.number().min(0.1).max(4),
    said: Said,
  }),
  /** How a picture is moved so that it lives; a puppet is posed by its action. */
  motion: z.enum(motionNames),
  /** The foot point (bottom centre) over time, at least one, in order of time; eased in between. */
  path: z.array(Waypoint).min(1).max(16),
  relation: z.strictObject({ how: z.enum(relationNames), to: Id }).nullable(),
})
export type Figure = z.infer<typeof Figure>

export const Setting = z.strictObject({
  place: z.enum(placeNames),
  hour: z.enum(hourNames),
  weather: z.enum(weatherNames),
  season: z.enum(['spring', 'summer', 'autumn', 'winter']),
  /** y of the horizon, in stage units. */
  horizon: z.number().min(-0.5).max(1.5),
  /** A colour that the asker gave the place ('a pink desert'); null: its own. */
  tint: Colour.nullable(),
  said: Said,
})
export type Setting = z.infer<typeof Setting>

export const Camera = z.strictObject({
  move: z.enum(cameraMoveNames),
  framing: z.enum(['wide', 'medium', 'close-up', 'aerial', 'low', 'over-the-shoulder', 'first-person']),
  /** The figure that the move is about; null: the middle of the stage. */
  subject: Id.nullable(),
  /** 1 is the move's usual size. */
  amount: z.number().min(0).max(2),
  /** The point of the frame that zooms and pushes keep in place; absent: where the subject's face is at the start. An edit of the subject holds it. */
  aim: z.strictObject({ x: z.number().min(-20).max(20), y: z.number().min(-6).max(6) }).optional(),
  said: Said,
})
export type Camera = z.infer<typeof Camera>

/** Words on the screen. */
export const Title = z.strictObject({
  text: z.string().min(1).max(120),
  position: z.enum(['top', 'middle', 'bottom']),
  from: Seconds,
  to: Seconds,
})
export type Title = z.infer<typeof Title>

export const Shot = z.strictObject({
  id: Id,
  /** Length in seconds; the shots of a film follow one another without gaps. */
  seconds: z.number().min(0.5).max(16),
  /** The asker's own sentence, kept true by edits; empty when it cannot be told. */
  said: Said,
  setting: Setting,
  figures: z.array(Figure).max(64),
  particles: z
    .array(z.strictObject({ name: z.enum(particleNames), /** 1 is usual. */ amount: z.number().min(0).max(3), said: Said }))
    .max(4),
  camera: Camera,
  titles: z.array(Title).max(4),
})
export type Shot = z.infer<typeof Shot>

/** A sound with a time and a place. Times count from the film's first frame. */
export const Cue = z.strictObject({
  id: Id,
  sound: z.enum(soundNames),
  layer: z.enum(['foley', 'ambience']),
  at: Seconds,
  /** Ambience sounds for this long; a foley sound has its own length when null. */
  seconds: Seconds.nullable(),
  /** Loudness against the sound's usual, in dB. */
  gain: z.number().min(-40).max(12),
  /** −1 left … 1 right, as the camera sees its source; ambience is around us at 0. */
  pan: z.number().min(-1).max(1),
  /** The depth of its source, 0 … 1: further is softer and duller. */
  depth: z.number().min(0).max(1),
  /** Who makes it; null: the place. */
  figure: Id.nullable(),
  said: Said,
})
export type Cue = z.infer<typeof Cue>

/** The mood of the film, as music and colour read it. */
export const Mood = z.strictObject({
  /** −1 dark … 1 bright. */ valence: z.number().min(-1).max(1),
  /** 0 still … 1 wild. */ energy: z.number().min(0).max(1),
  said: Said,
})
export type Mood = z.infer<typeof Mood>

export const Score = z.strictObject({
  idiom: z.enum(idiomNames),
  /** Beats a minute. */
  tempo: z.number().min(40).max(200),
  /** Tonic as a pitch class name, such as 'Eb'. */
  key: z.string().regex(/^[A-G][b#]?$/),
  mode: z.enum(['major', 'minor', 'dorian', 'mixolydian', 'lydian', 'phrygian']),
  /** General MIDI programs that the asker named ('with flute'), 0 … 127, the melody's first. */
  instruments: z.array(z.int().min(0).max(127)).max(4),
  /** dB against the usual level of a score. */
  gain: z.number().min(-40).max(12),
  said: Said,
})
export type Score = z.infer<typeof Score>

export const Storyboard = z.strictObject({
  version: z.literal(STORYBOARD_VERSION),
  prompt: z.string().max(2000),
  seed: z.int().min(0).max(0xffffffff),
  format: z.strictObject({
    width: z.int().min(64).max(2560),
    height: z.int().min(64).max(2560),
    fps: z.literal([16, 24, 30]),
    seconds: z.number().min(1).max(16),
  }),
  style: z.strictObject({ name: z.enum(styleNames), said: Said }),
  mood: Mood,
  shots: z.array(Shot).min(1).max(8),
  score: Score.nullable(),
  cues: z.array(Cue).max(600),
  /** Where a word was led to the nearest known thing: labrador → dog. */
  led: z.array(z.strictObject({ said: Said, shown: z.string().max(120) })).max(100),
  /** What could not be shown, and why in a few words. */
  unshown: z.array(z.strictObject({ said: Said, why: z.string().max(200) })).max(100),
})
export type Storyboard = z.infer<typeof Storyboard>

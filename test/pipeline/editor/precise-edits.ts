import { heldCamera } from '../../../src/pipeline/choreography/camera-at.ts'
import type { MaskKind } from '../../../src/pipeline/frames/renderer.ts'
import type { Figure, Picture, Shot, Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import { adult, figure, picture, shot, storyboard } from '../../fixtures/storyboards.ts'

/** An edit made by hand: a film, and the same with one thing changed. */
export interface PreciseEdit {
  readonly name: string
  readonly before: Storyboard
  readonly after: Storyboard
  /** What the change may touch: a glowing thing also what its light falls on. */
  readonly kind: Exclude<MaskKind, 'silhouette'>
}

const SECONDS = 2
type Setting = Shot['setting']
const setting = (place: Setting['place'], change: Partial<Setting> = {}): Setting => ({
  place,
  hour: 'day',
  weather: 'clear',
  season: 'summer',
  horizon: 0.56,
  tint: null,
  said: '',
  ...change,
})

const still = (x: number, y = 0.88): Figure['path'] => [{ at: 0, x, y }]
const way = (from: number, to: number, y = 0.88): Figure['path'] => [
  { at: 0, x: from, y },
  { at: SECONDS, x: to, y },
]
const thing = (id: string, noun: string, art: string, change: Partial<Figure> = {}, look: Partial<Picture> = {}): Figure =>
  figure(id, { noun, role: 'support', body: picture(`fluent-emoji:${art}`, look), ...change })

const film = (figures: readonly Figure[], change: Partial<Shot> = {}, more: Partial<Storyboard> = {}): Storyboard =>
  storyboard({
    format: { width: 320, height: 180, fps: 24, seconds: SECONDS },
    shots: [shot({ seconds: SECONDS, figures: [...figures], ...change })],
    ...more,
  })

const camera = (move: Shot['camera']['move'], subject: string | null = null): Shot['camera'] => ({
  move,
  framing: 'wide',
  subject,
  amount: 1,
  said: '',
})

/** The same film with other figures. */
const havingFigures = (before: Storyboard, figures: (figures: readonly Figure[]) => readonly Figure[]): Storyboard => ({
  ...before,
  shots: before.shots.map((one) => ({ ...one, figures: [...figures(one.figures)] })),
})
const without = (before: Storyboard, ...ids: readonly string[]): Storyboard =>
  havingFigures(before, (figures) => figures.filter(({ id }) => !ids.includes(id)))
const adding = (before: Storyboard, ...more: readonly Figure[]): Storyboard => havingFigures(before, (figures) => [...figures, ...more])
const changing = (before: Storyboard, id: string, change: Partial<Figure>): Storyboard =>
  havingFigures(before, (figures) => figures.map((one) => (one.id === id ? { ...one, ...change } : one)))

/** What the editor does with the camera when its subject is changed. */
const held = (before: Storyboard, after: Storyboard): Storyboard => ({
  ...after,
  shots: after.shots.map((one, i) => {
    const camera = heldCamera(before.shots[i]!)
    return { ...one, camera: one.figures.some(({ id }) => id === camera.subject) ? camera : { ...camera, subject: null } }
  }),
})

const woman = figure('woman-1', { path: way(-0.5, 0.1), action: { name: 'walk', pace: 1, said: '' } })
const horse = thing('horse-1', 'horse', 'horse', { depth: 0.2, height: 0.36, path: still(0.25, 0.84), motion: 'trot' })
const bird = thing('bird-1', 'bird', 'bird', { depth: 0.3, height: 0.1, path: way(0.6, -0.2, 0.3), motion: 'flap', facing: -1 })
const balloon = thing('balloon-1', 'balloon', 'balloon', { height: 0.24, relation: { how: 'held-by', to: 'woman-1' } })
const hat = thing('hat-1', 'hat', 'top-hat', { height: 0.12, relation: { how: 'worn-by', to: 'horse-1' } })
const field = film([horse, woman, bird], { camera: camera('push-in', 'woman-1') })

const lantern = (id: string, x: number, y: number, change: Partial<Figure> = {}, colour = '#ffb050'): Figure =>
  thing(id, 'lantern', 'red-paper-lantern', { depth: 0.25, height: 0.1, path: still(x, y), motion: 'sway', ...change }, { glows: colour })
const village = film(
  [
    woman,
    thing('dog-1', 'dog', 'dog', { depth: 0.3, height: 0.18, path: way(-0.7, -0.3, 0.8), motion: 'trot' }),
    lantern('lantern-1', 0.5, 0.5),
  ],
  {
    setting: setting('village', { hour: 'night', weather: 'snow', season: 'winter' }),
    particles: [{ name: 'snow', amount: 1, said: '' }],
    camera: camera('handheld'),
  },
)
const sky = film(
  Array.from({ length: 14 }, (_, i) =>
    lantern(`lantern-${i + 1}`, -0.8 + 0.12 * i, 0.25 + 0.09 * (i % 5), { depth: 0.2 + 0.03 * (i % 4) }),
  ),
  { setting: setting('lake', { hour: 'night' }), camera: camera('tilt-up') },
)
const boat = thing('boat-1', 'boat', 'sailboat', { depth: 0.45, height: 0.26, path: way(-0.4, 0.2, 0.72), motion: 'sail' })
const duck = thing('duck-1', 'duck', 'duck', {
  depth: 0.2,
  height: 0.12,
  path: still(0.45, 0.85),
  motion: 'glide',
  action: { name: 'swim', pace: 1, said: '' },
})
const sea = film([boat, duck], {
  setting: setting('sea', { hour: 'dusk', weather: 'rain' }),
  particles: [{ name: 'rain', amount: 1, said: '' }],
  camera: camera('pan-right'),
})
const tracked = film([woman, horse, bird], {
  setting: setting('beach', { hour: 'dawn', weather: 'fog' }),
  camera: camera('tracking', 'woman-1'),
})
const rider = figure('rider-1', {
  height: 0.4,
  role: 'support',
  relation: { how: 'riding', to: 'horse-1' },
  action: { name: 'ride', pace: 1, said: '' },
})
const bunch = adding(field, balloon, { ...balloon, id: 'balloon-2' })
const room = film(
  [figure('woman-1', { path: still(-0.3) }), thing('cat-1', 'cat', 'cat', { depth: 0.2, height: 0.18, path: still(0.3, 0.85) })],
  {
    setting: setting('room', { hour: 'night' }),
    camera: camera('zoom-in', 'woman-1'),
  },
)
const inStyle = (before: Storyboard, name: Storyboard['style']['name']): Storyboard => ({ ...before, style: { name, said: '' } })

/** Edits of every kind, in many lights and looks, small enough to draw in a test. */
export const preciseEdits: readonly PreciseEdit[] = [
  ...[
    {
      name: 'another colour',
      before: field,
      after: changing(field, 'horse-1', { body: picture('fluent-emoji:horse', { colour: '#2f6fd0' }) }),
    },
    {
      name: 'another garment',
      before: field,
      after: changing(field, 'woman-1', { body: { ...adult, wears: [{ cut: 'dress', colour: '#2f6fd0' }] } }),
    },
    { name: 'another picture', before: field, after: changing(field, 'horse-1', { noun: 'cow', body: picture('fluent-emoji:cow') }) },
    { name: 'gone', before: field, after: without(field, 'horse-1') },
    {
      name: 'a new picture',
      before: field,
      after: adding(field, thing('dog-1', 'dog', 'dog', { height: 0.2, path: way(0.7, 0, 0.9), facing: -1, motion: 'trot' })),
    },
    {
      name: 'a new person',
      before: field,
      after: adding(field, figure('man-1', { role: 'support', path: still(-0.1, 0.8), depth: 0.3, height: 0.36 })),
    },
    { name: 'a new balloon in a hand', before: field, after: adding(field, balloon) },
    { name: 'one balloon of two', before: bunch, after: without(bunch, 'balloon-2') },
    { name: 'a new hat on a horse', before: field, after: adding(field, hat) },
    { name: 'a new rider', before: field, after: adding(field, rider) },
    { name: 'larger', before: field, after: changing(field, 'horse-1', { height: 0.48 }) },
    { name: 'elsewhere', before: field, after: changing(field, 'horse-1', { path: still(-0.45, 0.8), depth: 0.3 }) },
    { name: 'gone while the camera tracks another', before: tracked, after: without(tracked, 'horse-1') },
    { name: 'the subject of the camera larger', before: field, after: held(field, changing(field, 'woman-1', { height: 0.6 })) },
    { name: 'the subject of the camera gone', before: field, after: held(field, without(field, 'woman-1')) },
    {
      name: 'the subject of the camera elsewhere',
      before: field,
      after: held(field, changing(field, 'woman-1', { path: way(-0.2, 0.4) })),
    },
    {
      name: 'another colour in the snow at night',
      before: village,
      after: changing(village, 'woman-1', { body: { ...adult, wears: [{ cut: 'coat', colour: '#2f6fd0' }] } }),
    },
    { name: 'gone in the snow at night', before: village, after: without(village, 'dog-1') },
    { name: 'a boat gone from the sea in the rain', before: sea, after: without(sea, 'boat-1') },
    {
      name: 'a boat of another colour',
      before: sea,
      after: changing(sea, 'boat-1', { body: picture('fluent-emoji:sailboat', { colour: '#c03a3a' }) }),
    },
    { name: 'a new duck on the sea', before: sea, after: adding(sea, { ...duck, id: 'duck-2', path: still(-0.5, 0.9), depth: 0.14 }) },
    { name: 'gone in a room at night', before: room, after: without(room, 'cat-1') },
  ].map((edit) => ({ ...edit, kind: 'touch' as const })),
  ...[
    {
      name: 'a new lantern in a hand at night',
      before: village,
      after: adding(village, lantern('lantern-2', 0, 0, { height: 0.12, relation: { how: 'held-by', to: 'woman-1' } })),
    },
    { name: 'a lantern gone at night', before: village, after: without(village, 'lantern-1') },
    {
      name: 'a lantern of another light',
      before: village,
      after: changing(village, 'lantern-1', { body: picture('fluent-emoji:red-paper-lantern', { glows: '#60a0ff' }) }),
    },
    { name: 'the lead gone at night', before: village, after: without(village, 'woman-1') },
    { name: 'one of many lanterns over a lake', before: sky, after: without(sky, 'lantern-6') },
    { name: 'one more lantern over a lake', before: sky, after: adding(sky, lantern('lantern-15', 0.1, 0.8, { height: 0.06 })) },
  ].map((edit) => ({ ...edit, kind: 'influence' as const })),
  ...(['watercolour', 'neon', 'pixel', 'vintage', 'noir', 'oil', 'ukiyo', 'pencil', 'black-and-white'] as const).flatMap((style) => [
    { name: `gone, ${style}`, before: inStyle(field, style), after: without(inStyle(field, style), 'horse-1'), kind: 'touch' as const },
    {
      name: `another garment, ${style}`,
      before: inStyle(village, style),
      after: changing(inStyle(village, style), 'woman-1', { body: { ...adult, wears: [{ cut: 'dress', colour: '#2f6fd0' }] } }),
      kind: 'touch' as const,
    },
  ]),
]

/** Films for what changes everything at once: the hour, the weather, the place, the look. */
export const wholeFilms = { field, village, tracked } as const

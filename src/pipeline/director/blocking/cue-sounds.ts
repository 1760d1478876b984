import { cameraAt } from '../../choreography/camera-at.ts'
import { lightningStrikes } from '../../choreography/lightning.ts'
import { phaseOf, stagePositions } from '../../choreography/stage-at.ts'
import { parallaxAt } from '../../choreography/stage.ts'
import { actions } from '../../repertoire/actions/index.ts'
import { motions } from '../../repertoire/motions/index.ts'
import { places, type PlaceName } from '../../repertoire/places/index.ts'
import type { Ground } from '../../repertoire/places/place.ts'
import { sounds, type SoundName } from '../../repertoire/sounds/index.ts'
import { weathers } from '../../repertoire/weathers.ts'
import { randomFrom } from '../../random.ts'
import { rounded } from '../../storyboard/rounded.ts'
import type { Cue, Figure, Shot, Storyboard } from '../../storyboard/storyboard.ts'

/** A sound that was asked for in words, beside those that the picture makes. */
export interface AskedSound {
  readonly sound: SoundName
  readonly said: string
  readonly figure?: string
}

type UntimedCue = Omit<Cue, 'id'>
type Uncued = Omit<Storyboard, 'cues'>

/**
 * Times every sound of a film: the air of its places and weathers, the beats of what its figures do (a step sounds
 * when the foot lands), the voices of who is seen, and what was asked for. Pure in its arguments.
 */
export function cueSounds(storyboard: Uncued, asked: readonly AskedSound[]): Cue[] {
  const cues: UntimedCue[] = []
  let begins = 0
  for (const shot of storyboard.shots) {
    cues.push(
      ...ambienceOf(shot, begins),
      ...stormOf(shot, begins, storyboard.seed),
      ...beatsOf(shot, begins, storyboard),
      ...voicesOf(shot, begins, storyboard, asked),
    )
    begins += shot.seconds
  }
  cues.push(...askedFor(asked, storyboard))
  return cues
    .filter((cue) => cue.at < storyboard.format.seconds - 0.05)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_CUES)
    .map((cue, i) => ({
      id: `cue-${i + 1}`,
      ...cue,
      at: rounded(cue.at),
      gain: rounded(cue.gain),
      pan: rounded(cue.pan),
      depth: rounded(cue.depth),
      seconds: cue.seconds === null ? null : rounded(cue.seconds),
    }))
}

const MOST_CUES = 400
/** Beats are looked for this often; finer than the 5 ms that an ear can tell. */
const BEAT_STEP = 1 / 240
/** More feet than this are a murmur, not steps. */
const MOST_STEPPERS = 4

const steps: Readonly<Record<Ground, SoundName | null>> = {
  grass: 'step-grass',
  earth: 'step-grass',
  sand: 'step-sand',
  snow: 'step-snow',
  stone: 'step-stone',
  wood: 'step-wood',
  water: 'step-water',
  none: null,
}

/** The step on the ground of a shot: fresh snow covers what it falls on. */
function stepOf(shot: Shot): SoundName | null {
  const { ground, medium } = places[shot.setting.place as PlaceName]
  const covered = medium === 'land' && ground !== 'none' && ground !== 'water' && shot.setting.weather === 'snow'
  return covered ? 'step-snow' : steps[ground]
}

function ambienceOf(shot: Shot, begins: number): UntimedCue[] {
  const place = places[shot.setting.place as PlaceName]
  const weather = weathers[shot.setting.weather]
  const beds = [
    ...new Set([
      ...(weather.ambience && place.medium !== 'space' && place.medium !== 'under-water' ? [weather.ambience] : []),
      ...nightly(place.ambience, shot),
    ]),
  ].slice(0, 3)
  return beds.map((sound, i) => ({
    sound,
    layer: 'ambience',
    at: begins,
    seconds: shot.seconds,
    gain: place.medium === 'indoors' && sound === weather.ambience ? -12 : -3 * i,
    pan: 0,
    depth: 0,
    figure: null,
    said: i === 0 ? shot.setting.said : '',
  }))
}

/** Thunder where the sky flashes: the second is the nearest. */
function stormOf(shot: Shot, begins: number, seed: number): UntimedCue[] {
  if (shot.setting.weather !== 'storm') return []
  const random = randomFrom(seed, shot.id, 'thunder')
  return lightningStrikes
    .filter((at) => at < shot.seconds - 0.3)
    .map((at, i) => ({
      sound: 'thunder',
      layer: 'foley',
      at: begins + at,
      seconds: null,
      gain: i === 1 ? -1 : -6,
      pan: random.between(-0.5, 0.5),
      depth: i === 1 ? 0.3 : 0.6,
      figure: null,
      said: shot.setting.said,
    }))
}

/** Birds sleep at night, when the owl and the insects are heard. */
function nightly(ambience: readonly SoundName[], shot: Shot): SoundName[] {
  const night = shot.setting.hour === 'night'
  const swapped = ambience.map((sound) => (night && sound === 'birds' ? 'owl' : sound))
  const cold = shot.setting.weather === 'snow' || shot.setting.season === 'winter'
  return swapped.filter((sound) => !(cold && (sound === 'insects' || sound === 'frog')))
}

/** Every beat of the figures that matter most: found by watching each one's phase pass the beat's. */
function beatsOf(shot: Shot, begins: number, storyboard: Uncued): UntimedCue[] {
  const step = stepOf(shot)
  const aspect = storyboard.format.width / storyboard.format.height
  const positions = new Map<number, ReturnType<typeof stagePositions>>()
  const xAt = (figure: Figure, time: number): number => {
    const moment = Math.round(time * 4) / 4
    if (!positions.has(moment)) positions.set(moment, stagePositions(shot, moment))
    const camera = cameraAt(shot, moment, storyboard.seed)
    return (positions.get(moment)?.get(figure.id)?.x ?? 0) - camera.x * parallaxAt(figure.depth)
  }
  return byImportance(shot)
    .slice(0, MOST_STEPPERS)
    .flatMap((figure) => {
      const found: UntimedCue[] = []
      const stepping = figure.path.length > 1 || actions[figure.action.name].where === 'ground'
      const beats = beatsFor(figure).filter((beat) => beat.sound !== 'step' || (stepping && step !== null))
      if (beats.length === 0) return found
      let before = phaseOf(figure, 0, storyboard.seed)
      for (let time = BEAT_STEP; time < shot.seconds; time += BEAT_STEP) {
        const phase = phaseOf(figure, time, storyboard.seed)
        for (const beat of beats) {
          if (phase === before || !passed(before, phase, beat.phase)) continue
          const sound = beat.sound === 'step' ? hoofed(figure, step) : beat.sound
          const x = xAt(figure, time)
          if (sound === null || Math.abs(x) > aspect * 0.62) continue
          found.push({
            sound,
            layer: 'foley',
            at: begins + time,
            seconds: null,
            gain: figure.role === 'extra' ? -10 : -5,
            pan: panOf(x, aspect),
            depth: figure.depth,
            figure: figure.id,
            said: figure.action.said,
          })
        }
        before = phase
      }
      return found
    })
}

function beatsFor(figure: Figure): readonly { readonly phase: number; readonly sound: SoundName | 'step' }[] {
  return figure.body.kind === 'puppet' ? actions[figure.action.name].beats : motions[figure.motion].beats
}

/** Hooves sound like hooves on anything hard. */
function hoofed(figure: Figure, step: SoundName | null): SoundName | null {
  const hooves = step === 'step-stone' || step === 'step-wood' || step === 'step-grass'
  return hooves && ['horse', 'unicorn', 'donkey', 'zebra', 'cow', 'goat', 'deer'].includes(figure.noun) ? 'hoof' : step
}

/** The voices of who and what is seen: a dog barks, a train rattles; found by the sounds' own words. */
function voicesOf(shot: Shot, begins: number, storyboard: Uncued, asked: readonly AskedSound[]): UntimedCue[] {
  const voiced = new Set<SoundName>()
  return byImportance(shot).flatMap((figure): UntimedCue[] => {
    const sound = figure.body.kind === 'picture' ? soundOf(figure.noun) : undefined
    if (!sound || !hasVoice(figure, sound) || voiced.has(sound) || voiced.size >= 3) return []
    voiced.add(sound)
    const random = randomFrom(storyboard.seed, shot.id, figure.id, 'voice')
    const aspect = storyboard.format.width / storyboard.format.height
    const common = {
      sound,
      layer: 'foley' as const,
      pan: panOf(figure.path[0]?.x ?? 0, aspect),
      depth: figure.depth,
      figure: figure.id,
      said: figure.said,
    }
    if (sounds[sound].kind === 'bed') return [{ ...common, at: begins, seconds: shot.seconds, gain: -4 }]
    const times = asked.some((other) => other.sound === sound) ? [] : shot.seconds > 5 ? [0.14, 0.62] : [0.22]
    return times.map((part, i) => ({
      ...common,
      at: begins + shot.seconds * part + random.between(0, 0.5),
      seconds: null,
      gain: -4 - 2 * i,
    }))
  })
}

/** A noun's own sound: by the whole name before its last word, so that a police car has its siren. */
function soundOf(noun: string): SoundName | undefined {
  const names = Object.keys(sounds) as SoundName[]
  const called = (word: string): SoundName | undefined =>
    names.find((name) => name === word) ?? names.find((name) => (sounds[name].words as readonly string[]).includes(word))
  return called(noun) ?? called(noun.split(' ').at(-1) as string)
}

/** Who sounds by itself: what lives or goes, and what goes on sounding; a door or a glass only when somebody does something to it. */
function hasVoice(figure: Figure, sound: SoundName): boolean {
  const { medium } = motions[figure.motion]
  return (
    sounds[sound].kind === 'bed' ||
    medium === 'body' ||
    medium === 'boat' ||
    figure.motion === 'drive' ||
    (medium === 'air' && figure.motion !== 'drift')
  )
}

/** What was asked in words: a bed through the film, an event a few times. */
function askedFor(asked: readonly AskedSound[], { format, seed, shots }: Uncued): UntimedCue[] {
  return asked.flatMap(({ sound, said, figure }, i): UntimedCue[] => {
    const common = { sound, figure: figure ?? null, said, depth: 0.15 }
    if (sounds[sound].kind === 'bed')
      return [{ ...common, layer: 'ambience' as const, at: 0, seconds: format.seconds, gain: 0, pan: 0, depth: 0 }]
    const random = randomFrom(seed, 'asked', i, sound)
    const times = format.seconds > 4 ? [0.12, 0.5, 0.78] : [0.2]
    const maker = shots[0]?.figures.find((candidate) => candidate.id === figure)
    return times.map((part) => ({
      ...common,
      layer: 'foley' as const,
      at: format.seconds * part + random.between(0, 0.4),
      seconds: null,
      gain: 0,
      pan: maker ? panOf(maker.path[0]?.x ?? 0, format.width / format.height) : random.between(-0.4, 0.4),
    }))
  })
}

function byImportance(shot: Shot): Figure[] {
  const rank = { lead: 0, support: 1, prop: 2, extra: 3, dressing: 4 }
  return [...shot.figures].sort((a, b) => rank[a.role] - rank[b.role])
}

/** True when a phase going round 0 … 1 has passed the mark between two looks. */
function passed(before: number, now: number, mark: number): boolean {
  return before <= now ? before < mark && mark <= now : before < mark || mark <= now
}

function panOf(x: number, aspect: number): number {
  return Math.max(-1, Math.min(1, (x / (aspect / 2)) * 0.7))
}

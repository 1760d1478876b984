import { groundAt } from '../choreography/stage.ts'
import { defaultAction } from '../director/make-figure.ts'
import { fillAir } from '../director/staging/fill-air.ts'
import type { Cast } from '../director/casting/cast.ts'
import { actions } from '../repertoire/actions/index.ts'
import { hours } from '../repertoire/hours.ts'
import { places } from '../repertoire/places/index.ts'
import { weathers } from '../repertoire/weathers.ts'
import type { Figure, Setting, Shot } from '../storyboard/storyboard.ts'
import { filmTalkOf, wordsOf, type Editing } from './editing.ts'
import type { Ensemble } from './ensemble.ts'

const NOBODY: Cast = { parts: [], partOf: new Map(), meanings: new Map(), places: [], scenery: [], particles: [] }

/** A shot in another light: what the old weather and hour had in the air goes, what the new ones have comes. */
export function inLight(shot: Shot, setting: Setting): Shot {
  const was = new Map(fillAir(NOBODY, shot.setting, [], []).map((each) => [each.name, each]))
  const is = fillAir(NOBODY, setting, [], [])
  const own = shot.particles.filter((each) => !was.has(each.name))
  const kept = own.filter((each) => !is.some((other) => other.name === each.name))
  return { ...shot, setting, particles: [...is, ...kept].slice(0, 4) }
}

/** Whether a word names the old weather or hour and not the new ones. 'Sunny' is a word of both: in the rain it is none. */
export function saysGone(before: Pick<Setting, 'hour' | 'weather'>, now: Pick<Setting, 'hour' | 'weather'>): (word: string) => boolean {
  const names = ({ words }: { readonly words: readonly string[] }, word: string): boolean => words.includes(word)
  return (word) =>
    (names(weathers[before.weather], word) && !names(weathers[now.weather], word)) ||
    (names(hours[before.hour], word) && !names(hours[now.hour], word))
}

/** What is said of a place in another light: the old words for what changed give way to the new ones, and the place keeps its own. */
export function saidInLight(
  before: Setting,
  light: { readonly [Part in 'hour' | 'weather' | 'season']?: Setting[Part] | undefined },
  said: string,
  editing: Pick<Editing, 'lexicon'>,
): string {
  const talk = filmTalkOf(before.said, editing)
  const old = new Set(
    (['hour', 'weather', 'season'] as const).flatMap((part) =>
      light[part] === undefined ? [] : (talk[part]?.words ?? []).map((word) => word.index),
    ),
  )
  const isGone = saysGone(before, { hour: light.hour ?? before.hour, weather: light.weather ?? before.weather })
  const kept = wordsOf(before.said, editing).filter((word) => !old.has(word.index) && !isGone(word.lower))
  return [...kept.map((word) => word.text), said].join(' ').trim().slice(0, 2000)
}

/**
 * A shot at another place. Everybody stays where they are, the horizon too, so that feet stay on the ground; only where there is ground now
 * and was none before, or the other way round, does who did nothing of their own do what one does there. What dressed the old place goes.
 */
export function atPlace(shot: Shot, before: Setting, ensemble: Ensemble): Shot {
  const place = places[shot.setting.place]
  const grounded = (medium: string): boolean => medium === 'land' || medium === 'water-surface' || medium === 'indoors'
  const same = grounded(place.medium) === grounded(places[before.place].medium)
  const setting = { ...shot.setting, horizon: same ? before.horizon : place.horizon }
  const figures = shot.figures
    .filter((figure) => figure.role !== 'dressing')
    .map((figure) => (same ? figure : atHome(figure, setting, before, ensemble)))
  const ids = new Set(figures.map((figure) => figure.id))
  const subject = shot.camera.subject !== null && ids.has(shot.camera.subject) ? shot.camera.subject : null
  return { ...shot, setting, figures, camera: { ...shot.camera, subject } }
}

/** What nobody said of a figure's doing follows the place: one floats in space and swims under water. */
function atHome(figure: Figure, setting: Setting, before: Setting, ensemble: Ensemble): Figure {
  if (figure.action.said !== '' || figure.relation !== null) return figure
  const role = ensemble.roleOf(figure)
  const part = ensemble.parts.find((each) => each.role === role)!
  const was = defaultAction(part, ensemble.parts, before)
  const name = defaultAction(part, ensemble.parts, setting)
  if (figure.action.name !== was || was === name) return figure
  const rises = actions[name].where !== 'ground' && actions[was].where === 'ground'
  const lift = rises ? Math.max(0, figure.path[0]!.y - groundAt(setting, 0.4)) * 0.5 : 0
  return {
    ...figure,
    action: { ...figure.action, name },
    motion: actions[name].motions[(role.depiction?.body ?? 'thing') as never] ?? actions[name].motions.thing,
    path: figure.path.map((point) => ({ ...point, y: point.y - lift })),
  }
}

/** Whoever goes on feet, hooves or wheels: they sound as the ground does. */
export function steppers(shots: readonly Shot[]): string[] {
  const goes = (figure: Figure): boolean => figure.body.kind === 'puppet' || actions[figure.action.name].travel > 0
  return shots.flatMap((shot) => shot.figures.filter(goes).map((figure) => figure.id))
}

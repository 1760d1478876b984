import type { HourName } from '../../../repertoire/hours.ts'
import type { ParticleName } from '../../../repertoire/particles/index.ts'
import { places } from '../../../repertoire/places/index.ts'
import type { WeatherName } from '../../../repertoire/weathers.ts'
import type { Setting, Shot } from '../../../storyboard/storyboard.ts'

const OUTSIDE: Readonly<Record<HourName, string>> = {
  dawn: 'It is dawn: soft pink and golden light comes from a low sun',
  day: 'It is day, in bright natural light',
  dusk: 'It is sunset: warm orange light from a low sun, under a glowing sky',
  night: 'It is night: moonlight and a dark blue sky with stars',
}
/** A covered sky shows neither sun nor stars. */
const COVERED: Readonly<Record<HourName, string>> = {
  dawn: 'It is dawn, in pale soft light',
  day: 'It is day, in soft diffuse light',
  dusk: 'It is dusk, in dim warm light',
  night: 'It is night, dark and dimly lit',
}
const INDOORS: Readonly<Record<HourName, string>> = {
  dawn: 'Soft morning light falls in from outside',
  day: 'Bright daylight fills the scene',
  dusk: 'Warm evening light and lamps fill the scene',
  night: 'It is night, and warm lamps light the scene',
}
const WEATHERS: Readonly<Record<WeatherName, string>> = {
  clear: '',
  cloudy: ', beneath grey clouds',
  rain: ', while rain falls and everything is wet',
  storm: ', in a violent storm with heavy rain, wind and dark clouds',
  snow: ', while snow falls and lies on everything',
  fog: ', in thick fog that hides the distance',
  wind: ', in a strong wind that moves everything',
}
const SEASONS: Readonly<Record<Setting['season'], string>> = {
  spring: 'Trees and meadows are in blossom',
  summer: '',
  autumn: 'The leaves are red and golden with autumn',
  winter: 'It is winter, cold and bare',
}
const AIR: Readonly<Record<ParticleName, string>> = {
  rain: '',
  snow: '',
  leaves: 'Leaves blow through the air.',
  petals: 'Petals drift through the air.',
  sparks: 'Sparks fly through the air.',
  bubbles: 'Bubbles rise.',
  fireflies: 'Fireflies glow in the air.',
  confetti: 'Confetti falls.',
  dust: 'Fine dust floats in the air.',
  smoke: 'Smoke drifts past.',
  stars: 'Tiny sparkles twinkle in the air.',
}

/** Sentences about hour, weather, season and what is in the air. */
export function tellLight({ setting, particles }: Shot): readonly string[] {
  const { hour, weather, season, place } = setting
  const { medium, airless, climate } = places[place]
  const air = [...new Set(particles.map(({ name }) => AIR[name]))].filter((sentence) => sentence !== '')
  if (medium === 'space' || airless === true) return ['Hard light falls from one side into deep black shadow.', ...air]
  if (place === 'stage') return ['Spotlights shine down from above.', ...air]
  if (medium === 'indoors') return [`${INDOORS[hour]}.`, ...air]
  if (medium === 'under-water') return [hour === 'night' ? 'The water is dark and deep.' : 'Light ripples down from the surface.', ...air]
  const covered = weather !== 'clear' && weather !== 'wind'
  const grows = medium === 'land' && place !== 'cave' && place !== 'desert' && place !== 'volcano' && climate !== 'polar'
  const year = grows && SEASONS[season] !== '' && weather !== 'snow' ? [`${SEASONS[season]}.`] : []
  if (place === 'cave') return ['Dim light falls in from the mouth of the cave.', ...air]
  return [`${(covered ? COVERED : OUTSIDE)[hour]}${WEATHERS[weather]}.`, ...year, ...air]
}

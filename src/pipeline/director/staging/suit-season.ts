import type { ParticleName } from '../../repertoire/particles/index.ts'
import { places, type PlaceName } from '../../repertoire/places/index.ts'
import type { Cast } from '../casting/cast.ts'
import { placeAmong } from '../casting/place-among.ts'
import type { FilmTalk } from '../reading/film-words.ts'
import type { Scene } from '../reading/scene.ts'
import type { Word } from '../reading/words.ts'

/** Air that only the open has: where it is to be found when the home of who is in it has none. */
const AIRS: Readonly<Partial<Record<ParticleName, readonly string[]>>> = {
  leaves: ['forest', 'park'],
  petals: ['park', 'garden'],
  snow: ['snowfield', 'forest'],
}

/** A turtle lives by the sea, but not among falling leaves. */
export function seasoned(place: PlaceName | null, talk: FilmTalk, scene: Scene, cast: Cast): PlaceName | null {
  if (place === null || /^(?:water-surface|under-water|space|air)$/.test(places[place].medium)) return place
  const { climate } = places[place]
  // "through the leaves", "falling leaves": not those that are eaten or brewed
  const around = (words: readonly Word[]): boolean =>
    words.some((word) => /^(?:falling|autumn|drifting|swirling)$/.test(word.lower)) ||
    scene.links.some(
      (link) => /^(?:through|in|into|among|amid|amidst|under|across)$/.test(link.how) && words.some((word) => link.to.words.includes(word)),
    )
  const air = cast.particles
    .filter(({ words }) => around(words))
    .map(({ name }) => AIRS[name])
    .find((homes) => homes !== undefined)
  const turns = talk.season !== null && /^(?:autumn|winter|spring)$/.test(talk.season.entry) && climate === 'tropical'
  if (air !== undefined && climate !== 'temperate' && climate !== 'polar') return placeAmong(air) ?? place
  return turns ? (placeAmong([talk.season!.entry === 'winter' ? 'snowfield' : 'forest', 'park']) ?? place) : place
}

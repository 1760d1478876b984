import { particles, type ParticleName } from '../../repertoire/particles/index.ts'
import { places } from '../../repertoire/places/index.ts'
import { weathers } from '../../repertoire/weathers.ts'
import type { Setting, Shot } from '../../storyboard/storyboard.ts'
import type { Cast } from '../casting/cast.ts'
import type { Word } from '../reading/words.ts'

/** What fills the air: what was named, what the weather brings, and what belongs to the place, the hour and the occasion. */
export function fillAir(cast: Cast, setting: Setting, words: readonly Word[], before: Shot['particles']): Shot['particles'] {
  const air = new Map<ParticleName, Shot['particles'][number]>()
  const add = (name: string | null, amount: number, said = ''): void => {
    if (name !== null && name in particles && !air.has(name as ParticleName) && air.size < 4)
      air.set(name as ParticleName, { name: name as ParticleName, amount, said })
  }
  for (const each of cast.particles)
    add(
      each.name,
      1,
      each.words
        .map((word) => word.text)
        .join(' ')
        .slice(0, 2000),
    )
  const { medium } = places[setting.place]
  const outside = medium === 'land' || medium === 'water-surface' || medium === 'air'
  if (outside) add(weathers[setting.weather].particles, setting.weather === 'storm' ? 1.5 : 1, setting.said.slice(0, 200))
  for (const each of before) if (each.said !== '' && outside) add(each.name, each.amount, each.said)
  if (medium === 'under-water') add('bubbles', 0.7)
  if (
    cast.parts.some((part) => part.role.depiction?.body === 'flame' || /^(campfire|bonfire|fire|firework|fireworks)$/.test(part.role.noun))
  )
    add('sparks', 0.7)
  if (words.some((word) => /^(party|birthday|celebration|celebrate|carnival|parade|festival|wedding)$/.test(word.lemma)))
    add('confetti', 0.8)
  if (words.some((word) => /^(magic|magical|fairy|enchanted|wizard|unicorn|spell)$/.test(word.lemma))) add('stars', 0.5)
  if (!outside || setting.weather !== 'clear') return [...air.values()]
  const green = medium === 'land' && /^(grass|earth)$/.test(places[setting.place].ground)
  if (setting.hour === 'night' && green && setting.season !== 'winter') add('fireflies', 0.6)
  else if (green && setting.season === 'autumn') add('leaves', 0.6)
  else if (green && setting.season === 'spring') add('petals', 0.5)
  if (air.size === 0 && (setting.place === 'desert' || setting.place === 'forest')) add('dust', 0.5)
  return [...air.values()]
}

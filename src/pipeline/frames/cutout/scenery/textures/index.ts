import type { Texture } from '../../../../repertoire/places/flats.ts'
import { boards, rails, road, stone, street, tiles } from './built.ts'
import { ice } from './ice.ts'
import { earth, grass, moon, sand, seabed, snow } from './natural.ts'
import type { PaintTexture } from './strew.ts'

export const textures: Readonly<Record<Texture, PaintTexture>> = {
  grass,
  sand,
  snow,
  earth,
  stone,
  street,
  boards,
  tiles,
  moon,
  seabed,
  road,
  rails,
  ice,
}

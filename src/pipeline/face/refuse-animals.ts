import { FaceFault } from '../../face.ts'
import { THINGS_SIDE, type FoundFace, type Networks } from './networks.ts'
import { resize } from './portrait.ts'
import type { Raster } from './raster.ts'

/** A face whose detector and mesh are as sure is a human's: cats' and lions' had 0.55 at most, people's in portraits 0.84 and more. */
const SURE = 0.65
/** Where COCO has people among its kinds, and its animals: bird, cat, dog, horse, sheep, cow, elephant, bear, zebra, giraffe. */
const PERSON = 0
const ANIMALS = { from: 14, to: 24 } as const
/** How surely there is an animal, and a person: cats and lions had 0.34 and more, what is neither 0.18 at most, people without a face 0.43. */
const CLEAR = 0.28
const SOMEBODY = 0.4

/**
 * Throws FaceFault where a photo shows an animal and nobody. It is looked for only where no face is surely a human's, so that other photos
 * are not kept waiting. Which animal it is the network often mistakes (a cat for a dog), that it is one seldom.
 */
export async function refuseAnimals(picture: Raster, faces: readonly FoundFace[], networks: Networks): Promise<void> {
  if (faces.some(({ score, meshScore }) => Math.min(score, meshScore) >= SURE)) return
  const things = await networks.findThings(await resize(picture, THINGS_SIDE))
  const animal = Math.max(...things.subarray(ANIMALS.from, ANIMALS.to))
  const person = things[PERSON] as number
  if (animal >= CLEAR && animal > person && person < SOMEBODY)
    throw new FaceFault('animal', 'I see an animal in the photo, and pets cannot star yet: send a photo of a person.')
}

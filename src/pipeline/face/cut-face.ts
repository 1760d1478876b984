import { FaceFault, type Pick } from '../../face.ts'
import type { Face } from '../storyboard/face.ts'
import { checkFace, checkSize } from './check-face.ts'
import { chooseFace } from './choose-face.ts'
import { cutHead, type Head } from './cut-head.ts'
import { findFaces } from './find-faces.ts'
import { openNetworks } from './networks.ts'
import { partFromOthers } from './part-from-others.ts'
import { takePortrait } from './portrait.ts'
import { readPhoto } from './read-photo.ts'
import { readTraits } from './read-traits.ts'
import { refuseAnimals } from './refuse-animals.ts'

/**
 * Photo → the face of the person in it, cut out with its hair. The same bytes give the same face. Throws FaceFault with a sentence on what to
 * do better, and WhichFace where several could be meant and none was picked.
 */
export async function cutFace(bytes: Uint8Array, pick?: Pick): Promise<Face> {
  const photo = await readPhoto(bytes)
  const networks = await openNetworks()
  const { upright, faces } = await findFaces(photo, networks)
  await refuseAnimals(photo.picture, faces, networks)
  const chosen = chooseFace(faces, upright.picture.width, pick)
  checkSize(chosen, upright.finer)
  const portrait = await takePortrait(upright, chosen, networks)
  if (portrait === null) throw new FaceFault('blurred', 'The face in the photo cannot be made out: send a sharp one, in good light.')
  checkFace(portrait)
  const head = cutHead(partFromOthers(portrait))
  return {
    picture: await encode(head),
    width: head.width,
    height: head.height,
    mesh: head.mesh.flat().map((value) => Number(value.toFixed(2))),
    traits: readTraits(head.cut),
  }
}

async function encode({ data, width, height }: Head): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const webp = await sharp(data, { raw: { width, height, channels: 4 } })
    .webp({ quality: 92, alphaQuality: 100, effort: 3 })
    .toBuffer()
  return new Uint8Array(webp)
}

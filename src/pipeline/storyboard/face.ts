import type { Puppet } from './storyboard.ts'

/**
 * A person's face, cut from a photo: the contract between whoever cuts it (face/), whoever casts it (director, editor) and whoever draws it
 * (frames). It holds nothing of the photo but the head.
 */
export interface Face {
  /** The head with its hair, upright and evenly lit, on a transparent ground with a soft edge: WebP with straight alpha. Neck and clothes are not in it. */
  readonly picture: Uint8Array
  /** Pixels. A head, hair included, is at most 640 high and never enlarged. */
  readonly width: number
  readonly height: number
  /**
   * MediaPipe's 478 points of the face (468 of the mesh, 5 of each iris), x, y and z of each, in pixels of the picture: x right, y down, z smaller
   * towards the camera, in the scale of x.
   */
  readonly mesh: readonly number[]
  readonly traits: FaceTraits
}

/** Of the mesh: the rim of the face, from the middle of the forehead clockwise (MediaPipe's published topology, Apache License 2.0). */
export const FACE_OVAL = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 93,
  234, 127, 162, 21, 54, 103, 67, 109,
] as const

/** What of the person the body of a puppet takes up. */
export interface FaceTraits {
  /** '#rrggbb', as under even light. */
  readonly skin: string
  readonly hair: Puppet['hair']
  readonly age: Puppet['age']
  readonly gender: Puppet['gender']
  /** What the face in the photo itself shows: 0 lips closed … 1 wide open; 0 no smile … 1 a broad one. */
  readonly open: number
  readonly smile: number
}

/** Somebody who is to play in a film: what the director must know. */
export interface Star {
  /** The face's id, which the storyboard carries. */
  readonly id: string
  readonly traits: FaceTraits
}

/** A face that may be shown. */
export interface WornFace {
  readonly face: Face
  /** The id of the consent under which it is. */
  readonly consent: string
}

/** By face id. */
export type Faces = ReadonlyMap<string, WornFace>
export const NO_FACES: Faces = new Map()

/** Ids of the faces that a storyboard shows, each once, in order of appearance. */
export function facesIn(storyboard: {
  readonly shots: readonly { readonly figures: readonly { readonly body: Puppet | { readonly kind: 'picture' } }[] }[]
}): readonly string[] {
  const bodies = storyboard.shots.flatMap((shot) => shot.figures.map((figure) => figure.body))
  return [...new Set(bodies.flatMap((body) => (body.kind === 'puppet' && body.face !== null ? [body.face] : [])))]
}

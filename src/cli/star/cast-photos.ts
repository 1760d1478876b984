import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { RequestError } from '../../errors.ts'
import { FaceFault, LARGEST_PHOTO, WhichFace, type Pick } from '../../face.ts'
import { newId } from '../../new-id.ts'
import { facesIn, type Faces, type WornFace } from '../../pipeline/storyboard/face.ts'
import type { Storyboard } from '../../pipeline/storyboard/storyboard.ts'
import type { FaceFolder } from './face-folder.ts'

export interface Casting {
  /** Ids of the faces, in the order of the photos. */
  readonly stars: readonly string[]
  readonly faces: Faces
}

/**
 * Photos on disk → the faces of whoever plays, kept in the folder. `files` count from `workFolder`. Throws RequestError with one sentence for
 * whatever cannot be used, the photo's name before it.
 */
export async function castPhotos(
  files: readonly string[],
  {
    workFolder,
    folder,
    consent,
    which,
    signal,
  }: {
    readonly workFolder: string
    readonly folder: FaceFolder
    readonly consent: string
    readonly which: Pick | undefined
    readonly signal: AbortSignal
  },
): Promise<Casting> {
  const [{ hireFaceCutter }, { packFace }] = await Promise.all([
    import('../../pipeline/face/hire-face-cutter.ts'),
    import('../../pipeline/face/pack-face.ts'),
  ])
  const cutter = hireFaceCutter()
  try {
    const faces = new Map<string, WornFace>()
    for (const file of files) {
      const photo = await readPhotoFile(file, workFolder)
      const face = await cutter.cut(photo, which === undefined ? { signal } : { pick: which, signal }).catch((error: unknown) => {
        throw inWords(error, file)
      })
      const id = newId()
      await folder.keep(id, packFace(face), consent)
      faces.set(id, { face, consent })
    }
    return { stars: [...faces.keys()], faces }
  } finally {
    await cutter.close()
  }
}

/** The faces that storyboards show, as far as they are kept here. */
export async function keptFaces(storyboards: readonly Storyboard[], folder: FaceFolder): Promise<Faces> {
  const { unpackFace } = await import('../../pipeline/face/pack-face.ts')
  const faces = new Map<string, WornFace>()
  for (const id of new Set(storyboards.flatMap(facesIn))) {
    const kept = await folder.open(id)
    if (kept !== null) faces.set(id, { face: unpackFace(kept.packed), consent: kept.consent })
  }
  return faces
}

async function readPhotoFile(file: string, workFolder: string): Promise<Uint8Array> {
  const handle = await open(resolve(workFolder, file)).catch(() => null)
  if (handle === null) throw new RequestError(`There is no photo ${file}.`)
  try {
    const found = await handle.stat()
    if (!found.isFile()) throw new RequestError(`${file} is not a file: name a photo.`)
    if (found.size > LARGEST_PHOTO) throw new RequestError(`${file} is too large: ${LARGEST_PHOTO / 1024 / 1024} MiB is the most.`)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function inWords(error: unknown, file: string): unknown {
  if (error instanceof WhichFace)
    return new RequestError(`${file}: ${error.message.replace(/: say.*$/, '')}: add --which ${error.choices.join(' or --which ')}.`)
  return error instanceof FaceFault ? new FaceFault(error.why, `${file}: ${error.message}`, { cause: error }) : error
}

import type { Config } from '../config.ts'
import { StageError } from '../errors.ts'
import { hireFaceCutter } from '../pipeline/face/hire-face-cutter.ts'
import { packFace, unpackFace } from '../pipeline/face/pack-face.ts'
import type { Photos } from '../queue/open-face-desk.ts'

/** Milliseconds that a photo may take, those before it included: one that a decoder never finishes must not keep all others waiting. */
const LONGEST = 60_000

/** Joins the face stage with the front desk. Where hosts share the work, each must be able to open what another sealed. */
export function openPhotos(
  { faceKey, redisUrl }: Pick<Config, 'faceKey' | 'redisUrl'>,
  role: 'all' | 'bots' | 'worker',
): { readonly desk: Photos | string; close(): Promise<void> } {
  if (faceKey === undefined && (redisUrl !== undefined || role !== 'all'))
    return {
      desk: 'This studio takes no photos yet: whoever runs it must set FACE_KEY, the same on every host.',
      close: async () => undefined,
    }
  const cutter = hireFaceCutter()
  return {
    desk: {
      async cut(photo, pick) {
        const signal = AbortSignal.timeout(LONGEST)
        const face = await cutter.cut(photo, pick === undefined ? { signal } : { pick, signal }).catch((error: unknown) => {
          throw signal.aborted ? new StageError('cutting the face', 'It took too long.', { cause: error }) : error
        })
        return { packed: packFace(face), width: face.width, height: face.height }
      },
      pictureOf: (packed) => unpackFace(packed).picture,
    },
    close: () => cutter.close(),
  }
}

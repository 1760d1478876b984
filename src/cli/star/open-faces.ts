import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { keepKey } from '../../keep-key.ts'
import { createSeal } from '../../seal.ts'
import { openFaceFolder, type FaceFolder } from './face-folder.ts'

/** The folder of the command line's faces, sealed with the key of the studio. */
export async function openFaces(config: Config): Promise<FaceFolder> {
  const secret = config.faceKey ?? (await keepKey(config.dataDir, 'face.key'))
  return openFaceFolder(join(config.dataDir, 'faces'), createSeal(secret, 'faces of the command line'))
}

import type { Config } from '../config.ts'
import { FfmpegMissing, findFfmpeg, type FfmpegPaths } from '../pipeline/clip/find-ffmpeg.ts'
import { installFfmpeg } from '../pipeline/clip/install-ffmpeg.ts'

/** The ffmpeg to use; when there is none, the system's package manager is asked for one first. Throws ConfigError. */
export async function readyFfmpeg(config: Pick<Config, 'ffmpegPath' | 'ffprobePath'>, signal: AbortSignal): Promise<FfmpegPaths> {
  try {
    return await findFfmpeg(config)
  } catch (error) {
    if (!(error instanceof FfmpegMissing)) throw error
    if (!(await installFfmpeg((line) => process.stderr.write(`${line}\n`), signal))) throw error
    return findFfmpeg(config)
  }
}

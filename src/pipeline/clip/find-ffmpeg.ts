import { execFile } from 'node:child_process'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { ConfigError } from '../../errors.ts'
import { howToInstallFfmpeg } from './install-ffmpeg.ts'

export interface FfmpegPaths {
  readonly ffmpeg: string
  readonly ffprobe: string
}

/** Where the administrator says that they are; undefined: wherever the system has them. */
export interface FfmpegSettings {
  readonly ffmpegPath?: string | undefined
  readonly ffprobePath?: string | undefined
}

/** What Ubuntu 22.04 carries; everything the clip stage asks for is in it. */
const OLDEST = { major: 4, minor: 4 }

/** ffmpeg is not there at all, so installing it can help. */
export class FfmpegMissing extends ConfigError {}

/** Finds ffmpeg and ffprobe and checks their age. Throws ConfigError (FfmpegMissing when none is installed). */
export async function findFfmpeg(settings: FfmpegSettings): Promise<FfmpegPaths> {
  if (settings.ffmpegPath !== undefined) {
    const version = await versionOf(settings.ffmpegPath)
    if (version === null)
      throw new ConfigError([
        `FFMPEG_PATH: ${settings.ffmpegPath} does not run as ffmpeg: correct it, or remove it to use the system's ffmpeg.`,
      ])
    checkAge(settings.ffmpegPath, version)
    return { ffmpeg: settings.ffmpegPath, ffprobe: settings.ffprobePath ?? beside(settings.ffmpegPath) }
  }
  for (const folder of ['', ...installerFolders()]) {
    const path = folder === '' ? 'ffmpeg' : join(folder, 'ffmpeg')
    const version = await versionOf(path)
    if (version === null) continue
    checkAge(path, version)
    return { ffmpeg: path, ffprobe: settings.ffprobePath ?? beside(path) }
  }
  throw new FfmpegMissing([`ffmpeg is not installed: run \`${howToInstallFfmpeg()}\`, or set FFMPEG_PATH to an ffmpeg of your own.`])
}

/** Where installers put programs that this process's PATH does not name yet. */
function installerFolders(): readonly string[] {
  if (process.platform === 'darwin') return ['/opt/homebrew/bin', '/usr/local/bin']
  if (process.platform === 'win32') return [join(homedir(), 'AppData', 'Local', 'Microsoft', 'WinGet', 'Links')]
  return []
}

function beside(ffmpeg: string): string {
  return dirname(ffmpeg) === '.' ? 'ffprobe' : join(dirname(ffmpeg), 'ffprobe')
}

/** The first line of `-version`; null when there is no such program. */
function versionOf(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(path, ['-version'], { timeout: 20_000, windowsHide: true }, (error, stdout) => {
      resolve(error === null && stdout.startsWith('ffmpeg version') ? (stdout.split('\n')[0] ?? '') : null)
    })
  })
}

/** Releases say 'ffmpeg version 5.1.9-0+deb12u1' or 'n6.0'; nightly builds say a date or a commit and are new enough. */
function checkAge(path: string, version: string): void {
  const numbers = /^ffmpeg version n?(\d+)\.(\d+)/.exec(version)
  if (numbers === null) return
  const [major, minor] = [Number(numbers[1]), Number(numbers[2])]
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return
  throw new ConfigError([
    `${path} is too old (${major}.${minor}): install ffmpeg ${OLDEST.major}.${OLDEST.minor} or newer, or set FFMPEG_PATH to one.`,
  ])
}

import { spawn, spawnSync } from 'node:child_process'

/** A system's own way to install ffmpeg: the steps in order, and what a person would type. */
interface Installer {
  readonly tool: string
  readonly steps: readonly (readonly string[])[]
  readonly typed: string
  /** It needs root; as another user it is tried with a sudo that asks no password. */
  readonly asRoot: boolean
}

const installers: Readonly<Partial<Record<NodeJS.Platform, readonly Installer[]>>> = {
  linux: [
    {
      tool: 'apt-get',
      steps: [
        ['apt-get', 'update', '-qq'],
        ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'ffmpeg'],
      ],
      typed: 'sudo apt-get install ffmpeg',
      asRoot: true,
    },
    { tool: 'apk', steps: [['apk', 'add', '--no-cache', 'ffmpeg']], typed: 'sudo apk add ffmpeg', asRoot: true },
    { tool: 'pacman', steps: [['pacman', '-Sy', '--noconfirm', 'ffmpeg']], typed: 'sudo pacman -S ffmpeg', asRoot: true },
  ],
  darwin: [{ tool: 'brew', steps: [['brew', 'install', '--quiet', 'ffmpeg']], typed: 'brew install ffmpeg', asRoot: false }],
  win32: [
    {
      tool: 'winget',
      steps: [['winget', 'install', '--id', 'Gyan.FFmpeg', '-e', '--accept-source-agreements', '--accept-package-agreements']],
      typed: 'winget install Gyan.FFmpeg',
      asRoot: false,
    },
  ],
}

/** The line that a person on this system types to install ffmpeg. */
export function howToInstallFfmpeg(): string {
  const known = installers[process.platform] ?? []
  return (known.find(({ tool }) => exists(tool)) ?? known[0])?.typed ?? 'the installer from https://ffmpeg.org/download.html'
}

/**
 * Installs ffmpeg with the system's package manager, its talk shown on stderr. Returns false when this user on this
 * system cannot do that without being asked for something.
 */
export async function installFfmpeg(say: (line: string) => void, signal: AbortSignal): Promise<boolean> {
  const installer = (installers[process.platform] ?? []).find(({ tool }) => exists(tool))
  if (installer === undefined) return false
  const prefix = installer.asRoot && process.getuid?.() !== 0 ? ['sudo', '-n'] : []
  if (prefix.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false
  say(`Setting up: installing ffmpeg with ${installer.tool} …`)
  let done = false
  // The last step decides: a list of packages that could not be refreshed whole may do all the same.
  for (const step of installer.steps) done = await succeeds([...prefix, ...step], signal)
  return done
}

function exists(tool: string): boolean {
  return spawnSync(tool, ['--version'], { stdio: 'ignore', windowsHide: true }).error === undefined
}

function succeeds([command = '', ...args]: readonly string[], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 2], signal })
    child.once('error', (error) => (signal.aborted ? reject(signal.reason as Error) : resolve(error === null)))
    child.once('exit', (code) => resolve(code === 0))
  })
}

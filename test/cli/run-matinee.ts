import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../src/config.ts'

/** What a run left behind; lines about set-up, which the first run after a change prints, are left out. */
export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Running {
  readonly child: ChildProcess
  readonly outcome: Promise<Outcome>
  /** Resolves when the text has been printed to stderr. */
  said(text: string | RegExp): Promise<void>
}

/** Runs the real command line in a process of its own, standing in `folder`. */
export function startMatinee(args: readonly string[], folder: string, environment: NodeJS.ProcessEnv = {}): Running {
  const { INIT_CWD: _, ...inherited } = process.env
  const child = spawn(process.execPath, [join(projectRoot, 'bin', 'matinee.mjs'), ...args], {
    cwd: folder,
    env: { ...inherited, ...environment },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => void (out += data))
  child.stderr.on('data', (data) => void (err += data))
  const outcome = new Promise<Outcome>(
    (resolve) => void child.once('close', (code) => resolve({ code, out, err: err.replace(/^Setting up: .*\n/gm, '') })),
  )
  return {
    child,
    outcome,
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (typeof text === 'string' ? err.includes(text) : text.test(err)) resolve()
        }
        child.stderr.on('data', look)
        child.once('close', () => reject(new Error(`it ended without saying ${String(text)}:\n${err}`)))
        look()
      }),
  }
}

export function matinee(args: readonly string[], folder: string, environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return startMatinee(args, folder, environment).outcome
}

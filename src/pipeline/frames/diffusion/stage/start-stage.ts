import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { StageError } from '../../../../errors.ts'
import { OutOfMemory } from '../out-of-memory.ts'
import type { FromStage, InputOf, OrderOf, OutputOf, StageName, ToldStageFault, ToStage } from './stage-talk.ts'
import { countStarved, whyItEnded } from './why-it-ended.ts'

export interface StageSettings {
  /** What it runs, in plain words, for whoever reads why it failed: 'the transformer'. */
  readonly component: string
  readonly signal: AbortSignal
  /** Variables of its environment; not given: those of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** What to fork in place of the stage's own program: a file that Node reads by itself. */
  readonly program?: string
}

/**
 * Runs one stage in a process of its own and yields what it makes. The process is gone, and its memory free, when the last piece was taken,
 * when the caller stops taking, and at once when the signal is aborted; it also ends by itself when this process dies. `input` is read only as
 * far as the stage asks. Throws the signal's reason, OutOfMemory, and StageError('filming') that names the component.
 */
export async function* startStage<Name extends StageName>(
  stage: Name,
  order: OrderOf<Name>,
  input: AsyncIterable<InputOf<Name>>,
  settings: StageSettings,
): AsyncGenerator<OutputOf<Name>, void, void> {
  const { signal, component } = settings
  signal.throwIfAborted()
  const process = watch(startProcess(settings), component)
  const stop = (): void => process.kill()
  signal.addEventListener('abort', stop, { once: true })
  const pieces = input[Symbol.asyncIterator]()
  try {
    process.tell({ stage, order })
    for (;;) {
      const said = await process.hear()
      signal.throwIfAborted()
      if ('want' in said) {
        const piece = await pieces.next()
        process.tell(piece.done === true ? { end: true } : { input: piece.value })
      } else if ('output' in said) {
        yield said.output as OutputOf<Name>
        signal.throwIfAborted()
        process.tell({ go: true })
      } else if ('fault' in said) throw faultFrom(said.fault, component)
      else return
    }
  } catch (error) {
    // Killed because of the abort: that is the reason, not how it ended.
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
    process.kill()
    await Promise.all([process.ended, pieces.return?.()])
  }
}

interface WatchedProcess {
  tell(words: ToStage): void
  /** What it says next. Throws when it has ended without a word. */
  hear(): Promise<FromStage>
  kill(): void
  readonly ended: Promise<void>
}

function watch(child: ChildProcess, component: string): WatchedProcess {
  const before = countStarved()
  let complaints = ''
  child.stderr?.on('data', (data) => void (complaints = `${complaints}${String(data)}`.slice(-4000)))
  const said: FromStage[] = []
  let waiting: { resolve(words: FromStage): void; reject(error: Error): void } | null = null
  let over: Error | null = null
  child.on('message', (words: FromStage) => {
    if (waiting === null) said.push(words)
    else waiting.resolve(words)
    waiting = null
  })
  const ended = new Promise<void>((resolve) => {
    const end = (error: Error): void => {
      over ??= error
      waiting?.reject(over)
      waiting = null
      resolve()
    }
    child.once('error', (error) => end(new StageError('filming', `The process for ${component} could not be started.`, { cause: error })))
    child.once('close', (code, signal) => {
      const after = countStarved()
      const starved = before === null || after === null ? null : after > before
      end(whyItEnded(component, { code, signal, complaints: complaints.trim(), starved }))
    })
  })
  return {
    ended,
    // Words that no longer reach it: how it ended is told to whoever waits.
    tell: (words) => void (child.connected && child.send(words, () => undefined)),
    hear() {
      const first = said.shift()
      if (first !== undefined) return Promise.resolve(first)
      if (over !== null) return Promise.reject(over)
      return new Promise((resolve, reject) => void (waiting = { resolve, reject }))
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

function faultFrom({ kind, message, stack }: ToldStageFault, component: string): Error {
  const cause = new Error(stack)
  if (kind === 'memory') return new OutOfMemory(`There was not enough memory for ${component}.`, { cause })
  return new StageError('filming', kind === 'stage' ? message : `Something went wrong in ${component}: ${message}`, { cause })
}

/**
 * Compiled, a file beside this one; in a checkout run through tsx or vitest the source, which Node reads through tsx. It stays in this process's
 * group: whoever kills the group, a renderer's, frees the graphics card too.
 */
function startProcess({ program, env }: StageSettings): ChildProcess {
  const compiled = !import.meta.url.endsWith('.ts')
  const own = fileURLToPath(new URL(compiled ? './stage-process.js' : './stage-process.ts', import.meta.url))
  const tsx = compiled || program !== undefined ? [] : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
  return fork(program ?? own, [], {
    execArgv: tsx,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    ...(env === undefined ? {} : { env: { ...env } as NodeJS.ProcessEnv }),
  })
}

import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a worker thread from a file beside the caller: `startThread(import.meta.url, 'sound-thread', { … })`. Compiled, that is a .js file;
 * in a checkout run through tsx or vitest it is a .ts file, which a bare worker cannot read without tsx.
 */
export function startThread(callerUrl: string, name: string, options: Omit<WorkerOptions, 'execArgv'> = {}): Worker {
  const compiled = !callerUrl.endsWith('.ts')
  const file = new URL(`./${name}.${compiled ? 'js' : 'ts'}`, callerUrl)
  return new Worker(file, { ...options, execArgv: compiled ? [] : ['--import', 'tsx'] })
}

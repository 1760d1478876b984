import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a worker thread from a file beside the caller: `startThread(import.meta.url, 'sound-thread', { … })`. Compiled, that is a .js file.
 * In a checkout run through tsx or vitest it is a .ts file, which a worker can only read once it has tsx, a tool of development.
 */
export function startThread(callerUrl: string, name: string, options: Omit<WorkerOptions, 'eval'> = {}): Worker {
  if (!callerUrl.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, callerUrl), options)
  // require finds the CommonJS twin, which cannot register itself in a worker.
  const tsx = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  ).href
  const file = new URL(`./${name}.ts`, callerUrl).href
  return new Worker(`import(${JSON.stringify(tsx)}).then(({ register }) => (register(), import(${JSON.stringify(file)})))`, {
    ...options,
    eval: true,
  })
}

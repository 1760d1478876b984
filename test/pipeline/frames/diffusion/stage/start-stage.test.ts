import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { StageError } from '../../../../../src/errors.ts'
import { OutOfMemory } from '../../../../../src/pipeline/frames/diffusion/out-of-memory.ts'
import { startStage } from '../../../../../src/pipeline/frames/diffusion/stage/start-stage.ts'
import { countStarved } from '../../../../../src/pipeline/frames/diffusion/stage/why-it-ended.ts'

const program = fileURLToPath(new URL('./faulty-stage.mjs', import.meta.url))

type Way = 'doubles' | 'killed' | 'exits' | 'aborts' | 'no memory' | 'fault' | 'surprise' | 'hangs busily'

/** The faulty stage under the name of a real one, whose order is of another type. */
function start(
  way: Way,
  input: AsyncIterable<number> = numbers(0),
  signal = new AbortController().signal,
): AsyncGenerator<number, void, void> {
  const run = startStage as unknown as (
    stage: string,
    order: Way,
    input: AsyncIterable<number>,
    settings: Parameters<typeof startStage>[3],
  ) => AsyncGenerator<number, void, void>
  return run('read', way, input, { component: 'the transformer', signal, program })
}

async function* numbers(count: number, asked: number[] = []): AsyncGenerator<number, void, void> {
  for (let i = 1; i <= count; i++) {
    asked.push(i)
    yield i
  }
}

async function gather(run: AsyncIterable<number>): Promise<number[]> {
  const all: number[] = []
  for await (const one of run) all.push(one)
  return all
}

async function errorOf(way: Way): Promise<StageError> {
  const error = await gather(start(way)).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(StageError)
  return error as StageError
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a stage in a process of its own', () => {
  it('gives what it makes of its input, in order', async () => {
    expect(await gather(start('doubles', numbers(4)))).toEqual([2, 4, 6, 8])
  })

  it('asks for input only when it needs it', async () => {
    const asked: number[] = []
    for await (const doubled of start('doubles', numbers(5, asked))) if (doubled === 4) break
    expect(asked).toEqual([1, 2])
  })

  it('that is killed from outside says so: for want of memory only where that may be', async () => {
    const error = await errorOf('killed')
    const tells = countStarved() !== null
    expect(error instanceof OutOfMemory).toBe(!tells)
    expect(error.message).toBe(`The process for the transformer was killed${tells ? ' by somebody' : ', perhaps for want of memory'}.`)
  })

  it.each(['aborts', 'no memory'] as const)('that says so ran out of memory: %s', async (way) => {
    expect(await errorOf(way)).toBeInstanceOf(OutOfMemory)
  })

  it('that ends early is named, with its code, and its last words are kept', async () => {
    const error = await errorOf('exits')
    expect(error).not.toBeInstanceOf(OutOfMemory)
    expect(error.message).toBe('The process for the transformer ended early (code 3).')
    expect((error.cause as Error).message).toBe('a library is missing')
  })

  it('tells a fault in its own words, and names itself where it did not foresee one', async () => {
    expect((await errorOf('fault')).message).toBe('The transformer is of another shape.')
    expect((await errorOf('surprise')).message).toBe('Something went wrong in the transformer: x is not a function')
  })

  it('is killed in the midst of its work when it is not wanted any more', async () => {
    const stop = new AbortController()
    const run = start('hangs busily', numbers(0), stop.signal)
    const pid = (await run.next()).value as number
    const next = run.next()
    expect(lives(pid)).toBe(true)
    stop.abort(new Error('changed their mind'))
    await expect(next).rejects.toThrow('changed their mind')
    expect(lives(pid)).toBe(false)
  })

  it('is gone when the caller takes no more', async () => {
    const run = start('hangs busily')
    const pid = (await run.next()).value as number
    await run.return()
    expect(lives(pid)).toBe(false)
  })

  it('is not started for a signal that is aborted already, which reads nothing', async () => {
    const asked: number[] = []
    await expect(gather(start('doubles', numbers(3, asked), AbortSignal.abort(new Error('too late'))))).rejects.toThrow('too late')
    expect(asked).toEqual([])
  })

  it('closes its input when it fails', async () => {
    let closed = false
    async function* endless(): AsyncGenerator<number, void, void> {
      try {
        for (;;) yield 1
      } finally {
        closed = true
      }
    }
    const run = start('doubles', endless())
    await run.next()
    await run.return()
    expect(closed).toBe(true)
  })
})

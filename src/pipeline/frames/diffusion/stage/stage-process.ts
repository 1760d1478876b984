import { StageError } from '../../../../errors.ts'
import type { FromStage, StageName, ToldStageFault, ToStage } from './stage-talk.ts'
import { stages } from './stages.ts'
import { tellsOfMemory } from './tells-of-memory.ts'

/** A process that runs one stage: it takes one order, gives what it makes piece by piece, and ends. See start-stage.ts. */
const heard: ToStage[] = []
let waiting: ((words: ToStage) => void) | null = null

// Whoever started it has died: nobody waits for the film. (Heard between two runs of a network.)
process.once('disconnect', () => process.exit(1))
// Ctrl-C in a terminal reaches the whole group; whoever started this one decides.
process.on('SIGINT', () => undefined)
process.on('message', (words: ToStage) => {
  if (waiting === null) heard.push(words)
  else waiting(words)
  waiting = null
})

const order = await hear()
if ('stage' in order) await work(order)

async function work({ stage, order }: { readonly stage: StageName; readonly order: unknown }): Promise<void> {
  try {
    const run = (await stages[stage]()) as (order: unknown, input: AsyncIterable<unknown>) => AsyncIterable<unknown>
    for await (const output of run(order, askForInput())) {
      tell({ output })
      await hear()
    }
    leave({ done: true })
  } catch (error) {
    leave({ fault: faultOf(error) })
  }
}

async function* askForInput(): AsyncGenerator<unknown, void, void> {
  for (;;) {
    tell({ want: true })
    const answer = await hear()
    if (!('input' in answer)) return
    yield answer.input
  }
}

function hear(): Promise<ToStage> {
  const first = heard.shift()
  return first === undefined ? new Promise((resolve) => void (waiting = resolve)) : Promise.resolve(first)
}

function tell(words: FromStage): void {
  process.send?.(words)
}

/** The last words, and out as soon as they have left. */
function leave(words: FromStage): void {
  process.send?.(words, () => process.exit(0))
}

function faultOf(error: unknown): ToldStageFault {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error))
  const cause = error instanceof Error && error.cause instanceof Error ? `\nbecause: ${error.cause.stack ?? error.cause.message}` : ''
  const kind = tellsOfMemory(`${message}${cause}`) ? 'memory' : error instanceof StageError ? 'stage' : 'unforeseen'
  return { kind, message: message.split('\n')[0] ?? '', stack: `${stack}${cause}` }
}

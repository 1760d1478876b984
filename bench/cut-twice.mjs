import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'

// Cuts a face in the thread as it is compiled, just started, and four times more: prints the seconds of the first and the median of the
// others, by the clock and of the processor, and the most memory that the process took, in MB. Takes the thread's file and the photo's.
const [, , file = '', photo = ''] = process.argv
const bytes = await readFile(photo)
const thread = new Worker(file, { stdout: true })

async function cut() {
  const [begun, worked] = [performance.now(), process.cpuUsage()]
  thread.postMessage({ photo: bytes, pick: undefined })
  const [answer] = await once(thread, 'message')
  if (answer.face === undefined) throw new Error(JSON.stringify(answer))
  const { user, system } = process.cpuUsage(worked)
  return { wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 }
}

/** @param {number[]} values */
function middle(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}

const cold = await cut()
const others = [await cut(), await cut(), await cut(), await cut()]
const warm = { wall: middle(others.map(({ wall }) => wall)), cpu: middle(others.map(({ cpu }) => cpu)) }
await thread.terminate()
process.stdout.write(JSON.stringify({ cold, warm, peak: process.resourceUsage().maxRSS / 1024 }))

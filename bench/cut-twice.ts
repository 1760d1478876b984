import { readFile } from 'node:fs/promises'
import { hireFaceCutter } from '../src/pipeline/face/hire-face-cutter.ts'

// Cuts a face in a thread that has just been hired, and again: prints the seconds of both.
const photo = await readFile(process.argv[2] ?? '')
const cutter = hireFaceCutter()
const seconds = async (): Promise<number> => {
  const begun = performance.now()
  await cutter.cut(photo)
  return (performance.now() - begun) / 1000
}
const [cold, warm] = [await seconds(), await seconds()]
await cutter.close()
process.stdout.write(JSON.stringify({ cold, warm }))

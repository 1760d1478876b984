import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../config.ts'

/** The exporter, and the rows of what it can make: it reads them, too. */
export const EXPORTER = join(projectRoot, 'models', 'export')

const Presets = z.record(
  z.string(),
  z.object({
    title: z.string(),
    /** Of its weights. */
    licence: z.object({ name: z.string(), url: z.string() }),
    /** Its weights are random, and nobody's. */
    seed: z.number().optional(),
  }),
)

/** What the exporter can make, by name. Read when somebody asks: few starts need it. */
export function readPresets(): z.output<typeof Presets> {
  return Presets.parse(JSON.parse(readFileSync(join(EXPORTER, 'presets.json'), 'utf8')))
}

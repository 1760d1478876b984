import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { destination, pino, type DestinationStream, type Logger } from 'pino'
import type { Config } from './config.ts'

/** Keys whose values never reach a log, at the top and one level down. */
const secrets = ['token', 'secret', 'password', 'authorization', 'apiKey', 'signingSecret']

/** One JSON object a line to DATA_DIR/matinee.log, or to stderr when that cannot be written. */
export function openLog({ dataDir, logLevel }: Pick<Config, 'dataDir' | 'logLevel'>, to?: DestinationStream): Logger {
  return pino({ level: logLevel, base: null, redact: secrets.flatMap((key) => [key, `*.${key}`]) }, to ?? openFile(dataDir))
}

function openFile(dataDir: string): DestinationStream {
  try {
    mkdirSync(dataDir, { recursive: true })
    return destination({ dest: join(dataDir, 'matinee.log'), sync: true })
  } catch {
    return destination({ dest: 2, sync: true })
  }
}

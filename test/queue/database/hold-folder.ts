import { ConfigError } from '../../../src/errors.ts'
import { lockFolder } from '../../../src/queue/database/lock-folder.ts'

/** Takes the folder that it is told of, says so, and holds it until it is killed. */
try {
  await lockFolder(process.argv[2] ?? '')
  console.log('held')
  setInterval(() => undefined, 1000)
} catch (error) {
  console.log(error instanceof ConfigError ? `refused: ${error.message}` : `broken: ${String(error)}`)
}

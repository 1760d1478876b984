import { openPglite } from '../../../src/queue/database/open-pglite.ts'
import { acceptMovie } from '../../../src/queue/records/accept-movie.ts'
import { NO_LIMITS, requestOf } from '../test-studio.ts'

/** Accepts movies as fast as it can, and says of each that it was accepted, until it is killed. */
const [, , folder = '', prefix = ''] = process.argv
const db = await openPglite(folder)
console.log('open')
const asker = { user: 'test:ann', place: 'test', thread: 'test:1' }
for (let n = 0; ; n++) {
  await acceptMovie(db, { id: `${prefix}${n}`, request: requestOf(`film ${n}`), asker, order: {}, now: n }, NO_LIMITS)
  console.log(`${prefix}${n}`)
}

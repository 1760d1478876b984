import { join } from 'node:path'
import type { Config } from '../config.ts'
import { ConfigError, RequestError } from '../errors.ts'
import { lockFolder } from '../queue/database/lock-folder.ts'
import { forgetUser } from '../queue/records/forget-user.ts'
import { dropEmptyThreads } from '../queue/records/keep-movies.ts'
import { deleteMovie } from '../queue/records/move-movie.ts'
import { openFolderStore } from '../queue/store/folder-store.ts'
import { openRecords } from './open-records.ts'

/**
 * Deletes all that the studio keeps of a person: films with their files, faces, consents, settings. What was posted in chats stays there.
 * Returns the number of films. Throws RequestError for what is nobody's name, ConfigError while a studio holds the records.
 */
export async function forgetPerson(config: Config, person: string): Promise<number> {
  if (!/^[a-z]+:\S+$/.test(person)) throw new RequestError('Name somebody as the studio knows them, such as discord:81… or slack:T1:U2.')
  const lock = config.databaseUrl === undefined ? await lockFolder(config.dataDir).catch(sayHow) : null
  try {
    const db = await openRecords(config)
    try {
      const store = await openFolderStore(join(config.dataDir, 'store'))
      const films = await forgetUser(db, person)
      for (const id of films) await deleteMovie(db, id, (hashes) => Promise.all(hashes.map((hash) => store.remove(hash))))
      await dropEmptyThreads(db)
      return films.length
    } finally {
      await db.close()
    }
  } finally {
    await lock?.release()
  }
}

function sayHow(error: unknown): never {
  if (!(error instanceof ConfigError)) throw error
  throw new ConfigError(error.faults.map((fault) => `${fault} Close the studio first, or let them write /movie-forget.`))
}

import type { Logbook } from '../logbook.ts'
import type { Database } from './database/database.ts'
import { forgetUser, moviesOf } from './records/forget-user.ts'
import { deleteInstallation, readInstallation, saveInstallation } from './records/installations.ts'
import { readPlaceSettings, writePlaceSettings } from './records/place-settings.ts'
import {
  claimPost,
  dropClaim,
  findPost,
  markPosted,
  movieOfMessage,
  movieOfThread,
  noteUpload,
  settleMovie,
  unsettledMovies,
  type Claimer,
} from './records/posts.ts'

export interface LogbookSettings extends Claimer {
  readonly db: Database
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** The logbook over the records. */
export function openLogbook({ db, now, ...claimer }: LogbookSettings): Logbook {
  return {
    claimPost: (movie, role) => claimPost(db, movie, role, claimer, now()),
    dropClaim: (movie, role) => dropClaim(db, movie, role),
    noteUpload: (movie, role, upload) => noteUpload(db, movie, role, upload),
    markPosted: (movie, role, place) => markPosted(db, movie, role, place, now()),
    findPost: (movie, role) => findPost(db, movie, role),
    movieOfMessage: (platform, channel, message) => movieOfMessage(db, platform, channel, message),
    movieOfThread: (platform, channel, thread) => movieOfThread(db, platform, channel, thread),
    settle: (movie) => settleMovie(db, movie, now()),
    unsettled: (platform) => unsettledMovies(db, platform),
    placeSettings: (place) => readPlaceSettings(db, place),
    writePlaceSettings: (place, settings) => writePlaceSettings(db, place, settings, now()),
    forget: (user) => forgetUser(db, user),
    moviesOf: (user) => moviesOf(db, user),
    saveInstallation: (id, sealed) => saveInstallation(db, id, sealed, now()),
    readInstallation: (id) => readInstallation(db, id),
    deleteInstallation: (id) => deleteInstallation(db, id),
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, onTestFinished } from 'vitest'
import { converse, type House } from '../../../src/bots/conversation.ts'
import type { Bot, Hear } from '../../../src/bots/bot.ts'
import type { Answer, Button, Form } from '../../../src/bots/card.ts'
import type { Heard, Values } from '../../../src/bots/heard.ts'
import { openModeration } from '../../../src/bots/moderation/open-moderation.ts'
import { PhotoError } from '../../../src/bots/photo/download-photo.ts'
import type { PressName } from '../../../src/bots/press.ts'
import { FaceFault, WhichFace, type FaceFaultName, type Pick } from '../../../src/face.ts'
import type { Ticket } from '../../../src/front-desk.ts'
import type { Renderer } from '../../../src/movie.ts'
import type { Database } from '../../../src/queue/database/database.ts'
import { openLogbook } from '../../../src/queue/open-logbook.ts'
import { scriptOf } from '../../queue/over-backends.ts'
import { openFreshRecords } from '../../servers/fresh-records.ts'
import { openTestStudio } from '../../queue/test-studio.ts'

/** What a photo of this harness shows, in words that are its bytes: 'a face of ann', 'two faces', or why no face can be cut from it. */
export type Shown = string

export interface TestTalk {
  readonly house: House
  readonly db: Database
  /** The bytes, and the answer, of every photo that was cut. */
  readonly cuts: { readonly photo: string; readonly pick: Pick | undefined }[]
  /** Addresses of photos that were fetched. */
  readonly fetched: string[]
  /** Everything that was logged, as text. */
  readonly logged: string[]
  person(id: string, language?: string, admin?: boolean): Person
  /** A worker that films so lives from now on. */
  announce(renders: readonly Renderer[]): Promise<unknown>
  /** The process dies, and another one, in another house if need be, hears what comes. */
  restart(changes?: Partial<House>): void
  ended(id: string): Promise<Ticket>
  /** Rows of a table of the records. */
  count(table: 'faces' | 'consents' | 'movies'): Promise<number>
  films(): Promise<readonly Ticket[]>
}

export interface Person {
  readonly user: string
  order(prompt: string, more?: { readonly photos?: readonly Shown[]; readonly options?: Values; readonly adults?: boolean }): Promise<Said>
  /** Words to the bot, or about a film in its thread. */
  say(text: string, photos?: readonly Shown[], film?: Ticket): Promise<Said>
  press(button: Button | PressName, film?: Ticket): Promise<Said>
  fill(form: Form, values: Values): Promise<Said>
  forget(): Promise<Said>
  settings(): Promise<Said>
}

export interface Said {
  readonly text: string
  readonly buttons: readonly Button[]
  readonly form: Form | null
  /** The button with this name. */
  button(what: PressName): Button
}

/** A conversation over the real front desk and records. What a photo shows is what it says, and a film is made of nothing. */
export function openTalks(): () => Promise<TestTalk> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-talk-'))
  const opening = openFreshRecords(join(folder, 'records'))
  afterAll(async () => {
    await (await opening).close()
    rmSync(folder, { recursive: true, force: true })
  })
  return async () => openTalk(await opening)
}

let events = 0

async function openTalk(db: Database): Promise<TestTalk> {
  await db.orm.execute(sql`TRUNCATE matinee.movies, matinee.consents, matinee.place_settings CASCADE`)
  await db.orm.execute(sql`TRUNCATE matinee.faces CASCADE`)
  const cuts: { photo: string; pick: Pick | undefined }[] = []
  const studio = await openTestStudio({
    db,
    redisUrl: undefined,
    // A film shows whom it may.
    film: async (_request, watch, _source, faces) => watch.onStoryboard({ ...scriptOf('A film.'), faces: faces.map(({ id }) => id) }),
    photos: {
      async cut(photo, pick) {
        const shown = Buffer.from(photo).toString()
        cuts.push({ photo: shown, pick })
        if (shown === 'two faces' && pick === undefined) throw new WhichFace(['left', 'right'])
        if (!shown.includes('face') || shown === 'no-face') throw new FaceFault(shown as FaceFaultName, 'Send another.')
        return { packed: photo, width: 300, height: 400 }
      },
      pictureOf: (packed) => packed,
    },
  })
  studio.work()
  onTestFinished(() => studio.close())
  const logbook = openLogbook({ db, now: Date.now, owner: 'test', alone: true })
  const logged: string[] = []
  const fetched: string[] = []
  const log = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`)
  const house: House = {
    venue: { platform: 'test', marksAdultChannels: true, clipsHaveButtons: true } as Bot['venue'],
    desk: studio.desk,
    logbook,
    judge: openModeration(),
    fetchPhoto: async ({ url }) => {
      fetched.push(url)
      if (url === 'gone') throw new PhotoError('gone', 'It is gone.')
      return { bytes: Buffer.from(url), type: 'image/jpeg' }
    },
    fitClip: () => Promise.reject(new Error('nothing is posted here')),
    newSeed: () => 7,
    now: Date.now,
    log: { info: log, warn: log, error: log },
  }
  let hear: Hear = converse(house)
  const person = (id: string, language = 'en', admin = false): Person => {
    const heardBy = async (said: object, film?: Ticket, adults = false): Promise<Said> => {
      const answers: Answer[] = []
      let form: Form | null = null
      const speaker = { id, groups: [], admin, language }
      const spot = { channel: 'general', thread: film?.id ?? null }
      const heard = { key: `event-${++events}`, speaker, place: 'test:here', spot, direct: false, adults, ...said } as unknown as Heard
      await hear(heard, {
        tell: async (answer) => void answers.push(answer),
        ask: async (asked) => heard.kind !== 'said' && ((form = asked), true),
      })
      const last = answers.at(-1)
      const buttons = last?.buttons ?? []
      return {
        text: (last?.lines ?? []).map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
        buttons,
        form,
        button(what) {
          const found = buttons.find(({ press }) => press.what === what)
          if (found === undefined) throw new Error(`no ${what} among ${buttons.map(({ press }) => press.what).join(', ')}`)
          return found
        },
      }
    }
    const sources = (photos: readonly Shown[] = []) => photos.map((url) => ({ url }))
    return {
      user: `test:${id}`,
      order: (prompt, { photos, options = {}, adults } = {}) =>
        heardBy({ kind: 'order', prompt, options, photos: sources(photos) }, undefined, adults),
      async say(text, photos, film) {
        if (film !== undefined && (await logbook.claimPost(film.id, 'clip')) !== null)
          await logbook.markPosted(film.id, 'clip', { platform: 'test', channel: 'general', thread: film.id, message: film.id, file: null })
        return heardBy({ kind: 'said', text, photos: sources(photos), about: null, called: true }, film)
      },
      press: (button, film) =>
        heardBy({ kind: 'press', press: typeof button === 'string' ? { what: button, movie: film?.id ?? '' } : button.press }, film),
      fill: (form, values) => heardBy({ kind: 'form', press: form.press, values, photos: [] }),
      forget: () => heardBy({ kind: 'forget' }),
      settings: () => heardBy({ kind: 'settings' }),
    }
  }
  return {
    house,
    db,
    cuts,
    logged,
    person,
    announce: studio.announce,
    restart: (changes) => void (hear = converse({ ...house, ...changes })),
    fetched,
    ended: studio.ended,
    async count(table) {
      const { rows } = (await db.orm.execute(sql.raw(`SELECT count(*) AS n FROM matinee.${table}`))) as unknown as {
        readonly rows: readonly { readonly n: string | number }[]
      }
      return Number(rows[0]?.n)
    },
    films: async () => (await studio.desk.list({ place: 'test:here', limit: 50 })).tickets,
  }
}

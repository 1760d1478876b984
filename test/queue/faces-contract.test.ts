import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { RequestError } from '../../src/errors.ts'
import { CONSENT, FaceFault, WhichFace } from '../../src/face.ts'
import { ConsentMissing, type FaceDesk } from '../../src/front-desk.ts'
import { tidy } from '../../src/queue/keep-house.ts'
import type { Photos } from '../../src/queue/open-face-desk.ts'
import { forgetUser } from '../../src/queue/records/forget-user.ts'
import type { OpenFace } from '../../src/queue/render.ts'
import { overBackends, scriptOf } from './over-backends.ts'
import { askerOf, requestOf, type TestStudio } from './test-studio.ts'

const HOUR = 3_600_000
const photo = Buffer.from('a photo of Ann')

/** Cuts by what the photo says; what it makes says whose face it is. */
const photos: Photos = {
  async cut(bytes, pick) {
    const text = Buffer.from(bytes).toString()
    if (text.includes('cat')) throw new FaceFault('no-face', 'There is no face.')
    if (text.includes('two') && pick === undefined) throw new WhichFace(['left', 'right'])
    return { packed: Buffer.from(`RIFF the face in ${text}${pick === undefined ? '' : `, ${pick}`}`), width: 30, height: 40 }
  },
  pictureOf: (packed) => packed.subarray(0, 4),
}

await overBackends('faces in the queue', ({ name, it, db, open }) => {
  const users = (who: string): string => `test:${who}-${name}`
  const openFaces = async (settings: Parameters<typeof open>[0] = {}): Promise<TestStudio> => {
    await db().orm.execute(sql`TRUNCATE matinee.faces, matinee.consents`)
    return open({ photos, ...settings })
  }
  const cut = async (desk: FaceDesk, user: string, bytes: Uint8Array = photo) => {
    await desk.agree(user, CONSENT.version)
    return desk.cut(bytes, askerOf(user))
  }

  it(`asks for a yes first, once, and to the wording of today (${name})`, async () => {
    const { faces } = (await openFaces()).desk
    const ann = users('ann')
    await expect(faces.cut(photo, askerOf(ann))).rejects.toThrow(ConsentMissing)
    await expect(faces.agree(ann, 'of yesterday')).rejects.toThrow(RequestError)
    expect(await faces.consent(ann)).toBeNull()
    await faces.agree(ann, CONSENT.version)
    const given = await faces.consent(ann)
    await faces.agree(ann, CONSENT.version)
    expect(await faces.consent(ann)).toEqual(given)
    expect(await faces.consent(users('bob'))).toBeNull()
    // Words that were agreed to and have changed since are asked about again.
    await db().orm.execute(sql`UPDATE matinee.consents SET wording = '0'`)
    await expect(faces.cut(photo, askerOf(ann))).rejects.toThrow(ConsentMissing)
  })

  it(`keeps a face sealed, for its owner alone, and no photo; what cannot be cut leaves nothing (${name})`, async () => {
    const { faces } = (await openFaces()).desk
    const [ann, bob] = [users('ann'), users('bob')]
    const kept = await cut(faces, ann)
    expect(kept).toMatchObject({ id: expect.stringMatching(/^[0-9a-v]{20}$/) as unknown, saved: false, width: 30, height: 40 })
    expect(Buffer.from((await faces.openPicture(kept.id, ann)) ?? []).toString()).toBe('RIFF')
    expect(await faces.openPicture(kept.id, bob)).toBeNull()
    expect(await faces.find(kept.id, bob)).toBeNull()
    expect(await faces.remove(kept.id, bob)).toBe(false)
    const rows = JSON.stringify(await db().orm.execute(sql`SELECT *, encode(sealed, 'escape') AS text FROM matinee.faces`))
    expect(rows).toContain(kept.id)
    expect(rows).not.toMatch(/RIFF|photo of Ann/)

    await expect(faces.cut(Buffer.from('a cat'), askerOf(ann))).rejects.toThrow(FaceFault)
    await expect(faces.cut(Buffer.from('two people'), askerOf(ann))).rejects.toThrow(WhichFace)
    expect(await count('faces')).toBe(1)
    await faces.cut(Buffer.from('two people'), askerOf(ann), 'left')
    expect(await count('faces')).toBe(2)
    expect(await faces.remove(kept.id, ann)).toBe(true)
    expect(await count('faces')).toBe(1)
  })

  it(`hands a film the faces that it may show, and nobody else's (${name})`, async () => {
    const handed: (readonly OpenFace[])[] = []
    let shows: readonly string[] = []
    const studio = await openFaces({
      film: async (request, watch, _, faces) => {
        handed.push(faces)
        watch.onStoryboard({ ...scriptOf(request.prompt), faces: shows })
      },
    })
    studio.work()
    const [ann, bob] = [users('ann'), users('bob')]
    const { faces } = studio.desk
    const kept = await cut(faces, ann)
    const consent = (await faces.consent(ann))?.id
    const order = { ...requestOf('me'), stars: [kept.id] }
    await expect(studio.desk.submit(order, askerOf(bob))).rejects.toThrow(/^That face is not kept here any more/)
    shows = [kept.id]
    const film = await studio.ended((await studio.desk.submit(order, askerOf(ann))).id)
    expect(film).toMatchObject({ state: 'done', consent })
    expect(handed[0]).toEqual([{ id: kept.id, consent, packed: Buffer.from('RIFF the face in a photo of Ann') }])

    // An edit needs no photo, and is its owner's alone.
    const change = { ...requestOf('me'), instruction: 'night' }
    await expect(studio.desk.submit(change, askerOf(bob), { parent: film.id })).rejects.toThrow(/somebody’s face/)
    const edit = await studio.ended((await studio.desk.submit(change, askerOf(ann), { parent: film.id })).id)
    expect(edit.consent).toBe(consent)
    expect(handed[1]).toEqual(handed[0])
    // A film that shows the face no more says nothing of consent, and may still go back.
    shows = []
    const without = await studio.ended(
      (await studio.desk.submit({ ...change, instruction: 'no face' }, askerOf(ann), { parent: edit.id })).id,
    )
    expect(without.consent).toBeNull()
    await studio.ended((await studio.desk.submit({ ...change, instruction: 'undo' }, askerOf(ann), { parent: without.id })).id)
    expect(handed[3]).toEqual(handed[0])

    // What was deleted is asked for again, unless a new photo comes along.
    await faces.remove(kept.id, ann)
    expect((await studio.desk.find(film.id))?.consent).toBe(consent)
    await expect(studio.desk.submit(change, askerOf(ann), { parent: film.id })).rejects.toThrow(/send the photo again/)
    const fresh = await faces.cut(Buffer.from('another photo'), askerOf(ann))
    await studio.ended((await studio.desk.submit({ ...change, stars: [fresh.id] }, askerOf(ann), { parent: film.id })).id)
    expect(handed.at(-1)?.map(({ id }) => id)).toEqual([fresh.id])
    expect(studio.faults).toEqual([])
  })

  it(`tells the asker, and only that there is no way, when the key has changed (${name})`, async () => {
    const ann = users('ann')
    const kept = await cut((await openFaces()).desk.faces, ann)
    const studio = await open({ photos, faceKey: 'another key' })
    studio.work()
    const film = await studio.ended((await studio.desk.submit({ ...requestOf('me'), stars: [kept.id] }, askerOf(ann))).id)
    expect(film).toMatchObject({
      state: 'failed',
      failure: { kind: 'request', words: expect.stringMatching(/send the photo again/) as unknown },
    })
    expect(await studio.desk.faces.openPicture(kept.id, ann)).toBeNull()
    expect(JSON.stringify(studio.faults)).not.toMatch(/RIFF/)
  })

  it(`lets go of faces that no film needs, but of none that was chosen to be kept (${name})`, async () => {
    const studio = await openFaces({
      film: async ({ prompt, stars = [] }, watch) => watch.onStoryboard({ ...scriptOf(prompt), faces: stars }),
    })
    studio.work()
    const ann = users('ann')
    const { faces } = studio.desk
    const [used, stray, saved] = [await cut(faces, ann), await cut(faces, ann), await cut(faces, ann)]
    const film = await studio.ended((await studio.desk.submit({ ...requestOf('me'), stars: [used.id] }, askerOf(ann))).id)
    expect(await faces.save(saved.id, ann)).toBe(true)
    expect(await faces.saved(ann)).toMatchObject({ id: saved.id, saved: true })
    const later = async (): Promise<unknown> =>
      tidy({ db: db(), store: studio.store, desk: studio.desk, retention: { days: 0, gigabytes: 0 }, now: () => Date.now() + 2 * HOUR })
    const left = async () => Promise.all([used, stray, saved].map(async ({ id }) => (await faces.find(id, ann)) !== null))
    await tidy({ db: db(), store: studio.store, desk: studio.desk, retention: { days: 0, gigabytes: 0 }, now: Date.now })
    expect(await left()).toEqual([true, true, true])
    await later()
    expect(await left()).toEqual([true, false, true])
    await studio.desk.remove(film.id)
    await later()
    expect(await left()).toEqual([false, false, true])
    await faces.unsave(ann)
    expect(await faces.saved(ann)).toBeNull()
    await later()
    expect(await left()).toEqual([false, false, false])
  })

  it(`forgets a person without a trace (${name})`, async () => {
    const studio = await openFaces({
      film: async ({ prompt, stars = [] }, watch) => watch.onStoryboard({ ...scriptOf(prompt), faces: stars }),
    })
    studio.work()
    const ann = users('gone')
    const kept = await cut(studio.desk.faces, ann)
    await studio.desk.faces.save(kept.id, ann)
    await studio.ended((await studio.desk.submit({ ...requestOf('me'), stars: [kept.id] }, askerOf(ann))).id)
    for (const film of await forgetUser(db(), ann)) await studio.desk.remove(film)
    // The name of a thread is the platform's, here with the person's in it: it goes with the next round.
    await tidy({ db: db(), store: studio.store, desk: studio.desk, retention: { days: 0, gigabytes: 0 }, now: Date.now })
    const tables = await db().orm.execute(sql`SELECT table_name FROM information_schema.tables WHERE table_schema = 'matinee'`)
    for (const { table_name } of (tables as unknown as { rows: { table_name: string }[] }).rows) {
      const { rows } = (await db().orm.execute(sql.raw(`SELECT to_jsonb(t)::text AS row FROM matinee.${table_name} AS t`))) as unknown as {
        rows: { row: string }[]
      }
      expect(
        rows.filter(({ row }) => row.includes(ann) || row.includes(kept.id)),
        table_name,
      ).toEqual([])
    }
  })

  it(`takes so many photos in an hour and no more (${name})`, async () => {
    let now = Date.now()
    const { faces } = (await openFaces({ now: () => now })).desk
    const ann = users('eager')
    await faces.agree(ann, CONSENT.version)
    // Those in which there is no face cost as much.
    for (let i = 0; i < 30; i++) await faces.cut(Buffer.from('a cat'), askerOf(ann)).catch(() => undefined)
    await expect(faces.cut(photo, askerOf(ann))).rejects.toThrow(/30 photos within an hour/)
    now += HOUR + 1
    await expect(faces.cut(photo, askerOf(ann))).resolves.toBeDefined()
  })

  it(`lets eight photos wait and no more, and keeps all that it took (${name})`, async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => void (release = resolve))
    const slow: Photos = { ...photos, cut: async (bytes, pick) => (await held, photos.cut(bytes, pick)) }
    const { faces } = (await openFaces({ photos: slow })).desk
    const people = Array.from({ length: 9 }, (_, n) => users(`p${n}`))
    for (const person of people) await faces.agree(person, CONSENT.version)
    const cuts = people.map((person) => faces.cut(photo, askerOf(person)))
    const ended = Promise.allSettled(cuts)
    await expect(Promise.race(cuts)).rejects.toThrow(/try again in a minute/)
    release()
    expect((await ended).filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
    expect(await count('faces')).toBe(8)
    await expect(faces.cut(photo, askerOf(people[0] ?? ''))).resolves.toBeDefined()
  })

  it(`has the faces still after a restart, and makes films with them elsewhere (${name})`, async () => {
    const ann = users('ann')
    const first = await openFaces()
    const kept = await cut(first.desk.faces, ann)
    await first.close()
    // Another process, which shares nothing but the records, the line and the key.
    const handed: (readonly OpenFace[])[] = []
    const second = await open({ photos, film: async (_, __, ___, faces) => void handed.push(faces) })
    expect(await second.desk.faces.find(kept.id, ann)).toEqual(kept)
    second.work()
    await second.ended((await second.desk.submit({ ...requestOf('me'), stars: [kept.id] }, askerOf(ann))).id)
    expect(handed[0]?.map(({ packed }) => Buffer.from(packed).toString())).toEqual(['RIFF the face in a photo of Ann'])
  })

  it(`says why it takes no photos (${name})`, async () => {
    const { faces } = (await open()).desk
    expect(faces.closed).toBe('No photos are taken here.')
    await faces.agree(users('closed'), CONSENT.version)
    await expect(faces.cut(photo, askerOf(users('closed')))).rejects.toThrow('No photos are taken here.')
  })

  const count = async (table: string): Promise<number> => {
    const { rows } = (await db().orm.execute(sql.raw(`SELECT count(*)::int AS n FROM matinee.${table}`))) as unknown as {
      rows: { n: number }[]
    }
    return rows[0]?.n ?? 0
  }
})

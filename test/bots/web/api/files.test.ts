import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { openTestRoom, type RoomSettings, type TestRoom, until } from './open-test-room.ts'
import { request, somebody } from './test-desk.ts'

const film = randomBytes(300_000)

async function openWithFilm(bytes: Uint8Array = film, settings: RoomSettings = {}): Promise<{ room: TestRoom; clip: string; id: string }> {
  const room = await openTestRoom(settings)
  const { id } = await room.desk.submit({ ...request, prompt: "Zoë's 東京 café / night: 100%!" }, somebody)
  room.desk.finish(id, bytes)
  return { room, id, clip: `/api/movies/${id}/clip.mp4` }
}

it('sends the whole film, and says how it may be asked for', async () => {
  const { room, clip } = await openWithFilm()
  const whole = await room.ask(clip)
  expect(whole.status).toBe(200)
  expect(whole.body.equals(film)).toBe(true)
  expect(whole.headers).toMatchObject({
    'content-type': 'video/mp4',
    'content-length': '300000',
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
  })
  const head = await room.ask(clip, { method: 'HEAD', headers: { range: 'bytes=0-9' } })
  expect([head.status, head.body.length, head.headers['content-length'], head.headers['etag']]).toEqual([
    200,
    0,
    '300000',
    whole.headers['etag'],
  ])
  expect(room.desk.filesOpen()).toBe(0)
})

it.each([
  ['bytes=0-0', 0, 0],
  ['bytes=100-199', 100, 199],
  ['bytes=299990-', 299_990, 299_999],
  ['bytes=-5', 299_995, 299_999],
  ['bytes=-900000', 0, 299_999],
  ['bytes=299999-999999999999999999999999', 299_999, 299_999],
])('sends %s as a part', async (range, first, last) => {
  const { room, clip } = await openWithFilm()
  const part = await room.ask(clip, { headers: { range } })
  expect([part.status, part.headers['content-range']]).toEqual([206, `bytes ${first}-${last}/300000`])
  expect(part.headers['content-length']).toBe(String(last - first + 1))
  expect(part.body.equals(film.subarray(first, last + 1))).toBe(true)
})

it('tells of ranges beyond the end, and how long the film is', async () => {
  const { room, clip } = await openWithFilm()
  for (const range of ['bytes=300000-', 'bytes=300000-300001', 'bytes=-0', 'bytes=99999999999999999999-']) {
    const answer = await room.ask(clip, { headers: { range } })
    expect([range, answer.status, answer.headers['content-range']]).toEqual([range, 416, 'bytes */300000'])
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
  }
})

it('sends all of it for several ranges and for ranges that make no sense', async () => {
  const { room, clip } = await openWithFilm()
  for (const range of ['bytes=0-1,4-5', 'bytes=9-2', 'lines=1-2', 'bytes=x'])
    expect((await room.ask(clip, { headers: { range } })).body.length).toBe(300_000)
})

it('minds what the asker has already', async () => {
  const { room, clip } = await openWithFilm()
  const etag = String((await room.ask(clip)).headers['etag'])
  const get = async (headers: Record<string, string>) => (await room.ask(clip, { headers })).status
  expect(await get({ 'if-none-match': etag })).toBe(304)
  expect(await get({ 'if-none-match': `"x", W/${etag}`, range: 'bytes=0-1' })).toBe(304)
  expect(await get({ 'if-none-match': '*' })).toBe(304)
  expect(await get({ 'if-none-match': '"x"' })).toBe(200)
  expect(await get({ range: 'bytes=0-1', 'if-range': etag })).toBe(206)
  for (const other of ['"x"', `W/${etag}`, 'Sat, 01 Jan 2000 00:00:00 GMT'])
    expect(await get({ range: 'bytes=0-1', 'if-range': other })).toBe(200)
})

it('names a download so that every system can keep it', async () => {
  const { room, clip } = await openWithFilm()
  expect((await room.ask(clip)).headers['content-disposition']).toBeUndefined()
  const answer = await room.ask(`${clip}?download`)
  expect(answer.headers['content-disposition']).toBe(
    `attachment; filename="zoe-s-__-cafe-night-100-7.mp4"; filename*=UTF-8''zo%C3%AB-s-%E6%9D%B1%E4%BA%AC-caf%C3%A9-night-100-7.mp4`,
  )
})

it('closes the file when the listener leaves in the middle, and never reads ahead of them', async () => {
  const { room, clip } = await openWithFilm(Buffer.alloc(64 * 1024 * 1024))
  const incoming = await room.begin(clip)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(room.desk.filesOpen()).toBe(1)
  // What the buffers of the system hold, and no more.
  expect(room.desk.bytesRead()).toBeLessThan(24 * 1024 * 1024)
  incoming.destroy()
  await until(() => room.desk.filesOpen() === 0, 'the file stayed open')
  expect(room.log).toEqual([])
})

it('breaks the connection when a file turns out to be shorter than it was', async () => {
  const { room, clip } = await openWithFilm()
  room.desk.cutFiles()
  await expect(room.ask(clip)).rejects.toThrow('aborted')
  expect(room.log.join()).toContain('could not be read to its end')
})

it('has no clip before the end, and none when its file is gone', async () => {
  const { room, clip } = await openWithFilm()
  const { id } = await room.desk.submit(request, somebody)
  for (const name of ['clip.mp4', 'poster.jpg', 'preview.jpg', 'storyboard.json'])
    expect((await room.ask(`/api/movies/${id}/${name}`)).status).toBe(404)
  room.desk.loseFiles()
  expect((await room.ask(clip)).status).toBe(404)
})

it('sends poster, preview and storyboard', async () => {
  const { room, id } = await openWithFilm()
  const poster = await room.ask(`/api/movies/${id}/poster.jpg`)
  expect([poster.text, poster.headers['content-type']]).toEqual(['a poster', 'image/jpeg'])
  expect((await room.ask(`/api/movies/${id}/poster.jpg`, { headers: { 'if-none-match': String(poster.headers['etag']) } })).status).toBe(
    304,
  )
  expect((await room.ask(`/api/movies/${id}/storyboard.json`)).json()).toMatchObject({ version: 1 })
  const other = await room.desk.submit(request, somebody)
  room.desk.start(other.id, { stage: 'filming', preview: 1 })
  const preview = await room.ask(`/api/movies/${other.id}/preview.jpg?1`)
  expect([preview.body.length, preview.headers['cache-control']]).toEqual([4, 'no-store'])
})

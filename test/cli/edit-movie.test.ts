import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { matinee } from './run-matinee.ts'

const stem = 'a-dog-walks-along-a-beach-7'
/** Where the film lies; each test works in a folder of its own. */
let source = ''
let folder = ''

beforeAll(async () => {
  source = await mkdtemp(join(tmpdir(), 'matinee-edit-'))
  const small = ['--duration', '1', '--size', '360', '--fps', '16', '--seed', '7', '--quiet']
  const made = await matinee(['a dog walks along a beach', ...small], source)
  expect(made, made.err).toMatchObject({ code: 0 })
})
beforeEach(async () => {
  folder = join(source, `stage-${Math.random().toString(36).slice(2)}`)
  await mkdir(folder)
  for (const ending of ['.mp4', '.jpg', '.storyboard.json']) await copyFile(join(source, stem + ending), join(folder, stem + ending))
})
afterAll(() => rm(source, { recursive: true, force: true }))

test('an edit is a film of its own beside the source, told in JSON; the same edit gives the same film', async () => {
  const before = await checksum(`${stem}.mp4`)
  const first = await matinee(['edit', `${stem}.mp4`, 'Make it night!', '--json', '--quiet'], folder)
  expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' })
  const result = JSON.parse(first.out) as Record<string, unknown> & { changed: string[] }
  const name = `${stem}-make-it-night`
  expect(result).toMatchObject({
    file: join(folder, `${name}.mp4`),
    poster: join(folder, `${name}.jpg`),
    storyboard: join(folder, `${name}.storyboard.json`),
    seed: 7,
    remarks: expect.any(Array) as unknown,
    kept: { picture: false },
  })
  expect(result.changed.length).toBeGreaterThan(0)
  // A taken name gets a number, --out included, and the source is left as it is.
  const again = await matinee(['edit', `${stem}.mp4`, 'Make it night!', '--quiet', '--out', `${stem}.mp4`], folder)
  expect(again, again.err).toMatchObject({ code: 0 })
  expect(again.out).toMatch(new RegExp(`^Clip +${stem}-2\\.mp4$`, 'm'))
  expect(again.out).toMatch(/^Changed {5}\S/m)
  expect(again.out).not.toMatch(/^Understood/m)
  expect(again.out).toMatch(/^Made in \d/m)
  expect(await checksum(`${stem}-2.mp4`)).toBe(await checksum(`${name}.mp4`))
  expect(await checksum(`${stem}.mp4`)).toBe(before)

  // The clip knows what it was, so that another edit needs nothing else.
  const back = await matinee(['edit', `${name}.mp4`, 'undo', '--json', '--quiet'], folder)
  expect(back, back.err).toMatchObject({ code: 0 })
  expect(JSON.parse(back.out)).toMatchObject({ file: join(folder, `${name}-undo.mp4`) })
  expect(await storyboard(`${name}-undo`)).toEqual(await storyboard(stem))
  expect(await packets(`${name}-undo.mp4`)).toBe(await packets(`${stem}.mp4`))
})

test('a bare storyboard can be edited too, and has no history', async () => {
  const edited = await matinee(['edit', `${stem}.storyboard.json`, 'make it night', '--quiet', '--out', 'night.mp4'], folder)
  expect(edited, edited.err).toMatchObject({ code: 0 })
  expect((await storyboard('night')).shots[0]?.setting.hour).toBe('night')
  const undone = await matinee(['edit', `${stem}.storyboard.json`, 'undo'], folder)
  expect(undone).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/nothing to undo/) as unknown })
  const other = await matinee(['edit', `${stem}.storyboard.json`, 'make it night', '--quiet'], folder)
  expect(other.out).toMatch(new RegExp(`^Clip +${stem}-make-it-night\\.mp4$`, 'm'))
})

test('what cannot be edited is refused with one line, exit code 2, and nothing is left behind', async () => {
  await writeFile(join(folder, 'text.mp4'), 'no film')
  await writeFile(join(folder, 'truncated.json'), '{"version": 1, "prompt": "a c')
  await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', `${stem}.mp4`, '-map_metadata', '-1', '-c', 'copy', 'stripped.mp4'], {
    cwd: folder,
  })
  for (const [name, tags] of Object.entries({
    'broken.mp4': ['matinee_storyboard=AAAA'],
    'forged.mp4': ['matinee_history=AAAA'],
    'no-history.mp4': [`matinee_history=${deflateSync('{}').toString('base64')}`],
    'newer.mp4': [`matinee_storyboard=${deflateSync('{"version":99}').toString('base64')}`],
  }))
    await promisify(execFile)(
      'ffmpeg',
      [
        ...['-v', 'error', '-i', `${stem}.mp4`, '-map_metadata', '0', '-movflags', 'use_metadata_tags', '-c', 'copy'],
        ...tags.flatMap((tag) => ['-metadata', tag]),
        name,
      ],
      { cwd: folder },
    )
  const before = await readdir(folder)
  for (const [args, line] of [
    [[], /missing required argument 'film'/],
    [['nothing.mp4', 'make it night'], /There is no file nothing\.mp4/],
    [['.', 'make it night'], /\. is a folder: name a film/],
    [['text.mp4', 'make it night'], /text\.mp4 cannot be read as a film/],
    [['truncated.json', 'make it night'], /truncated\.json is not whole JSON/],
    [[`${stem}.jpg`, 'make it night'], /neither a film nor a storyboard/],
    [['stripped.mp4', 'make it night'], /stripped\.mp4 carries no storyboard.*storyboard\.json/],
    [['broken.mp4', 'make it night'], /The storyboard inside broken\.mp4 is broken/],
    [['forged.mp4', 'make it night'], /The history inside forged\.mp4 is broken/],
    [['no-history.mp4', 'make it night'], /The history inside no-history\.mp4 is broken/],
    [['newer.mp4', 'make it night'], /newer\.mp4 was made by a newer Matinee.*update/],
    [[`${stem}.mp4`], /Say what should change/],
    [[`${stem}.mp4`, ' \u0007 '], /Say what should change/],
    [[`${stem}.mp4`, 'x'.repeat(1001)], /1001 characters; 1000 is the most/],
    [[`${stem}.mp4`, 'undo'], /nothing to undo/],
    [[`${stem}.mp4`, 'make it night', '--seed', '-1'], /from 0 to 4294967295/],
    [[`${stem}.mp4`, 'make it night', '--out', 'film.avi'], /must end in \.mp4/],
    [[`${stem}.mp4`, 'make it night', '--out', 'nowhere/film.mp4'], /nowhere does not exist/],
    [[`${stem}.mp4`, 'make it night', '--fps', '30'], /unknown option '--fps'/],
  ] as [string[], RegExp][]) {
    const { code, out, err } = await matinee(['edit', ...args, ...(args.length > 0 ? ['--quiet'] : [])], folder)
    expect(err).toMatch(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  }
  expect(await readdir(folder)).toEqual(before)
})

test('a film that lost its ending is still a film', async () => {
  await copyFile(join(folder, `${stem}.mp4`), join(folder, 'film'))
  const { code, err } = await matinee(['edit', 'film', 'undo'], folder)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/nothing to undo/) as unknown })
})

test('its help tells how', async () => {
  const { code, out } = await matinee(['edit', '--help'], folder)
  expect(code).toBe(0)
  for (const word of ['<film>', '[instruction...]', '--out', '--seed', '--threads', '--json', '--quiet']) expect(out).toContain(word)
  expect((await matinee(['--help'], folder)).out).toMatch(/npm run movie -- edit /)
})

async function storyboard(name: string): Promise<{ shots: { setting: { hour: string } }[] }> {
  return JSON.parse(await readFile(join(folder, `${name}.storyboard.json`), 'utf8')) as { shots: { setting: { hour: string } }[] }
}

async function checksum(name: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(folder, name)))
    .digest('hex')
}

/** Hashes of picture and sound. */
async function packets(name: string): Promise<string> {
  const { stdout } = await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', name, '-c', 'copy', '-f', 'streamhash', '-'], {
    cwd: folder,
  })
  return stdout
}

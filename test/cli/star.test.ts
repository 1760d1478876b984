import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/config.ts'
import { facesIn } from '../../src/pipeline/storyboard/face.ts'
import type { Storyboard } from '../../src/pipeline/storyboard/storyboard.ts'
import { matinee, type Outcome } from './run-matinee.ts'

const photos = join(projectRoot, '..', 'shared', 'faces')
const astronaut = join(photos, 'astronaut.png')
const small = ['--duration', '1', '--size', '360', '--fps', '16', '--seed', '7', '--quiet', '--json']

let folder = ''
/** The studio's own folder, so that nothing of the developer's is touched; the index of the art is made once in it. */
let here: NodeJS.ProcessEnv = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-star-'))
  here = { DATA_DIR: join(folder, 'data') }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const faces = async (): Promise<readonly string[]> => readdir(join(folder, 'data', 'faces')).catch(() => [])
const film = (outcome: Outcome): { readonly file: string; readonly storyboard: string; readonly consents?: readonly string[] } => {
  expect(outcome, outcome.err).toMatchObject({ code: 0 })
  return JSON.parse(outcome.out) as ReturnType<typeof film>
}
const boardOf = async (file: string): Promise<Storyboard> => JSON.parse(await readFile(file, 'utf8')) as Storyboard
const commentOf = async (file: string): Promise<string> =>
  (await promisify(execFile)('ffprobe', ['-v', 'error', '-show_entries', 'format_tags=comment', '-of', 'csv=p=0', file])).stdout

test('a file that is no photo is refused in a sentence, and nothing is kept', async () => {
  await writeFile(join(folder, 'me.jpg'), 'this is a letter')
  const refused = await matinee(['me on a beach', '--selfie', 'me.jpg', '--i-have-consent', ...small], folder, here)
  expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^matinee: me\.jpg: That is no photo .*\.\n$/) as unknown })
  expect((await faces()).filter((name) => name.endsWith('.face'))).toEqual([])
  const missing = await matinee(['me on a beach', '--selfie', 'you.jpg', '--i-have-consent', ...small], folder, here)
  expect(missing).toMatchObject({ code: 2, err: 'matinee: There is no photo you.jpg.\n' })
})

describe.skipIf(!existsSync(astronaut))('with ../shared/faces', () => {
  test('nobody stars without a yes', async () => {
    await rm(join(folder, 'data', 'faces'), { recursive: true, force: true })
    const refused = await matinee(['me on a beach', '--selfie', astronaut, ...small], folder, here)
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--i-have-consent') as unknown })
    expect(await faces()).toEqual([])
  })

  test('a cat does not star', async () => {
    const refused = await matinee(['me on a beach', '--selfie', join(photos, 'chelsea.png'), '--i-have-consent', ...small], folder, here)
    expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/animal.*pets cannot star/) as unknown })
  })

  test('the yes is remembered, the face is sealed, the film tells of the consent; edits keep the face, another house asks for it, forgetting takes all', async () => {
    const first = film(await matinee(['me waving on a beach', '--selfie', astronaut, '--i-have-consent', ...small], folder, here))
    const consent = JSON.parse(await readFile(join(folder, 'data', 'faces', 'consent.json'), 'utf8')) as { readonly id: string }
    expect(first.consents).toEqual([consent.id])
    expect(await commentOf(first.file)).toContain(`Made with AI; it shows a real person’s face, with consent ${consent.id}.`)
    const [id] = facesIn(await boardOf(first.storyboard))
    expect(id).toMatch(/^[0-9a-v]{20}$/)
    const sealed = await readFile(join(folder, 'data', 'faces', `${id}.face`))
    for (const trace of ['RIFF', 'WEBP', 'MFC1', 'traits', consent.id]) expect(sealed.includes(trace), trace).toBe(false)
    expect((await readFile(first.file)).includes('WEBP')).toBe(false)

    // Not asked again.
    const edited = film(await matinee(['edit', first.file, 'make it night', '--quiet', '--json'], folder, here))
    expect(facesIn(await boardOf(edited.storyboard))).toEqual([id])

    const elsewhere = { DATA_DIR: join(folder, 'elsewhere') }
    const refused = await matinee(['edit', first.file, 'make it night', '--quiet'], folder, elsewhere)
    expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/send the photo again/) as unknown })
    const again = film(
      await matinee(['edit', first.file, '--selfie', astronaut, '--i-have-consent', '--quiet', '--json'], folder, elsewhere),
    )
    expect(facesIn(await boardOf(again.storyboard))).toHaveLength(1)
    expect(facesIn(await boardOf(again.storyboard))).not.toEqual([id])

    const forgotten = await matinee(['forget'], folder, here)
    expect(forgotten).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Forgotten: \d+ faces?, 2 films made with them, and the consent\.\n$/) as unknown,
    })
    expect(await faces()).toEqual([])
    expect(existsSync(first.file) || existsSync(first.storyboard) || existsSync(edited.file)).toBe(false)
    expect(existsSync(again.file)).toBe(true)
  })
})

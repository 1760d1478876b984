import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { projectRoot } from '../../src/config.ts'
import { removeData, startStudio, type RunningStudio } from './run-studio.ts'

const PHOTO = join(projectRoot, '..', 'shared', 'faces', 'astronaut.png')
const json = { 'content-type': 'application/json' }

test.skipIf(!existsSync(PHOTO))(
  'somebody hands in a photo and is in the film and its edits; nothing of the photo lies on the disk (needs ../shared/faces)',
  async () => {
    const data = mkdtempSync(join(tmpdir(), 'matinee-stars-'))
    let studio = await startStudio({ DATA_DIR: data, LOG_LEVEL: 'debug' })
    onTestFinished(async () => {
      await studio.kill()
      await removeData(data)
    })
    const photo = readFileSync(PHOTO)
    expect((await handIn(studio, photo)).status).toBe(403)
    const { version } = (await (await studio.fetch('/api/consent')).json()) as { version: string }
    expect((await studio.fetch('/api/consent', { method: 'POST', headers: json, body: JSON.stringify({ version }) })).status).toBe(204)
    const response = await handIn(studio, photo)
    expect(response.status).toBe(201)
    const { id, picture } = (await response.json()) as { id: string; picture: string }
    const cutOut = Buffer.from(await (await studio.fetch(picture)).arrayBuffer())
    expect(cutOut.toString('latin1', 0, 4)).toBe('RIFF')

    const order = { prompt: 'me walking on a beach', duration: 1, size: 360, fps: 16, seed: 3, music: 'none', stars: [id] }
    const film = await studio.watch((await studio.submit(order)).id)
    expect(film).toMatchObject({ state: 'done', consent: expect.stringMatching(/^\S{20}$/) as unknown })
    expect(await facesOf(studio, film.id)).toEqual([id])
    const clip = Buffer.from(await (await studio.fetch(`/api/movies/${film.id}/clip.mp4`)).arrayBuffer())
    expect(clip.includes(film.consent ?? '-')).toBe(true)
    expect(clip.includes(cutOut.subarray(0, 64))).toBe(false)

    // The key outlives the process, so edits keep the face.
    expect(await studio.stop()).toBe(0)
    expect(filesWith(data, [photo.subarray(64, 128), cutOut.subarray(64, 128)])).toEqual([])
    expect(statSync(join(data, 'face.key')).mode & 0o777).toBe(0o600)
    studio = await startStudio({ DATA_DIR: data })
    const edit = await studio.watch((await studio.submit({ from: film.id, instruction: 'make it night' })).id)
    expect(edit).toMatchObject({ state: 'done', consent: film.consent })
    expect(await facesOf(studio, edit.id)).toEqual([id])

    // Deleted, it is asked for again; the films stay.
    expect((await studio.fetch(`/api/faces/${id}`, { method: 'DELETE' })).status).toBe(204)
    await expect(studio.submit({ from: film.id, instruction: 'make it night' })).rejects.toThrow(/send the photo again/)
    await expect(studio.submit(order)).rejects.toThrow(/send the photo again/)
    expect((await studio.find(film.id)).clip).not.toBeNull()
  },
  240_000,
)

function handIn(studio: RunningStudio, photo: Buffer): Promise<Response> {
  return studio.fetch('/api/faces', { method: 'POST', headers: { 'content-type': 'image/png' }, body: new Uint8Array(photo) })
}

async function facesOf(studio: RunningStudio, id: string): Promise<readonly string[]> {
  const { shots } = (await (await studio.fetch(`/api/movies/${id}/storyboard.json`)).json()) as {
    shots: readonly { figures: readonly { body: { face?: string | null } }[] }[]
  }
  return [...new Set(shots.flatMap(({ figures }) => figures.flatMap(({ body }) => body.face ?? [])))]
}

/** Paths of the files in which one of these lies. */
function filesWith(folder: string, needles: readonly Buffer[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .filter((file) => {
      const bytes = readFileSync(file)
      return needles.some((needle) => bytes.includes(needle))
    })
}

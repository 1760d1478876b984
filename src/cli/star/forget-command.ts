import { rm, unlink } from 'node:fs/promises'
import type { Command } from 'commander'
import { readConfig, type Config } from '../../config.ts'
import { facesIn } from '../../pipeline/storyboard/face.ts'
import { readFilm } from '../read-film.ts'
import { readyFfmpeg } from '../ready-ffmpeg.ts'
import type { FaceFolder } from './face-folder.ts'
import { openFaces } from './open-faces.ts'

/** `matinee forget`: what is kept of people. */
export function addForgetCommand(program: Command, signal: AbortSignal): void {
  program
    .command('forget')
    .description('delete the faces and the consent that this command line keeps, and the films that it made with them')
    .argument('[person]', 'instead somebody of the studio, such as discord:81…, with all of their films; the studio must not run')
    .option('--verbose', 'show where a fault came from')
    .action(async (person: string | undefined) => {
      const config = readConfig()
      process.stdout.write(`${person === undefined ? await forgetHere(config, signal) : await forgetPersonOf(config, person)}\n`)
    })
}

async function forgetHere(config: Config, signal: AbortSignal): Promise<string> {
  const folder = await openFaces(config)
  const films = await deleteFilms(folder, config, signal)
  const faces = await folder.clear()
  return `Forgotten: ${count(faces, 'face')}, ${count(films, 'film')} made with them, and the consent.`
}

async function forgetPersonOf(config: Config, person: string): Promise<string> {
  const { forgetPerson } = await import('../../serve/forget-person.ts')
  return `Forgotten ${person}: ${count(await forgetPerson(config, person), 'film')}, with all faces and consents. What was posted in chats stays there.`
}

/** Only what still is a film with a face: somebody may have put another file in its place. */
async function deleteFilms(folder: FaceFolder, config: Config, signal: AbortSignal): Promise<number> {
  const clips = await folder.films()
  if (clips.length === 0) return 0
  const { ffprobe } = await readyFfmpeg(config, signal)
  let deleted = 0
  for (const clip of clips) {
    const film = await readFilm(clip, config.workFolder, async () => ffprobe).catch(() => null)
    if (film === null || facesIn(film.take.storyboard).length === 0) continue
    const stem = clip.replace(/\.mp4$/i, '')
    await unlink(clip)
    for (const beside of [`${stem}.jpg`, `${stem}.storyboard.json`]) await rm(beside, { force: true })
    deleted++
  }
  return deleted
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`
}

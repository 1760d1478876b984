import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { matinee, startMatinee } from './run-matinee.ts'

const small = ['--duration', '1.5', '--size', '360', '--fps', '16', '--seed', '7']
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-cli-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a prompt becomes a clip, a poster and a storyboard, told in JSON', async () => {
  const { code, out, err } = await matinee(['a red balloon over a snowy village at night, gentle piano', ...small, '--json'], folder)
  expect({ code, err }, err).toMatchObject({ code: 0 })
  expect(err).toMatch(/^Writing the storyboard$/m)
  expect(err).toMatch(/^Filming: \d+\/24 frames$/m)
  expect(err).not.toMatch(/\u001b|\r/)
  const result = JSON.parse(out) as Record<string, unknown> & { seconds: Record<string, number> }
  const stem = join(folder, 'a-red-balloon-over-a-snowy-village-at-night-7')
  expect(result).toMatchObject({
    file: `${stem}.mp4`,
    poster: `${stem}.jpg`,
    storyboard: `${stem}.storyboard.json`,
    seed: 7,
    led: expect.any(Array) as unknown,
    unshown: expect.any(Array) as unknown,
  })
  expect(Object.keys(result.seconds).sort()).toEqual(['directing', 'filming', 'finishing', 'firstFrame', 'sounding', 'total'])
  const { stdout } = await promisify(execFile)('ffprobe', ['-v', 'error', '-count_frames', '-show_streams', '-of', 'json', `${stem}.mp4`])
  const [video, audio] = (JSON.parse(stdout) as { streams: Record<string, unknown>[] }).streams
  expect(video).toMatchObject({ codec_name: 'h264', width: 640, height: 360, nb_read_frames: '24' })
  expect(audio).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 })
  expect(Number(audio?.['duration'])).toBeCloseTo(1.5, 2)
  expect((await readFile(`${stem}.jpg`)).subarray(0, 2).toString('hex')).toBe('ffd8')
  // What the clip carries is what lies beside it, and it can be filmed again.
  const carried = await matinee(['storyboard', '--from', result['file'] as string], folder)
  expect(JSON.parse(carried.out)).toEqual(JSON.parse(await readFile(result['storyboard'] as string, 'utf8')))
  const again = await matinee(['--storyboard', result['file'] as string, '--out', 'again.mp4', '--quiet'], folder)
  expect(again).toMatchObject({ code: 0, err: '' })
  expect(again.out).toMatch(/^Clip\s+again\.mp4$/m)
  expect(again.out).toMatch(/^Understood {2}\S/m)
  expect(await pictures(join(folder, 'again.mp4'))).toBe(await pictures(`${stem}.mp4`))
  expect((await readdir(folder)).length).toBe(6)
})

test('the storyboard alone: the same prompt and seed, the same bytes; another seed, others', async () => {
  const [first, second, other] = await Promise.all(
    [7, 7, 8].map((seed) => matinee(['storyboard', 'three cats on a beach', '--seed', String(seed)], folder)),
  )
  expect(first?.code, first?.err).toBe(0)
  expect(JSON.parse(first?.out ?? '')).toMatchObject({ prompt: 'three cats on a beach', seed: 7 })
  expect(second?.out).toBe(first?.out)
  expect(other?.out).not.toBe(first?.out)
  expect(await readdir(folder)).toEqual([])
})

test('--each streams one line of JSON for each prompt, bad ones included', async () => {
  await writeFile(join(folder, 'prompts.txt'), 'a cat\r\n\n!!!\n눈 내리는 마을\n')
  const { code, out } = await matinee(['storyboard', '--each', 'prompts.txt'], folder)
  expect(code).toBe(0)
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines).toMatchObject([
    { prompt: 'a cat', version: 1 },
    { prompt: '!!!', error: expect.stringContaining('names nothing') as unknown },
    { version: 1 },
  ])
  const running = startMatinee(['storyboard', '--each', '-'], folder)
  running.child.stdin?.end('a dog\n')
  expect(JSON.parse((await running.outcome).out)).toMatchObject({ prompt: 'a dog' })
})

test.skipIf(process.platform === 'win32')('Ctrl-C half-way: exit code 130, nothing left behind', async () => {
  const running = startMatinee(['a red balloon', '--duration', '16', '--out', 'film.mp4'], folder)
  await running.said(/^Filming: /m)
  expect((await readdir(folder)).some((name) => name.startsWith('.matinee-'))).toBe(true)
  running.child.kill('SIGINT')
  const { code, out, err } = await running.outcome
  expect({ code, out }).toEqual({ code: 130, out: '' })
  expect(err).toMatch(/matinee: stopped/)
  expect(err).not.toMatch(/\n\s+at /)
  expect(await readdir(folder)).toEqual([])
})

test.skipIf(process.platform === 'win32')('a disk that fills up half-way: one line, exit code 2, nothing left behind', async () => {
  const wrapper = join(folder, 'ffmpeg')
  await writeFile(
    wrapper,
    `#!/bin/sh\ncase "$*" in *rawvideo*) head -c 1000000 >/dev/null; echo 'av_interleaved_write_frame(): No space left on device' >&2; exit 228;; esac\nexec ffmpeg "$@"\n`,
  )
  await chmod(wrapper, 0o755)
  const target = join(folder, 'films')
  await mkdir(target)
  const { code, out, err } = await matinee(['a red balloon', ...small, '--quiet', '--out', join(target, 'film.mp4')], folder, {
    FFMPEG_PATH: wrapper,
  })
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: 'matinee: The disk is full: free some space, or name another folder with --out.\n',
  })
  expect(await readdir(target)).toEqual([])
})

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a read-only folder: one line, exit code 2', async () => {
  const target = join(folder, 'films')
  await mkdir(target, { mode: 0o555 })
  const { code, err } = await matinee(['a red balloon', ...small, '--out', join(target, 'film.mp4')], folder)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^matinee: The folder .* cannot be written to.*\n$/) as unknown })
})

test('under npm run, files go where the user stands; a taken name gets a number', async () => {
  await writeFile(join(folder, 'film.mp4'), 'mine')
  const { projectRoot } = await import('../../src/config.ts')
  const { code, out, err } = await matinee(['🎈', ...small, '--quiet', '--out', 'film.mp4', '--json'], projectRoot, { INIT_CWD: folder })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({ file: join(folder, 'film-2.mp4') })
  expect((await stat(join(folder, 'film.mp4'))).size).toBe(4)
})

/** A checksum of all decoded frames. */
async function pictures(file: string): Promise<string> {
  const { stdout } = await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', file, '-map', '0:v', '-f', 'md5', '-'])
  return stdout
}

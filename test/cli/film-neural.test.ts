import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { matinee } from './run-matinee.ts'

const small = ['--duration', '1', '--size', '360', '--fps', '16', '--seed', '7', '--steps', '1', '--guidance', '1']
const cpu = { PROVIDERS: 'cpu' }
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-neural-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a prompt is filmed by a pack on a bare machine, says that it is noise, and is edited by the same', { timeout: 300_000 }, async () => {
  const prompt = ['a corgi surfing at sunset', '--renderer', 'diffusion', '--pack', 'tiny-random-vace', ...small]
  const { code, out, err } = await matinee([...prompt, '--out', 'corgi.mp4', '--verbose'], folder, cpu)
  expect(code, err).toBe(0)
  expect(err).toMatch(/ runs on cpu\.$/m)
  expect(err).toMatch(/^Filming: 16\/16 frames$/m)
  expect(out).toMatch(/^Clip\s+corgi\.mp4$/m)
  expect(out).toMatch(/^Filmed by\s+.+, on cpu$/m)
  expect(out).toMatch(/^Note\s+The weights of tiny-random-vace are random: what it films is noise\.$/m)

  // An edit keeps to the pack that filmed, and to the picture that it leaves alone.
  const edited = await matinee(['edit', 'corgi.mp4', 'no music', '--json'], folder, cpu)
  expect(edited.code, edited.err).toBe(0)
  expect(JSON.parse(edited.out)).toMatchObject({
    renderer: 'diffusion',
    pack: 'tiny-random-vace',
    provider: 'cpu',
    kept: { picture: true, sound: false },
  })
})

test('what cannot film is refused in a sentence, and leaves nothing', async () => {
  const refusals: readonly [readonly string[], RegExp][] = [
    [['--renderer', 'diffusion'], /^matinee: There is no pack in .*models yet: models\/README\.md says how to get one/],
    [['--pack', 'no-such-pack'], /^matinee: There is no pack no-such-pack in /],
    [['--renderer', 'film'], /^matinee: .*Allowed choices are auto, cutout, diffusion\./],
    [['--steps', '0'], /^matinee: .*Give a whole number from 1 to 200\./],
    [['--guidance', 'much'], /^matinee: .*Give a number from 1 to 20\./],
    [['--control', 'lines'], /^matinee: .*Allowed choices are depth, scribble, none\./],
  ]
  for (const [options, words] of refusals) {
    const { code, err } = await matinee(['a cat', ...options], folder, cpu)
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(words) as unknown })
    expect(err.trim().split('\n')).toHaveLength(1)
  }
  expect(await readdir(folder)).toEqual([])
})

test('left alone, a machine without a trained pack films with paper figures, and says why to those who ask', async () => {
  const { code, out, err } = await matinee(['a cat', ...small.slice(0, 8), '--verbose', '--json'], folder)
  expect(code, err).toBe(0)
  expect(err).toMatch(/^Paper figures film it: .+\.$/m)
  expect(JSON.parse(out)).toMatchObject({ renderer: 'cutout' })
})

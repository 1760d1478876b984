import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startDiscord } from '../stand-ins/discord/start-discord.ts'
import { removeData, startStudio, type RunningStudio } from './run-studio.ts'

async function start(more: Readonly<Record<string, string>>): Promise<RunningStudio> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-bots-'))
  const studio = await startStudio({ DATA_DIR: folder, LOG_LEVEL: 'info', ...more })
  onTestFinished(async () => {
    await studio.stop()
    await removeData(folder)
  })
  return studio
}

const says = (studio: RunningStudio, words: RegExp): Promise<void> =>
  vi.waitFor(() => expect(studio.said()).toMatch(words), { timeout: 60_000, interval: 50 })

test('says of each platform without tokens what is missing and where to read on', async () => {
  const studio = await start({})
  await says(studio, /^Discord: not set up\. DISCORD_TOKEN is missing; README\.md, "Discord in five minutes"/m)
  await says(studio, /^Slack: not set up\. SLACK_BOT_TOKEN and SLACK_APP_TOKEN are missing; README\.md, "Slack in five minutes"/m)
  const headings = readFileSync('README.md', 'utf8')
  expect(headings).toMatch(/^### Discord in five minutes$/m)
  expect(headings).toMatch(/^### Slack in five minutes$/m)
})

test('a wrong token is one line, repeated nowhere, and the rest of the studio works', async () => {
  const discord = await startDiscord()
  onTestFinished(() => discord.close())
  const wrong = discord.token.replace('G', 'H')
  const studio = await start({ DISCORD_TOKEN: wrong, DISCORD_API_URL: discord.apiUrl })
  await says(studio, /^Discord: DISCORD_TOKEN is no token that Discord knows/m)
  expect((await studio.fetch('/readyz')).status).toBe(200)
  expect(studio.said()).not.toContain(wrong)
})

test('a platform that cannot be reached keeps nobody waiting, and the studio can be closed meanwhile', async () => {
  const studio = await start({ DISCORD_TOKEN: `${'a'.repeat(24)}.bcdefg.${'h'.repeat(38)}`, DISCORD_API_URL: 'http://127.0.0.1:9/api' })
  expect((await studio.fetch('/readyz')).status).toBe(200)
  expect(await studio.stop()).toBe(0)
})

import { expect, test } from 'vitest'
import { boltLog } from '../../../src/bots/slack/bolt-log.ts'
import { findPhotos } from '../../../src/bots/slack/find-photos.ts'
import { openInstallations } from '../../../src/bots/slack/installation-store.ts'
import { createPeople } from '../../../src/bots/slack/people.ts'
import { createTeams } from '../../../src/bots/slack/teams.ts'
import { openTestBot } from './open-test-bot.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

test('people are asked for once, and nobody is made an admin by a fault', async () => {
  const { slack, logged } = await openTestBot()
  const warn = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`)
  const teams = createTeams(() => Promise.resolve(slack.botToken), {
    slackApiUrl: slack.apiUrl,
    logger: boltLog(quiet),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  })
  const people = createPeople(teams, { info: warn, warn, error: warn })
  slack.misbehave({ method: /users.info/, error: 'user_not_found' })
  expect(await people.find('T1', 'U0ROOT0001')).toMatchObject({ admin: false, language: 'en' })
  const asked = () => slack.calls.filter(({ method }) => method === 'users.info').length
  const before = asked()
  const both = await Promise.all([people.find('T1', 'U0ROOT0001'), people.find('T1', 'U0ROOT0001')])
  expect(both.map(({ admin, name }) => [admin, name])).toEqual([
    [true, 'root'],
    [true, 'root'],
  ])
  expect(asked()).toBe(before + 1)
  slack.misbehave({ method: /users.info/, delayMs: 4_000 })
  const since = Date.now()
  expect(await people.find('T1', 'U0KIM00001')).toMatchObject({ language: 'en', name: 'U0KIM00001' })
  expect(Date.now() - since).toBeLessThan(2_500)
})

test('a file of another organisation is looked up; one that is gone is left out', async () => {
  const { slack } = await openTestBot()
  const teams = createTeams(() => Promise.resolve(slack.botToken), {
    slackApiUrl: slack.apiUrl,
    logger: boltLog(quiet),
    retryConfig: { retries: 0 },
  })
  const { message } = slack.person('ada').say('general', '', { files: [{ name: 'me.png', bytes: Buffer.from('x') }] })
  const id = message.files[0]?.id ?? ''
  const logged: string[] = []
  const log = (_: object, text: string): void => void logged.push(text)
  const photos = await findPhotos(
    teams,
    'T1',
    [
      { id, file_access: 'check_file_info' },
      { id: 'F404', file_access: 'check_file_info' },
      { mode: 'tombstone', id },
      { url_private: 'https://files.slack.com/a' },
    ],
    { info: log, warn: log, error: log },
  )
  expect(photos.map(({ url }) => url)).toEqual([expect.stringContaining(id), 'https://files.slack.com/a'])
  expect(logged).toHaveLength(1)
})

test('installations are sealed, answer while the records are away, and are of single workspaces', async () => {
  const rows = new Map<string, string>()
  let away = false
  const installations = openInstallations(
    {
      saveInstallation: (id, sealed) => Promise.resolve(void rows.set(id, sealed)),
      readInstallation: (id) => (away ? Promise.reject(new Error('away')) : Promise.resolve(rows.get(id) ?? null)),
      deleteInstallation: (id) => Promise.resolve(void rows.delete(id)),
    },
    'secret',
  )
  const one = {
    team: { id: 'T1' },
    enterprise: undefined,
    user: { id: 'U1', token: undefined, scopes: undefined },
    bot: { id: 'B1', userId: 'U2', token: 'xoxb-1', scopes: [] },
  }
  await installations.storeInstallation(one)
  expect(rows.get('slack:T1')).not.toContain('xoxb')
  away = true
  expect(await installations.find('T1')).toEqual(one)
  await expect(installations.find('T2')).rejects.toThrow('away')
  away = false
  expect((await installations.fetchInstallation({ teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false })).bot?.token).toBe(
    'xoxb-1',
  )
  rows.set('slack:T3', rows.get('slack:T1') ?? '')
  expect(await installations.find('T3')).toBeNull()
  await expect(installations.storeInstallation({ ...one, isEnterpriseInstall: true })).rejects.toThrow('workspace by workspace')
  await installations.remove('T1')
  expect(await installations.find('T1')).toBeNull()
})

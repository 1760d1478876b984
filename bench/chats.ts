import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { scopes } from '../src/bots/slack/scopes.ts'
import { startStudio, type RunningStudio } from '../test/serve/run-studio.ts'
import { startPostgres } from '../test/servers/postgres.ts'
import { startDiscord, type DiscordStandIn } from '../test/stand-ins/discord/start-discord.ts'
import { startSlack, type SlackStandIn } from '../test/stand-ins/slack/start-slack.ts'
import { quantile, resident, row } from './figures.ts'

// npm run bench -- chats: 200 commands in 10 s over both platforms while two films are made.
const COMMANDS = 200
const SECONDS = 10
const free = { OPEN_PER_USER: '0', OPEN_PER_PLACE: '0', KEEP_GB: '0', SUBMITS_PER_MINUTE: '0', RENDER_WORKERS: '2' }

console.log(`\nThe chats; ${cpus().length} × ${cpus()[0]?.model ?? 'unknown core'}; Node ${process.versions.node}\n`)
console.log(row(`${COMMANDS} commands in ${SECONDS} s, ms`, 'p50', 'p99', 'worst', 'lost', 'memory, MB'))
const postgres = await startPostgres()
await bench('all in one process, PGlite', {}, [[]])
if (postgres === null) console.log('no PostgreSQL: install postgresql to measure the bots in a process of their own')
else
  await bench('bots alone, PostgreSQL', { DATABASE_URL: postgres.url }, [
    ['--role', 'worker'],
    ['--role', 'bots'],
  ])
await postgres?.stop()

async function bench(name: string, more: Readonly<Record<string, string>>, roles: readonly (readonly string[])[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-'))
  const [discord, slack] = await Promise.all([startDiscord(), startSlack({ scopes })])
  const environment = {
    DATA_DIR: folder,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
    ...free,
    ...more,
  }
  const studios: RunningStudio[] = []
  for (const role of roles) studios.push(await startStudio(environment, role))
  const studio = studios.at(-1)
  if (studio === undefined) throw new Error('a studio has a process')
  while (!/^Discord: connected/m.test(studio.said()) || !/^Slack: .*by socket/m.test(studio.said())) await wait(50)
  for (let at = 0; at < 2; at++) await studio.submit({ prompt: 'a fox dances in a foggy forest', duration: 16 })
  while (((await (await studio.fetch('/api/room')).json()) as { running: number }).running < 2) await wait(100)

  const [byDiscord, bySlack] = await Promise.all([orderAtDiscord(discord), orderAtSlack(slack)])
  const { waiting, running } = (await (await studio.fetch('/api/room')).json()) as { waiting: number; running: number }
  const lost = COMMANDS + 2 - waiting - running
  console.log(`\n${name}`)
  console.log(row('Discord, answered', ...spread(byDiscord), '', ''))
  console.log(row('Slack, acknowledged', ...spread(slack.acks.map(({ delayMs }) => delayMs ?? Number.POSITIVE_INFINITY)), '', ''))
  console.log(row('Slack, words to be read', ...spread(bySlack), lost === 2 ? 'films ended' : lost, resident(studio).toFixed(0)))
  for (const fault of [...discord.faults(), ...slack.faults()]) console.log(`fault: ${fault}`)
  await Promise.all(studios.map((one) => one.kill()))
  await Promise.all([discord.close(), slack.close()])
  rmSync(folder, { recursive: true, force: true })
}

/** Half of the commands, evenly over the time; how long each took to be answered. */
async function orderAtDiscord(discord: DiscordStandIn): Promise<readonly number[]> {
  const people = ['ann', 'kim', 'root'].map((name) => discord.person(name))
  const channel = discord.channel('general')
  return atPace((at) => {
    const interaction = people[at % people.length]!.command('movie', { prompt: `a red balloon, take ${at}`, length: 1 }, channel)
    return discord.until(() => interaction.response !== null, 10_000).then(() => (interaction.respondedAt ?? 0) - interaction.at)
  })
}

/** The other half; Slack's acknowledgement says nothing yet, so it is the words that are waited for. */
async function orderAtSlack(slack: SlackStandIn): Promise<readonly number[]> {
  const people = ['ada', 'kim', 'root'].map((name) => slack.person(name))
  return atPace((at) => {
    const began = performance.now()
    const sent = people[at % people.length]!.command('/movie', `a red balloon, take ${at} --length 1`, { channel: 'general' })
    return slack.until(() => sent.responses.length > 0, 10_000).then(() => performance.now() - began)
  })
}

async function atPace(order: (at: number) => Promise<number>): Promise<readonly number[]> {
  const answers: Promise<number>[] = []
  for (let at = 0; at < COMMANDS / 2; at++) {
    answers.push(order(at).catch(() => Number.POSITIVE_INFINITY))
    await wait((SECONDS * 1000) / (COMMANDS / 2))
  }
  return Promise.all(answers)
}

function spread(values: readonly number[]): readonly string[] {
  return [0.5, 0.99, 1].map((part) => quantile(values, part).toFixed(0))
}

import { expect, test } from 'vitest'
import type { Card } from '../../../src/bots/card.ts'
import { filmCard } from '../../../src/bots/conversation/film-card.ts'
import { takeFollows } from '../../../src/bots/conversation/take-follows.ts'
import { tellFilm } from '../../../src/bots/conversation/tell-film.ts'
import { newTelling } from '../../../src/bots/conversation/told.ts'
import { en } from '../../../src/bots/words/en.ts'
import type { Ticket } from '../../../src/front-desk.ts'
import { openTalks, type TestTalk } from './open-talk.ts'

const open = openTalks()

/** A film of paper that is done. */
async function paperFilm(talk: TestTalk, prompt = 'a cat'): Promise<Ticket> {
  await talk.person('ann').order(prompt)
  const [film] = await talk.films()
  if (film === undefined) throw new Error('nothing was ordered')
  return talk.ended(film.id)
}

test('a take is promised while its film is made, as long as somebody can film it and the asker left it open', async () => {
  const talk = await open()
  const film = { ...(await paperFilm(talk)), state: 'running' as const }
  expect(await takeFollows(talk.house, film)).toBe(false)
  await talk.announce(['cutout', 'diffusion'])
  expect(await takeFollows(talk.house, film)).toBe(true)
  expect(await takeFollows(talk.house, { ...film, state: 'waiting' })).toBe(true)
  for (const change of [
    { request: { ...film.request, renderer: 'cutout' } },
    { retake: true, renderer: 'diffusion' },
    { state: 'failed' },
  ] as const)
    expect(await takeFollows(talk.house, { ...film, ...change })).toBe(false)
  for (const state of ['waiting', 'running'] as const) {
    const lines = (follows: boolean) => filmCard({ ...film, state }, en, { picture: null, delivered: false, follows }).lines
    expect(lines(true)).toEqual([...lines(false), en.takeFollows])
  }
})

test('the card of a film that is there says so until its take has ended, and nothing is settled before', async () => {
  const talk = await open()
  await talk.announce(['diffusion'])
  const film = await paperFilm(talk)
  const take = (await talk.films()).find(({ retake }) => retake)
  expect(take).toMatchObject({ state: 'waiting', parent: film.id })
  const cards: Card[] = []
  const card = { channel: 'general', thread: null, message: 'm1', file: null }
  const venue = {
    ...talk.house.venue,
    postCard: async () => card,
    editCard: async (_: unknown, said: Card) => void cards.push(said),
    clipBudget: async () => 1e9,
    postClip: async () => ({ ...card, message: 'm2' }),
  }
  const house = { ...talk.house, venue }
  const telling = newTelling()
  const unsettled = async () => (await house.logbook.unsettled('test')).includes(film.id)
  expect(await tellFilm(house, film.id, telling)).toBeGreaterThan(0)
  expect(cards.map(({ lines }) => lines.includes(en.takeFollows))).toEqual([true])
  // Nothing new is to be said, and nothing is.
  expect(await tellFilm(house, film.id, telling)).toBeGreaterThan(0)
  expect([cards.length, await unsettled()]).toEqual([1, true])
  await house.desk.cancel(take?.id ?? '')
  expect(await tellFilm(house, film.id, telling)).toBe('over')
  expect(cards.map(({ lines }) => lines.includes(en.takeFollows))).toEqual([true, false])
  expect(await unsettled()).toBe(false)
})

test('who films is chosen for a place by its admins, where there is a choice', async () => {
  const talk = await open()
  const boss = talk.person('boss', 'en', true)
  const names = async () => (await boss.press('settings-films')).form?.fields.map(({ name }) => name)
  expect(await names()).toEqual(['aspect', 'longest', 'daily'])
  expect((await boss.settings()).text).not.toContain('Filmed by')
  expect((await talk.person('ann').order('a cat', { options: { renderer: 'neural' } })).text).toBe(en.noVideoModel)

  await talk.announce(['cutout', 'diffusion'])
  // A window does not wait for who is slow to say that they film.
  await expect.poll(names, { timeout: 30_000 }).toEqual(['aspect', 'longest', 'daily', 'renderer'])
  await expect
    .poll(async () => (await boss.settings()).text, { timeout: 30_000 })
    .toContain('Filmed by, unless said otherwise: house default')
  const { form } = await boss.press('settings-films')
  const fill = (values: object) => boss.fill(form!, { aspect: '1:1', longest: '4', daily: '0', ...values })
  expect((await fill({ renderer: 'diffusion' })).text).toContain('unless said otherwise: neural')
  // A form that was opened where there was no choice leaves it as it was.
  expect((await fill({})).text).toContain('unless said otherwise: neural')
  await talk.person('ann').order('a fox')
  expect((await talk.films())[0]).toMatchObject({ renderer: 'diffusion', retake: false, request: { renderer: 'diffusion' } })
})

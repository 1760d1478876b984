import { ASPECTS } from '../../movie.ts'
import type { Reply } from '../bot.ts'
import type { Answer, Form } from '../card.ts'
import type { Heard, Values } from '../heard.ts'
import { PlaceSettings, readPlaceSettings } from '../place-settings.ts'
import type { Words } from '../words/words.ts'
import { offersVideoModel, rendererField } from './choose-renderer.ts'
import type { House } from './house.ts'

/** Words of a server's own list, and characters of one. */
const MOST_BLOCKED = 500
const LONGEST_BLOCKED = 100

type Page = 'settings-films' | 'settings-house'

/** What is chosen for the place, with buttons to change it. */
export async function showSettings(house: House, heard: Heard, words: Words, reply: Reply): Promise<void> {
  const refusal = checkAdmin(heard, words)
  await reply.tell(refusal ?? (await summary(house, await readPlaceSettings(house.logbook, heard.place), words)))
}

export async function askForSettings(house: House, heard: Heard, page: Page, words: Words, reply: Reply): Promise<void> {
  const refusal = checkAdmin(heard, words)
  if (refusal !== null) return reply.tell(refusal)
  const form = await settingsForm(house, page, await readPlaceSettings(house.logbook, heard.place), words)
  if (!(await reply.ask(form))) await reply.tell({ lines: [words.fault] })
}

export async function changeSettings(house: House, heard: Heard, page: Page, values: Values, words: Words, reply: Reply): Promise<void> {
  const refusal = checkAdmin(heard, words)
  if (refusal !== null) return reply.tell(refusal)
  const before = await readPlaceSettings(house.logbook, heard.place)
  const read = page === 'settings-films' ? readFilms(values, words) : readHouse(values)
  if (typeof read === 'string') return reply.tell({ lines: [read] })
  const settings = PlaceSettings.parse({ ...before, ...read })
  await house.logbook.writePlaceSettings(heard.place, settings)
  const { lines, ...rest } = await summary(house, settings, words)
  await reply.tell({ lines: [words.settings.saved, ...lines], ...rest })
}

function checkAdmin({ direct, speaker }: Heard, words: Words): Answer | null {
  if (direct) return { lines: [words.settings.notHere] }
  return speaker.admin ? null : { lines: [words.adminsOnly] }
}

/** Whether who films is a matter here: a worker has a video model, or had one when it was chosen. */
async function offersRenderer(house: House, { renderer }: PlaceSettings): Promise<boolean> {
  return renderer !== 'auto' || (await offersVideoModel(house))
}

async function summary(house: House, settings: PlaceSettings, words: Words): Promise<Answer> {
  const { aspect, longest, daily, channels, people, blocked, adultChannels } = settings
  const open = (what: Page, label: string) => ({ press: { what, movie: '' }, label, tone: 'plain' }) as const
  return {
    lines: words.settings.summary({
      aspect,
      renderer: (await offersRenderer(house, settings)) ? settings.renderer : null,
      longest,
      daily,
      channels,
      people,
      blocked: blocked.length,
      adultChannels: house.venue.marksAdultChannels ? null : adultChannels,
    }),
    buttons: [open('settings-films', words.buttons.settingsFilms), open('settings-house', words.buttons.settingsHouse)],
  }
}

async function settingsForm(house: House, page: Page, settings: PlaceSettings, all: Words): Promise<Form> {
  const words = all.settings
  const base = { press: { what: page, movie: '' }, submit: words.save } as const
  if (page === 'settings-films')
    return {
      ...base,
      title: words.filmsTitle,
      fields: [
        {
          kind: 'choice',
          name: 'aspect',
          label: words.aspect,
          required: true,
          options: Object.keys(ASPECTS).map((aspect) => ({ value: aspect, label: aspect })),
          value: settings.aspect,
        },
        {
          kind: 'text',
          name: 'longest',
          label: words.longest,
          hint: words.longestHint,
          required: true,
          long: false,
          most: 2,
          value: String(settings.longest),
        },
        {
          kind: 'text',
          name: 'daily',
          label: words.daily,
          hint: words.dailyHint,
          required: true,
          long: false,
          most: 4,
          value: String(settings.daily),
        },
        ...((await offersRenderer(house, settings))
          ? [rendererField(all, { label: words.renderer, hint: words.rendererHint, value: settings.renderer })]
          : []),
      ],
    }
  return {
    ...base,
    title: words.houseTitle,
    fields: [
      { kind: 'channels', name: 'channels', label: words.channels, hint: words.channelsHint, required: false, values: settings.channels },
      { kind: 'people', name: 'people', label: words.people, hint: words.peopleHint, required: false, values: settings.people },
      {
        kind: 'text',
        name: 'blocked',
        label: words.blocked,
        hint: words.blockedHint,
        required: false,
        long: true,
        most: 3000,
        value: settings.blocked.join('\n'),
      },
      ...(house.venue.marksAdultChannels
        ? []
        : [
            {
              kind: 'channels',
              name: 'adultChannels',
              label: words.adultChannels,
              hint: words.adultChannelsHint,
              required: false,
              values: settings.adultChannels,
            } as const,
          ]),
    ],
  }
}

function readFilms(values: Values, { settings: words }: Words): Partial<PlaceSettings> | string {
  const longest = wholeNumber(values['longest'], 1, 16)
  if (longest === null) return words.badLongest
  const daily = wholeNumber(values['daily'], 0, 1000)
  if (daily === null) return words.badDaily
  const { aspect, renderer } = values as Pick<PlaceSettings, 'aspect'> & Partial<Pick<PlaceSettings, 'renderer'>>
  // Not asked for where nobody could film otherwise: what was chosen stays.
  return { aspect, longest, daily, ...(renderer === undefined ? {} : { renderer }) }
}

function readHouse(values: Values): Partial<PlaceSettings> {
  const ids = (value: Values[string]): string[] => (Array.isArray(value) ? (value as readonly string[]).slice(0, 100) : [])
  const blocked = typeof values['blocked'] === 'string' ? values['blocked'] : ''
  return {
    channels: ids(values['channels']),
    people: ids(values['people']),
    adultChannels: ids(values['adultChannels']),
    blocked: blocked
      .split(/[\n,]/)
      .map((word) => word.trim().slice(0, LONGEST_BLOCKED))
      .filter((word) => word !== '')
      .slice(0, MOST_BLOCKED),
  }
}

function wholeNumber(value: Values[string], low: number, high: number): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  return Number.isInteger(number) && number >= low && number <= high ? number : null
}

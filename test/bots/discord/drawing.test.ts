import { ComponentType, type APIModalSubmission } from 'discord.js'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Card, ClipPost, Form } from '../../../src/bots/card.ts'
import { drawCard, drawClip } from '../../../src/bots/discord/draw-card.ts'
import { drawForm } from '../../../src/bots/discord/draw-form.ts'
import { drawAnswer } from '../../../src/bots/discord/draw-message.ts'
import { cutDrawn, drawLine, escapeText, escapeToFit } from '../../../src/bots/discord/escape-text.ts'
import { readForm } from '../../../src/bots/discord/read-form.ts'
import { rememberRecent } from '../../../src/bots/discord/recent.ts'

const MARK = 'k3v9k3v9k3v9k3v9k3v9'
const ALL = { embeds: true, files: true }

const card: Card = {
  tone: 'making',
  asker: '42',
  title: 'a *red* balloon',
  lines: ['62 % · 16:9', [{ bold: 'a_b' }, ' in ', { channel: '7' }]],
  note: 'a *note*',
  picture: { key: 'a', bytes: new Uint8Array([1]), alt: 'a balloon' },
  buttons: [{ press: { what: 'cancel', movie: MARK }, label: 'Stop', tone: 'danger' }],
}

const clip: ClipPost = {
  name: 'a-red-balloon-7.mp4',
  alt: 'a balloon',
  bytes: new Uint8Array([1]),
  asker: '42',
  title: 'a red balloon',
  lines: ['8 s'],
  note: 'smaller',
  buttons: [],
}

describe('escapeText', () => {
  it.each([
    ['a plain text, 16:9, 62 % · seed 7 – it’s (fine)!', 'a plain text, 16:9, 62 % · seed 7 – it’s (fine)!'],
    ['**bold** _it_ ~~no~~ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\`'],
    ['||spoiler|| a|b', '\\|\\|spoiler\\|\\| a|b'],
    ['<@42> <#7> <:e:1> <3', '\\<@42> \\<#7> \\<\\:e:1> \\<3'],
    ['@everyone @here me@home', '\\@everyone \\@here me@home'],
    ['[link](https://x.y)', '\\[link\\](https\\://x.y)'],
    [':smile: 16:9', '\\:smile: 16:9'],
    ['# big', '\\# big'],
    ['> quote', '\\> quote'],
    ['- item - not', '\\- item - not'],
    ['1. one 2. two', '1\\. one 2. two'],
    ['one\n# two', 'one # two'],
    ['back\\slash', 'back\\\\slash'],
  ])('%s', (typed, escaped) => expect(escapeText(typed)).toBe(escaped))

  it('calls nobody and cuts within the limit, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('@', 'everyone', '<', '@', '1', '>', '\\', '*', '\n', '🎈', 'a') }),
        fc.integer({ min: 2, max: 40 }),
        (typed, most) => {
          const fitted = escapeToFit(typed, most)
          expect(fitted.length).toBeLessThanOrEqual(most)
          expect(escapeText(typed)).not.toMatch(/(?<!\\)(\\\\)*(<@|@everyone)/)
          expect(fitted).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
        },
      ),
    )
  })
})

test('cutDrawn leaves no half letter and no lone backslash', () => {
  expect(cutDrawn('abcd', 4)).toBe('abcd')
  expect(cutDrawn('abc🎈de', 5)).toBe('abc…')
  expect(cutDrawn('ab\\*cd', 4)).toBe('ab…')
  expect(cutDrawn('a\\\\bcd', 4)).toBe('a\\\\…')
})

test('a phrase names channels, people and roles', () => {
  expect(drawLine(['in ', { channel: '7' }, ' by ', { user: '42' }, ' and ', { user: '9' }], (id) => id === '9')).toBe(
    'in <#7> by <@42> and <@&9>',
  )
})

describe('a card', () => {
  it('is an embed with its picture and its buttons', () => {
    const { body, files } = drawCard(card, MARK, ALL)
    expect(body).toEqual({
      content: '',
      embeds: [
        {
          color: 0xe8a33d,
          title: '“a \\*red\\* balloon”',
          description: '<@42>\n62 % · 16:9\n**a\\_b** in <#7>',
          footer: { text: 'a *note*' },
          image: { url: `attachment://preview-${MARK}.jpg` },
        },
      ],
      components: [{ type: 1, components: [{ type: 2, style: 4, label: 'Stop', custom_id: `matinee:cancel:${MARK}` }] }],
      attachments: [{ id: 0, filename: `preview-${MARK}.jpg`, description: 'a balloon' }],
      allowed_mentions: { parse: [] },
    })
    expect(files).toEqual([{ name: `preview-${MARK}.jpg`, data: Buffer.from([1]), contentType: 'image/jpeg' }])
  })

  it('is plain text where no embeds are allowed, and has no picture where no files are', () => {
    const { body, files } = drawCard(card, MARK, { embeds: false, files: false })
    expect(body.content).toBe('**“a \\*red\\* balloon”**\n<@42>\n62 % · 16:9\n**a\\_b** in <#7>\n-# a \\*note\\*')
    expect(body.embeds).toEqual([])
    expect([body.attachments, files]).toEqual([[], []])
  })

  it('bears its mark with neither buttons nor a picture', () => {
    expect(JSON.stringify(drawCard({ ...card, picture: null, buttons: [] }, MARK, ALL).body)).toContain(MARK)
  })

  it('keeps to Discord’s limits', () => {
    const long: Card = {
      ...card,
      title: '*'.repeat(200),
      lines: ['_'.repeat(5000)],
      note: 'n'.repeat(3000),
      buttons: Array.from({ length: 30 }, () => card.buttons).flat(),
    }
    const { body } = drawCard(long, MARK, ALL)
    const [embed] = body.embeds ?? []
    expect(embed?.title?.length).toBeLessThanOrEqual(256)
    expect(embed?.description?.length).toBeLessThanOrEqual(4096)
    expect(body.components?.length).toBe(5)
    expect(drawCard(long, MARK, { embeds: false, files: true }).body.content?.length).toBeLessThanOrEqual(2000)
  })
})

test('a clip calls its asker and nobody else', () => {
  const { body, files } = drawClip({ ...clip, title: '@everyone <@1>' })
  expect(body.content).toBe('<@42> **“\\@everyone \\<@1>”**\n8 s\n-# smaller')
  expect(body.allowed_mentions).toEqual({ parse: [], users: ['42'] })
  expect(body.attachments).toEqual([{ id: 0, filename: 'a-red-balloon-7.mp4', description: 'a balloon' }])
  expect(files[0]?.name).toBe('a-red-balloon-7.mp4')
})

test('an answer calls nobody', () => {
  const { body } = drawAnswer({ lines: ['one', [{ user: '9' }]] }, () => true)
  expect(body).toMatchObject({ content: 'one\n<@&9>', components: [], attachments: [], allowed_mentions: { parse: [] } })
})

const form: Form = {
  press: { what: 'settings-films', movie: '' },
  title: 'Films',
  submit: 'Save',
  fields: [
    { kind: 'text', name: 'longest', label: 'Longest', hint: 'seconds', required: true, long: false, most: 2, value: '16' },
    { kind: 'choice', name: 'aspect', label: 'Shape', required: false, options: [{ value: '16:9', label: 'wide' }], value: '16:9' },
    { kind: 'channels', name: 'where', label: 'Where', required: false, values: ['7', 'gone'] },
    { kind: 'people', name: 'who', label: 'Who', required: false, values: ['9', '42'] },
    { kind: 'photo', name: 'selfie', label: 'Selfie', required: false, most: 3 },
  ],
}

test('a form is a window of labelled fields', () => {
  const drawn = drawForm(form, { isRole: (id) => id === '9', isChannel: (id) => id === '7' })
  expect(drawn).toMatchObject({ custom_id: 'matinee:settings-films:', title: 'Films' })
  expect(drawn.components).toMatchObject([
    {
      type: 18,
      label: 'Longest',
      description: 'seconds',
      component: { type: 4, custom_id: 'longest', style: 1, max_length: 2, value: '16', required: true },
    },
    { type: 18, component: { type: 3, custom_id: 'aspect', min_values: 0, options: [{ value: '16:9', label: 'wide', default: true }] } },
    { type: 18, component: { type: 8, custom_id: 'where', min_values: 0, default_values: [{ id: '7', type: 'channel' }] } },
    {
      type: 18,
      component: {
        type: 7,
        custom_id: 'who',
        default_values: [
          { id: '9', type: 'role' },
          { id: '42', type: 'user' },
        ],
      },
    },
    { type: 18, component: { type: 19, custom_id: 'selfie', min_values: 0, max_values: 3, required: false } },
  ])
})

test('a window that was filled in is read by the names of its fields', () => {
  const label = <const C>(id: number, component: C) => ({ type: ComponentType.Label as const, id, component })
  const submission = {
    custom_id: 'matinee:settings-films:',
    components: [
      label(1, { type: ComponentType.TextInput, id: 2, custom_id: 'longest', value: '8' }),
      label(3, { type: ComponentType.StringSelect, id: 4, custom_id: 'aspect', values: [] }),
      label(5, { type: ComponentType.ChannelSelect, id: 6, custom_id: 'where', values: ['7'] }),
      label(7, { type: ComponentType.MentionableSelect, id: 8, custom_id: 'who', values: ['9', '42'] }),
      label(9, { type: ComponentType.FileUpload, id: 10, custom_id: 'selfie', values: ['5'] }),
    ],
    resolved: { attachments: { 5: { id: '5', filename: 'me.jpg', size: 1, url: 'https://cdn.discordapp.com/me.jpg', proxy_url: '' } } },
  } satisfies APIModalSubmission
  expect(readForm(submission)).toEqual({
    values: { longest: '8', aspect: undefined, where: ['7'], who: ['9', '42'] },
    photos: [{ url: 'https://cdn.discordapp.com/me.jpg' }],
  })
})

test('what was heard lately is known again, and the oldest is forgotten', () => {
  const isNew = rememberRecent(2)
  expect(['a', 'a', 'b', 'c', 'a', 'c'].map(isNew)).toEqual([true, false, true, true, true, false])
})

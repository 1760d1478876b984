import { describe, expect, test } from 'vitest'
import { FACE_FAULTS } from '../../../src/face.ts'
import { COMMAND_NAMES, LANGUAGES, OPTION_NAMES, wordsFor } from '../../../src/bots/words/words.ts'
import { en } from '../../../src/bots/words/en.ts'
import { ko } from '../../../src/bots/words/ko.ts'

test('a language tag finds its words, and English stands in for what is missing', () => {
  for (const tag of ['ko', 'ko-KR', 'KO_kr']) expect(wordsFor(tag)).toBe(ko)
  for (const tag of ['en-GB', 'en', 'fr', '', 'xx-unknown']) expect(wordsFor(tag)).toBe(en)
})

describe.each(Object.entries(LANGUAGES))('%s', (language, words) => {
  test('commands and options keep to what the platforms take', () => {
    for (const name of COMMAND_NAMES) {
      expect(words.commands[name].name).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u)
      expect(words.commands[name].name).toBe(words.commands[name].name.toLowerCase())
      expect(words.commands[name].description.length).toBeLessThanOrEqual(100)
    }
    for (const name of OPTION_NAMES) {
      expect(words.options[name].name).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u)
      expect(words.options[name].description.length).toBeLessThanOrEqual(100)
    }
    expect(new Set(OPTION_NAMES.map((name) => words.options[name].name)).size).toBe(OPTION_NAMES.length)
    expect(words.editMessage.length).toBeLessThanOrEqual(24)
  })

  test('windows and buttons keep to what the platforms take', () => {
    const { orderForm, editForm, settings, buttons } = words
    for (const title of [
      orderForm.title,
      editForm.title,
      settings.filmsTitle,
      settings.houseTitle,
      orderForm.submit,
      editForm.submit,
      settings.save,
    ])
      expect(title.length).toBeLessThanOrEqual(24)
    const labels = [
      ...Object.values(orderForm.labels),
      editForm.label,
      editForm.photo,
      settings.aspect,
      settings.renderer,
      settings.longest,
      settings.daily,
      settings.channels,
      settings.people,
      settings.blocked,
      settings.adultChannels,
    ]
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(45)
    const hints = [
      ...Object.values(orderForm.hints),
      editForm.hint,
      settings.longestHint,
      settings.rendererHint,
      settings.dailyHint,
      settings.channelsHint,
      settings.peopleHint,
      settings.blockedHint,
      settings.adultChannelsHint,
    ]
    for (const hint of hints) expect(hint.length).toBeLessThanOrEqual(100)
    for (const label of Object.values(buttons)) expect(label.length).toBeLessThanOrEqual(40)
  })

  test('one and many are told apart, and the place in the queue is plain', () => {
    const of = (position: number | null): string => JSON.stringify(words.accepted({ title: 't', facts: 'f', position }))
    expect(of(1)).toBe(of(null))
    expect(of(3)).toContain('2')
    const edited = (position: number | null, after: string | null = null): string =>
      words.edited({ instruction: 'night', title: 't', after, position })
    expect(edited(1)).toBe(edited(null))
    expect(edited(3)).toContain('3')
    expect(edited(3)).toMatch(/“night”.*“t”|“t”.*“night”/)
    expect(edited(3)).not.toMatch(/undefined|null/)
    expect(edited(3, 'dusk')).toContain('“dusk”')
    expect(words.waiting(1)).not.toContain('1')
    expect(words.waiting(4)).toContain('4')
    expect(words.progress(40, null)).toContain('40')
    expect(words.progress(40, 12)).toContain('12')
    expect(words.progress(40, 600)).toContain('10')
    expect(words.made(8, 41)).toContain('41')
    expect(words.stars.consent(1)).not.toEqual(words.stars.consent(2))
    expect(JSON.stringify(words.stars.consent(2))).toContain('2')
    expect(words.stars.which(['left', 'right'])).not.toBe(words.stars.which(['left', 'middle', 'right']))
    expect(words.stars.ofPhoto(2, 'dark')).toMatch(/2.*dark/)
    expect(words.stars.starring(3)).toContain('3')
    expect(words.stars.starring(1)).not.toContain('1')
    expect(words.stars.madeWithAi('c0ffee')).toMatch(/AI.*c0ffee/)
  })

  test('every fault of a photo is one sentence that says what to do, and no other’s', () => {
    const faults = FACE_FAULTS.map((why) => words.stars.faults[why])
    for (const fault of faults) expect(fault).toMatch(/\S{2}.*\.$/)
    expect(new Set(faults).size).toBe(FACE_FAULTS.length)
  })

  test('a letter of this language stands in every sentence', () => {
    const letters = language === 'ko' ? /\p{Script=Hangul}/u : /[a-z]/i
    const sentences = [
      ...[words.takeFollows, words.badRenderer, words.noVideoModel, words.paperInstead],
      ...Object.values(words.renderers),
      words.emptyPrompt,
      words.nothingToShow,
      words.stopped,
      words.failed.studio,
      words.failed.time,
      words.cancelled,
      words.endedAlready,
      words.notYours,
      words.noSuchFilm,
      words.notMadeYet,
      words.neverMade,
      words.sourceGone,
      words.unchanged,
      words.editOf(''),
      words.deleted,
      words.neverMind,
      words.editEmpty,
      words.whichFilm,
      words.refused.hate,
      words.refused.adult,
      words.notAllowed,
      words.adminsOnly,
      words.away,
      words.fault,
      words.settings.saved,
      words.settings.notHere,
      ...Object.values(words.photoFaults),
      ...Object.values(words.stars.faults),
      ...[words.stars.declined, words.stars.whatHappens, words.stars.lost, words.stars.notYourPhoto, words.stars.notYourFace],
      ...[words.stars.closed, words.stars.tooMany, words.stars.withoutFace, words.stars.saved, words.stars.unsaved],
      ...[words.stars.nothingSaved, words.stars.noFace, words.refused.face],
      ...words.stars.consent(1).map((line) => JSON.stringify(line)),
      ...Object.values(words.stages),
    ]
    for (const sentence of sentences) expect(sentence).toMatch(letters)
  })
})

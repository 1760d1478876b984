import { expect, test } from 'vitest'
import { en } from '../../../src/bots/words/en.ts'
import { ko } from '../../../src/bots/words/ko.ts'
import { RequestError } from '../../../src/errors.ts'
import { FACE_FAULTS } from '../../../src/face.ts'
import { AwayError, type Ticket } from '../../../src/front-desk.ts'
import { openTalks, type Person, type TestTalk } from './open-talk.ts'

/** From a photo to a film with its face: what is asked, what is answered, and what is kept. */

const openTalk = openTalks()
const MOON = 'me as an astronaut dancing on the moon'

/** Somebody who has said yes before, and their first film. */
async function starOf(talk: TestTalk, person: Person, photo = 'face of ann'): Promise<Ticket> {
  await person.press((await person.order(MOON, { photos: [photo] })).button('star-yes'))
  const [film] = await talk.films()
  return talk.ended(film?.id ?? '')
}

test('asks for a yes the first time, goes on where it stopped, and asks no more', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  const asked = await ann.order(MOON, { photos: ['face of ann'] })
  expect(asked.text).toContain('lets me use it')
  expect(asked.buttons.map(({ label }) => label)).toEqual([en.buttons.starYes, en.buttons.starNo])
  expect(talk.cuts).toEqual([])
  expect([await talk.count('faces'), await talk.count('consents'), await talk.count('movies')]).toEqual([0, 0, 0])

  const done = await ann.press(asked.button('star-yes'))
  expect(done.text).toContain(MOON)
  expect(done.text).toContain(en.stars.starring(1))
  const [film] = await talk.films()
  expect(film?.request.stars).toHaveLength(1)
  expect((await talk.ended(film?.id ?? '')).consent).toBe((await talk.house.desk.faces.consent(ann.user))?.id)
  expect(await talk.house.desk.faces.find(film?.request.stars?.[0] ?? '', ann.user)).not.toBeNull()

  const again = await ann.order('me in a boat', { photos: ['face of ann'] })
  expect(again.text).toContain(en.stars.starring(1))
  // A button that is pressed twice does nothing, and says nothing.
  expect((await ann.press(asked.button('star-yes'))).text).toBe('')
  expect(await talk.films()).toHaveLength(2)
  expect(talk.logged).toEqual([])
})

test('keeps nothing after a no, and makes the film without a face if that is wanted', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  const asked = await ann.order(MOON, { photos: ['face of ann'] })
  const no = await ann.press(asked.button('star-no'))
  expect(no.text).toContain(en.stars.declined)
  expect([await talk.count('faces'), await talk.count('consents'), await talk.count('movies')]).toEqual([0, 0, 0])
  expect(talk.cuts).toEqual([])
  expect((await ann.press(asked.button('star-yes'))).text).toBe('')
  const without = await ann.press(no.button('star-without'))
  expect(without.text).toContain(MOON)
  expect(without.text).not.toContain('★')
  expect((await talk.films()).map(({ request }) => request.stars)).toEqual([undefined])
})

test('takes an answer about a photo from its sender alone', async () => {
  const talk = await openTalk()
  const [ann, kim] = [talk.person('ann'), talk.person('kim', 'ko')]
  const asked = await ann.order(MOON, { photos: ['face of ann'] })
  expect((await kim.press(asked.button('star-yes'))).text).toBe(ko.stars.notYourPhoto)
  expect(await talk.house.desk.faces.consent(kim.user)).toBeNull()
  expect((await ann.press(asked.button('star-yes'))).text).toContain(en.stars.starring(1))
})

test('forgets a photo with the process, and says so', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  const asked = await ann.order(MOON, { photos: ['face of ann'] })
  talk.restart()
  expect((await ann.press(asked.button('star-yes'))).text).toBe(en.stars.lost)
  expect([await talk.count('faces'), await talk.count('consents'), await talk.count('movies')]).toEqual([0, 0, 0])
})

test('takes no photo where the studio takes none, and offers the film without', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  talk.restart({ desk: { ...talk.house.desk, faces: { ...talk.house.desk.faces, closed: 'No key.' } } })
  const told = await ann.order(MOON, { photos: ['face of ann'] })
  expect(told.text).toContain(en.stars.closed)
  expect((await ann.say('', ['face of ann'])).text).toBe(en.stars.closed)
  expect(talk.fetched).toEqual([])
  const without = (await ann.order(MOON, { photos: ['face of ann'] })).button('star-without')
  expect((await ann.press(without)).text).toContain(MOON)
})

test('says in the asker’s language that no more photos are taken just now', async () => {
  const talk = await openTalk()
  const kim = talk.person('kim', 'ko')
  const { desk } = talk.house
  const cut = () => Promise.reject(new RequestError('You have sent 30 photos within an hour.'))
  talk.restart({ desk: { ...desk, faces: { ...desk.faces, cut } } })
  const told = await kim.press((await kim.order('달 위의 나', { photos: ['face of kim'] })).button('star-yes'))
  expect(told.text).toBe(`${ko.stars.tooMany}\n${ko.stars.withoutFace}`)
})

test('keeps the photo for the same answer once more where the records cannot be reached', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  const { desk } = talk.house
  let away = true
  const agree: typeof desk.faces.agree = async (...args) => {
    if (away) throw new AwayError(new Error('the records are away'))
    return desk.faces.agree(...args)
  }
  talk.restart({ desk: { ...desk, faces: { ...desk.faces, agree } } })
  const told = await ann.press((await ann.order(MOON, { photos: ['face of ann'] })).button('star-yes'))
  expect(told.text).toBe(en.away)
  away = false
  expect((await ann.press(told.button('star-yes'))).text).toContain(en.stars.starring(1))
})

test('asks which of two faces is meant, of the photo that has them', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  await starOf(talk, ann)
  const which = await ann.order('me and my brother in a boat', { photos: ['face of ann', 'two faces'] })
  expect(which.text).toBe(en.stars.ofPhoto(2, en.stars.which(['left', 'right'])))
  expect(which.buttons.map(({ label }) => label)).toEqual([en.buttons.left, en.buttons.right])
  // The face that was cut already is not kept while nobody answers.
  expect(await talk.count('faces')).toBe(1)
  const done = await ann.press(which.button('star-right'))
  expect(done.text).toContain(en.stars.starring(2))
  expect(talk.cuts.slice(-2)).toEqual([
    { photo: 'face of ann', pick: undefined },
    { photo: 'two faces', pick: 'right' },
  ])
  expect((await talk.films())[0]?.request.stars).toHaveLength(2)
})

test('uses the first three photos, and says so', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  await starOf(talk, ann)
  const done = await ann.order('four friends in a boat', { photos: ['face 1', 'face 2', 'face 3', 'face 4'] })
  expect(done.text).toContain(en.stars.mostPhotos(3))
  expect(talk.cuts.slice(1).map(({ photo }) => photo)).toEqual(['face 1', 'face 2', 'face 3'])
})

test.each(FACE_FAULTS)('says of a photo that cannot be used what to do better: %s', async (why) => {
  const talk = await openTalk()
  const [ann, kim] = [talk.person('ann'), talk.person('kim', 'ko-KR')]
  for (const [person, words] of [
    [ann, en],
    [kim, ko],
  ] as const) {
    const asked = await person.order(MOON, { photos: [why] })
    const told = await person.press(asked.button('star-yes'))
    expect(told.text).toBe(`${words.stars.faults[why]}\n${words.stars.withoutFace}`)
  }
  expect([await talk.count('faces'), await talk.count('movies')]).toEqual([0, 0])
})

test('keeps no face of an order that is refused or has another photo that fails', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  await starOf(talk, ann)
  expect((await ann.order('me and my cat', { photos: ['face of ann', 'animal'] })).text).toContain(
    en.stars.ofPhoto(2, en.stars.faults.animal),
  )
  expect((await ann.order('me and him', { photos: ['face of ann', 'gone'] })).text).toContain(en.stars.ofPhoto(2, en.photoFaults.gone))
  await talk.house.logbook.writePlaceSettings('test:here', { daily: 1 })
  expect((await ann.order('me in a boat', { photos: ['face of ann'] })).text).toBe(en.limits.daily(1))
  await talk.house.logbook.writePlaceSettings('test:here', {})
  expect(await talk.count('faces')).toBe(1)
})

test('fetches no photo for words that are refused, and is stricter with a face', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  expect((await ann.order('hardcore porn with me', { photos: ['face of ann'], adults: true })).text).toBe(en.refused.face)
  expect((await ann.order('me naked on a beach', { photos: ['face of ann'] })).text).toBe(en.refused.face)
  expect(talk.fetched).toEqual([])
  expect((await ann.order('hardcore porn', { adults: true })).text).toContain('hardcore porn')
  expect(await talk.films()).toHaveLength(1)
})

test('asks what should happen where a photo comes without words, and keeps the photo for the answer', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  await starOf(talk, ann)
  const asked = await ann.say('', ['face of ann'])
  expect(asked.text).toBe(en.stars.whatHappens)
  const { form } = await ann.press(asked.button('order'))
  if (form === null) throw new Error('no form')
  expect(form.fields.map(({ kind }) => kind)).not.toContain('photo')
  const done = await ann.fill(form, { prompt: 'me in a boat' })
  expect(done.text).toContain(en.stars.starring(1))
  // Sent once more, the photo is gone, and the words are not.
  const late = await ann.fill(form, { prompt: 'me on a hill' })
  expect(late.text).toContain(en.stars.lost)
  expect((await ann.press(late.button('star-without'))).text).toContain('me on a hill')

  const form2 = (await ann.order('', { photos: ['face of ann'] })).form
  if (form2 === null) throw new Error('no form')
  expect((await ann.fill(form2, { prompt: 'me in a tree' })).text).toContain(en.stars.starring(1))
  expect((await ann.say('', ['gone'])).text).toBe(en.photoFaults.gone)
})

test('keeps a face for further films if its owner wants it, and for nobody else', async () => {
  const talk = await openTalk()
  const [ann, kim] = [talk.person('ann'), talk.person('kim', 'ko')]
  expect((await ann.order('me in a boat', { options: { star: 'me' } })).text).toContain(en.stars.nothingSaved)
  const done = await ann.press((await ann.order(MOON, { photos: ['face of ann'] })).button('star-yes'))
  const save = done.button('save-face')
  expect((await kim.press(save)).text).toBe(ko.stars.noFace)
  expect((await ann.press(save)).text).toBe(en.stars.saved)
  const [face] = (await talk.films())[0]?.request.stars ?? []

  const mine = await ann.order('me in a boat', { options: { star: '' } })
  expect(mine.text).toContain(en.stars.starring(1))
  expect(mine.buttons).toEqual([])
  expect((await talk.films())[0]?.request.stars).toEqual([face])
  const both = await ann.order('me and my brother', { options: { star: 'me' }, photos: ['face of ben', 'face 2', 'face 3'] })
  expect(both.text).toContain(en.stars.mostPhotos(2))
  expect((await talk.films())[0]?.request.stars?.[0]).toBe(face)
  expect((await talk.films())[0]?.request.stars).toHaveLength(3)

  const asking = await ann.forget()
  expect((await ann.press(asking.button('unsave-face'))).text).toBe(en.stars.unsaved)
  expect((await ann.order('me in a boat', { options: { star: 'me' } })).text).toContain(en.stars.nothingSaved)
})

test('an edit keeps the face, a photo in the thread brings another, and nobody else may', async () => {
  const talk = await openTalk()
  const [ann, kim] = [talk.person('ann'), talk.person('kim', 'ko')]
  const film = await starOf(talk, ann)
  expect((await ann.say('make it night', [], film)).text).toContain('make it night')
  const [night] = await talk.films()
  expect(night?.request).not.toHaveProperty('stars')
  expect((await talk.ended(night?.id ?? '')).consent).toBe(film.consent)
  const alone = await ann.say('', ['face of ann, today'], film)
  expect(alone.text).toContain('use this face')
  expect(alone.text).toContain(en.stars.starring(1))
  const [newest] = await talk.films()
  expect(newest?.request).toMatchObject({ instruction: 'use this face', stars: [expect.any(String)] })
  expect(newest?.parent).toBe(film.id)
  expect(newest?.request.stars).not.toEqual(film.request.stars)
  expect((await ann.say('make me naked', ['face of ann'], film)).text).toBe(en.refused.face)
  const bad = await ann.say('', ['dark'], film)
  expect(bad.text).toBe(en.stars.faults.dark)
  expect(bad.buttons).toEqual([])

  const before = (await talk.films()).length
  expect((await kim.say('밤으로 바꿔 줘', [], film)).text).toBe(ko.stars.notYourFace)
  expect((await kim.say('이 얼굴로', ['face of kim'], film)).text).toBe(ko.stars.notYourFace)
  expect((await kim.press('reroll', film)).text).toBe(ko.stars.notYourFace)
  expect((await kim.press('edit', film)).text).toBe(ko.stars.notYourFace)
  expect(await talk.films()).toHaveLength(before)
  expect(talk.cuts.map(({ photo }) => photo)).not.toContain('face of kim')
})

test('a photo puts its sender into somebody’s film that shows nobody, after their yes', async () => {
  const talk = await openTalk()
  const [ann, kim] = [talk.person('ann'), talk.person('kim', 'ko')]
  await ann.order('a corgi on a beach')
  const [open] = await talk.films()
  const film = await talk.ended(open?.id ?? '')
  const asked = await kim.say('', ['face of kim'], film)
  expect(asked.text).toContain('허락한 사람')
  expect((await kim.press(asked.button('star-yes'))).text).toContain(ko.stars.starring(1))
  expect((await talk.films())[0]).toMatchObject({ user: kim.user, parent: film.id })
})

test('forgets faces, consent and what waits with the person', async () => {
  const talk = await openTalk()
  const ann = talk.person('ann')
  await starOf(talk, ann)
  const which = await ann.order(MOON, { photos: ['two faces'] })
  const asking = await ann.forget()
  expect(asking.text).toContain('faces')
  expect((await ann.press(asking.button('forget-yes'))).text).toContain('faces and consents')
  expect((await ann.press(which.button('star-left'))).text).toBe(en.stars.lost)
  expect([await talk.count('faces'), await talk.count('movies')]).toEqual([0, 0])
  expect(await talk.house.desk.faces.consent(ann.user)).toBeNull()
  expect((await ann.order(MOON, { photos: ['face of ann'] })).buttons[0]?.press.what).toBe('star-yes')
})

import { beforeAll, describe, expect, test } from 'vitest'
import { RequestError } from '../../../src/errors.ts'
import { editTake } from '../../../src/pipeline/editor/edit-take.ts'
import type { Lexicon } from '../../../src/pipeline/director/lexicon/lexicon.ts'
import { readStoryboard } from '../../../src/pipeline/storyboard/read-storyboard.ts'
import type { Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import type { Edited } from '../../../src/pipeline/storyboard/take.ts'
import { testLexicon } from '../director/test-lexicon.ts'
import { directStars, played, starNumber, wearers } from '../director/test-stars.ts'

let lexicon: Lexicon
const films: Record<string, Storyboard> = {}
const PROMPTS = {
  moon: ['me as an astronaut and a pirate dance on the moon, a cat sleeps', 1],
  drums: ['a boy rides a dog in a park while a man plays the drums', 1],
  painted: ['a boy rides a dog in a park while a man plays the drums', 0],
  balloon: ['a red balloon over a snowy village', 0],
  pasta: ['me and my brother cook pasta', 2],
  shots: ['a woman walks through a city at night. then she sits in a cafe', 1],
} as const

beforeAll(async () => {
  lexicon = await testLexicon()
  for (const [name, [prompt, count]] of Object.entries(PROMPTS)) films[name] = await directStars(prompt, count)
}, 60_000)

function edit(film: keyof typeof PROMPTS, instruction: string, ...photos: readonly number[]): Edited {
  const edited = editTake({ storyboard: films[film]!, history: [] }, instruction, lexicon, 1, photos.map(starNumber))
  readStoryboard(JSON.stringify(edited.take.storyboard), instruction)
  return edited
}

describe('a face of the film goes to somebody else', () => {
  test.each([
    ['moon', 'put my face on the pirate', '1 pirate', 'The pirate has your face now.'],
    ['moon', 'make me the pirate', '1 pirate', 'The pirate has your face now.'],
    ['moon', 'I want to be the pirate', '1 pirate', 'The pirate has your face now.'],
    ['moon', 'the pirate should be me', '1 pirate', 'The pirate has your face now.'],
    ['moon', '내 얼굴을 해적에게 붙여 줘', '1 pirate', 'The pirate has your face now.'],
    ['drums', 'use my face for the dog rider instead', '1 boy', 'The boy has your face now.'],
    ['pasta', 'swap our faces', '1 brother, 2 person', 'The star and the brother have each other’s face now.'],
    ['pasta', 'put my face on my brother', '1 brother, 2 person', 'The brother has the face of the star now.'],
  ] as const)('%s: %s', (film, instruction, plays, said) => {
    const edited = edit(film, instruction)
    expect(played(edited.take.storyboard)).toBe(plays)
    expect(edited.changed).toEqual([said])
  })

  test('its new body takes up the photo and keeps its clothes, the old one is nobody’s', () => {
    const before = films['moon']!.shots[0]!.figures
    const after = edit('moon', 'put my face on the pirate').take.storyboard.shots[0]!.figures
    const [astronaut, pirate] = [after[0]!, after[1]!]
    const { traits } = starNumber(1)
    expect(pirate.body).toMatchObject({ face: starNumber(1).id, skin: traits.skin, hair: traits.hair, gender: traits.gender })
    expect(pirate.body).toHaveProperty('wears', (before[1]!.body as { wears: unknown }).wears)
    expect(astronaut.body).toHaveProperty('wears', (before[0]!.body as { wears: unknown }).wears)
    expect(astronaut.body).toMatchObject({ face: null })
    expect(astronaut.body).not.toMatchObject({ hair: traits.hair })
    for (const [i, figure] of after.entries()) expect({ ...figure, body: null }).toEqual({ ...before[i], body: null })
  })
})

describe('painted heads again', () => {
  test.each([
    ['moon', 'take my face out', ''],
    ['moon', 'remove my face', ''],
    ['moon', '내 얼굴 빼 줘', ''],
    ['pasta', 'take my face out', '2 brother'],
    ['pasta', 'take our faces out', ''],
  ] as const)('%s: %s', (film, instruction, plays) => expect(played(edit(film, instruction).take.storyboard)).toBe(plays))

  test('in every shot', () => {
    const film = edit('shots', 'take my face out').take.storyboard
    expect(film.shots.flatMap((_, i) => wearers(film, i))).toEqual([])
  })
})

describe('a photo that comes with the instruction', () => {
  test.each([
    ['moon', 'use this face', 2, '2 astronaut'],
    ['moon', 'replace the face', 2, '2 astronaut'],
    ['moon', 'this is me now', 2, '2 astronaut'],
    ['moon', 'here is another selfie of me', 2, '2 astronaut'],
    ['moon', '이 얼굴로 바꿔 줘', 2, '2 astronaut'],
    ['moon', '내 얼굴로', 2, '2 astronaut'],
    ['moon', 'put this face on the pirate', 2, '1 astronaut, 2 pirate'],
    ['moon', 'make my friend the pirate', 2, '1 astronaut, 2 pirate'],
    ['moon', 'add my brother next to me', 2, '1 astronaut, 2 brother'],
    ['moon', 'make it night', 2, '2 astronaut'],
    ['moon', 'make it night and put this face on the pirate', 2, '1 astronaut, 2 pirate'],
    ['moon', 'hello', 2, '2 astronaut'],
    ['painted', 'use this face', 1, '1 boy'],
    ['painted', 'make me the drummer', 1, '1 man'],
    ['painted', 'make it rain', 1, '1 boy'],
    ['balloon', 'use this face', 1, '1 person'],
    ['balloon', 'add me next to the balloon', 1, '1 person'],
    ['pasta', "replace my brother's face with this", 3, '1 person, 3 brother'],
    ['pasta', 'use this face', 3, '2 brother, 3 person'],
  ] as const)('%s: %s, photo %i', (film, instruction, photo, plays) =>
    expect(played(edit(film, instruction, photo).take.storyboard)).toBe(plays),
  )

  test('the rest of the instruction is done too, and both are told', () => {
    const { take, changed } = edit('moon', 'make it night', 2)
    expect(take.storyboard.shots[0]!.setting.hour).toBe('night')
    expect(changed).toEqual(['It is night.', 'The astronaut has the new face now.'])
  })

  test('several photos go to several people', () => {
    expect(played(edit('painted', 'use these', 1, 2).take.storyboard)).toBe('1 boy, 2 man')
  })
})

describe('everything else keeps the face', () => {
  test.each([
    ['moon', 'give me a red hat', 'The astronaut wears a red hat.'],
    ['moon', 'put me in a red coat', 'The astronaut wears a red coat.'],
    ['moon', 'I should wear sunglasses', 'The astronaut wears sunglasses.'],
    ['moon', 'make me laugh', 'The astronaut is laughing.'],
    ['moon', 'make me look sad', 'The astronaut is looking sad.'],
    ['moon', 'make me bigger', 'The astronaut is bigger.'],
    ['moon', 'move me to the left', 'The astronaut is further left.'],
    ['moon', 'put me in a forest', 'It plays in a forest now.'],
    ['moon', 'remove the pirate', 'The pirate is gone.'],
    ['moon', 'watercolour style', 'The style is now: watercolour.'],
    ['moon', 'show me a sunset', 'It is dusk.'],
    ['moon', 'add a dog next to me', 'A dog beside the astronaut is there now.'],
  ] as const)('%s: %s', (film, instruction, said) => {
    const edited = edit(film, instruction)
    expect(edited.changed).toEqual([said])
    expect(played(edited.take.storyboard)).toBe('1 astronaut')
    expect(wearers(edited.take.storyboard)[0]!.body).toMatchObject({ hair: starNumber(1).traits.hair, skin: starNumber(1).traits.skin })
  })

  test.each([
    ['make me a knight', '1 knight'],
    ['me as a king instead', '1 king'],
    ['turn the astronaut into a wizard', '1 wizard'],
    ['replace the astronaut with a chef', '1 chef'],
    ['make me the captain', '1 captain'],
  ])('who plays somebody else is still the star: %s', (instruction, plays) => {
    const film = edit('moon', instruction).take.storyboard
    expect(played(film)).toBe(plays)
    expect(wearers(film)[0]!.body.hair).toEqual(starNumber(1).traits.hair)
  })

  test('more astronauts are others', () => {
    const film = edit('moon', 'add two more astronauts').take.storyboard
    expect(film.shots[0]!.figures.filter((figure) => figure.noun === 'astronaut')).toHaveLength(3)
    expect(played(film)).toBe('1 astronaut')
  })

  test.each(['replace the astronaut with a dog', 'remove the astronaut'])('what takes it along says so: %s', (instruction) => {
    const edited = edit('moon', instruction)
    expect(played(edited.take.storyboard)).toBe('')
    expect(edited.changed).toContain('Your face is no longer in the film.')
  })
})

describe('what cannot be done, in a sentence', () => {
  test.each([
    ['moon', 'use my face for the cat', /^A cat cannot wear a face: only people can\.$/],
    ['moon', 'put my face on the captain', /^There is no captain in this film\. The people in it: the astronaut and the pirate\.$/],
    ['moon', 'swap our faces', /^There is one face in this film: say who should have it/],
    ['moon', 'use this face', /^The film has this face already: say who should have it/],
    ['moon', 'put my face on the astronaut', /The astronaut has your face already\.$/],
    ['moon', 'give me a beard', /^The head comes from the photo/],
    ['moon', 'make me old', /^The head comes from the photo/],
    ['moon', 'longer hair', /^The head comes from the photo/],
    ['moon', 'change my hair to red', /^The head comes from the photo/],
    ['painted', 'put my face on the boy', /^There is no face in this film yet: send a photo with your words\.$/],
    ['painted', 'make me the drummer', /^There is no face in this film yet: send a photo with your words\.$/],
    ['painted', 'use this face', /^There is no photo with that: send one/],
    ['painted', 'remove my face', /^No face from a photo is in this film\.$/],
  ] as const)('%s: %s', (film, instruction, message) => {
    expect(() => edit(film, instruction)).toThrow(RequestError)
    expect(() => edit(film, instruction)).toThrow(message)
  })

  test('a photo goes to nobody else than who was named', () => {
    expect(() => edit('moon', 'use my face for the cat', 2)).toThrow('A cat cannot wear a face: only people can.')
    expect(() => edit('moon', 'make my friend the drummer', 2)).toThrow(/^There is no drummer in this film\./)
  })

  test('who has a painted head may be old', () => expect(edit('moon', 'make the pirate old').changed).toEqual(['The pirate is old.']))
})

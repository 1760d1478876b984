import { describe, expect, test } from 'vitest'
import { RequestError } from '../../../../src/errors.ts'
import { describeStoryboard } from '../../../../src/pipeline/director/describe-storyboard.ts'
import { direct } from '../test-lexicon.ts'
import { directStars, played, stars, wearers } from '../test-stars.ts'

/** Prompt, photos, and who plays what. */
const rows: readonly (readonly [prompt: string, photos: number, plays: string])[] = [
  // who asks is the first photo
  ['me as an astronaut dancing on the moon, disco music', 1, '1 astronaut'],
  ['I surf a big wave at sunset', 1, '1 person'],
  ['myself as a knight', 1, '1 knight'],
  ['me, a wizard in a forest', 1, '1 wizard'],
  ['I am a pirate on a ship', 1, '1 pirate'],
  ["I'm a superhero flying over the city at night", 1, '1 superhero'],
  ['I want to be an astronaut', 1, '1 astronaut'],
  ['a film of me eating pizza', 1, '1 person'],
  ['make a video of me as a pirate', 1, '1 pirate'],
  ['starring me as a detective, film noir', 1, '1 detective'],
  ['put me in a jungle with a tiger', 1, '1 person'],
  ['selfie of me in space', 1, '1 person'],
  ['this guy as a chef', 1, '1 chef'],
  ['the man in the photo rides a horse', 1, '1 person'],
  ['a crowd cheers while I sing', 1, '1 person'],
  ['my dog and me at the beach', 1, '1 person'],
  ['me vs a robot', 1, '1 person'],
  // whoever is said to have the face
  ['my face on a pirate', 1, '1 pirate'],
  ['a knight fights a pirate with my face', 1, '1 pirate'],
  ['a chef who looks like me cooks ramen', 1, '1 chef'],
  // several, in the order of their photos
  ['me and my brother surf', 2, '1 person, 2 brother'],
  ['my brother and I cook pasta', 2, '1 person, 2 brother'],
  ['my brother and I cook pasta', 1, '1 person'],
  ['me, my sister and my brother build a snowman', 3, '1 person, 2 sister, 3 brother'],
  ['two pirates chase me and my brother', 2, '1 person, 2 brother'],
  ['a movie starring me and my best friend as pirates', 2, '1 pirate, 2 best friend'],
  ['my girlfriend as a queen and me as a king in a castle', 2, '1 king, 2 girlfriend'],
  ['us dancing', 1, '1 person'],
  ['us dancing', 2, '1 person, 2 person'],
  ['we ride horses on the beach', 3, '1 person, 2 person, 3 person'],
  ['me and my friends eat pizza', 3, '1 person, 2 friend, 3 friend'],
  // without "me": the people of the prompt, who acts before who is there, one before a crowd
  ['an astronaut dances', 1, '1 astronaut'],
  ['a pirate and a parrot on a ship', 1, '1 pirate'],
  ['three women dance', 1, '1 woman'],
  ['a knight fights a pirate', 2, '1 knight, 2 pirate'],
  ['a crowd watches a singer who sings', 1, '1 singer'],
  ['a queen in a castle while a knight fights a dragon', 1, '1 knight'],
  ['a couple dances', 1, '1 couple'],
  ['a prince kisses a princess', 2, '1 prince, 2 princess'],
  // nobody: somebody looks on
  ['a red balloon over a snowy village', 1, '1 person'],
  ['a dog chases a cat', 1, '1 person'],
  ['snow falls', 1, '1 person'],
  ['', 1, '1 person'],
  ['a lighthouse in a storm', 2, '1 person, 2 person'],
  // in other languages
  ['나는 우주비행사가 되어 달에서 춤춘다', 1, '1 astronaut'],
  ['내가 파도를 타요', 1, '1 person'],
  ['내 동생과 내가 자전거를 탄다', 2, '1 person, 2 brother'],
  ['우리가 춤춘다', 2, '1 person, 2 person'],
  ['ich als Pirat', 1, '1 pirate'],
  ['mein Bruder und ich kochen Nudeln', 2, '1 person, 2 brother'],
  ['yo como astronauta en la luna', 1, '1 astronaut'],
  ['moi en astronaute sur la lune', 1, '1 astronaut'],
  ['私が宇宙飛行士になって月で踊る', 1, '1 astronaut'],
  ['我作为宇航员在月球上跳舞', 1, '1 astronaut'],
  ['я танцую на луне', 1, '1 person'],
  ['io come un cavaliere', 1, '1 knight'],
  ['eu danço na praia', 1, '1 person'],
  ['ik als piraat op zee', 1, '1 pirate'],
]

test.each(rows)('“%s” with %i: %s', async (prompt, photos, plays) => {
  const film = await directStars(prompt, photos)
  expect(played(film)).toBe(plays)
  expect(film.unshown.map((row) => row.said.toLowerCase()).join(' ')).not.toMatch(/\b(?:me|i|selfie|starring|photo|my|face)\b/)
})

test.each([
  ['me surfing', 2, 'Two photos came with one role: say who the second one plays, such as “me and my brother surf”.'],
  ['an astronaut rides a horse', 2, 'Two photos came with one role: say who the second one plays, such as “me and my brother surf”.'],
  ['me and my brother surf', 3, 'Three photos came with two roles: say who the third one plays, such as “me and my brother surf”.'],
])('“%s” has too few roles for %i', async (prompt, photos, message) => {
  await expect(directStars(prompt, photos)).rejects.toThrow(new RequestError(message))
})

test('the body is the photo’s, the clothes are the words’', async () => {
  const [star] = stars(1)
  const [me] = wearers(await directStars('me as an old wizard with a red scarf and long blonde hair', 1))
  expect(me!.body).toMatchObject({ skin: star!.traits.skin, hair: star!.traits.hair, age: 'adult', gender: 'man', being: 'human' })
  expect(me!.body.wears.map((garment) => garment.cut)).toEqual(expect.arrayContaining(['wizard-hat', 'robe', 'scarf']))
})

test('a robot is of metal below the face, and no mask hides one', async () => {
  const [robot] = wearers(await directStars('me as a robot', 1))
  expect(robot!.body).toMatchObject({ being: 'robot', skin: '#aeb8c4' })
  const [hero] = wearers(await directStars('me as a superhero', 1))
  expect(hero!.body.wears.map((garment) => garment.cut)).not.toContain('mask')
})

test('feelings are the words’, else the film’s', async () => {
  const feeling = async (prompt: string): Promise<string> => wearers(await directStars(prompt, 1))[0]!.body.feeling
  expect(await feeling('me crying in the rain')).toBe('sad')
  expect(await feeling('angry me shouting at the moon')).toBe('angry')
  expect(await feeling('me dancing at a happy party')).toBe('happy')
  expect(await feeling('me in a dark gloomy cave')).toBe('calm')
})

test('one person has one face in every shot', async () => {
  const film = await directStars('I walk through a forest. Then I find a treasure chest. Then I dance.', 1)
  expect(film.shots.map((_, i) => played(film, i))).toEqual(['1 person', '1 person', '1 person'])
  const met = await directStars('Me and my brother race bikes. Then we eat ice cream.', 2)
  expect(met.shots.map((_, i) => played(met, i))).toEqual(['1 person, 2 brother', '1 person, 2 brother'])
})

test('a star is who the film is about, and nobody has a face without one', async () => {
  const film = await directStars('my dog and me at the beach', 1)
  expect(wearers(film)[0]!.role).toBe('lead')
  expect(film.shots[0]!.camera.subject).toBe(wearers(film)[0]!.id)
  expect(wearers(await direct('me as an astronaut dancing on the moon'))).toEqual([])
})

describe('what was understood speaks to whoever asked', () => {
  test.each([
    ['me as an astronaut dancing on the moon, disco music', 1, 'You, an astronaut, dance on the moon. Disco.'],
    ['my brother and I cook pasta', 2, 'You and your brother cook pasta in a kitchen.'],
    ['an astronaut dances', 1, 'An astronaut (you) dances on a stage.'],
    ['three women dance', 1, 'Three women, one of them you, dance on a stage.'],
    ['a knight fights a pirate', 2, 'A knight (from your photos) fights a pirate (from your photos) in a castle.'],
    ['a red balloon over a snowy village', 1, 'You watch a red balloon in a snowy village.'],
    ['me with a cape flying', 1, 'You in a cape fly over a park.'],
    ['I walk through a forest. Then I dance.', 1, 'You walk through a forest. Then you dance.'],
    ['me and my dog in the park', 1, 'You and your dog in a park.'],
    ['my family at the beach', 1, 'Your family on a beach.'],
  ])('%s', async (prompt, photos, sentence) => {
    expect(describeStoryboard(await directStars(prompt, photos)).sentence).toContain(sentence)
  })
})

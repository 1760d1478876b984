import { expect, test } from 'vitest'
import { headsInFrame } from './heads-in-frame.ts'
import { directStars } from './test-stars.ts'

/** Share of a close or medium shot in which a face is whole and free. */
const SEEN = 0.9
/** Of the frame's height: a head that can be recognised in a wide frame. */
const LARGE = 0.1

const prompts = [
  'me as an astronaut dancing on the moon, disco music',
  'I surf a big wave at sunset',
  'my brother and I cook pasta',
  'myself as a knight',
  'us dancing',
  'a film of me eating pizza',
  'make a video of me as a pirate',
  'a video of me riding a dragon over a castle',
  "I'm a superhero flying over the city at night",
  'I am an astronaut',
  'me as a robot',
  'me as a king on a throne',
  'me walking a dog in the park',
  'a red balloon over a snowy village',
  'a cat sleeps on a sofa',
  'snow falls',
  'a dog chases a cat',
  'me singing on a stage',
  'I play the guitar by a campfire',
  'selfie of me in space',
  'me in a hot air balloon',
  'me as a chef cooking ramen',
  'me sleeping under a tree',
  'me underwater with fish',
  'my friend and I play chess',
  'my sister and me build a snowman',
  'I run from a dinosaur',
  'me laughing',
  'angry me shouting at the moon',
  'me reading a book in a library',
  'me driving a red car',
  'me on a bicycle in the countryside',
  'I ride a motorcycle through a desert',
  'me jumping on a trampoline',
  'me climbing a mountain',
  'me riding an elephant',
  'me on a skateboard',
  'me spinning on ice',
  'me hugging a panda',
  'a woman walks through a city at night. then she sits in a cafe',
  'the rider jumps over a fence',
]

test.each(prompts)('the face is seen: %s', async (prompt) => {
  for (const seed of [7, 21]) {
    const heads = headsInFrame(await directStars(prompt, 1, { seed }))
    expect(heads.length).toBeGreaterThan(0)
    for (const head of heads) {
      expect(head.framing, 'nobody asked for a wide shot').toMatch(/^(?:medium|close-up)$/)
      expect(head.seen, `seed ${seed}, shot ${head.shot}`).toBeGreaterThanOrEqual(SEEN)
      expect(head.size).toBeGreaterThan(LARGE)
    }
  }
})

test('an upright frame shows it too', async () => {
  for (const prompt of [
    'me as an astronaut dancing on the moon',
    'me as a king on a throne',
    'me laughing',
    'me walking a dog in the park',
  ])
    for (const head of headsInFrame(await directStars(prompt, 1, { aspect: '9:16' })))
      expect(head.seen, prompt).toBeGreaterThanOrEqual(SEEN)
})

test('a framing that was asked for is kept', async () => {
  const film = await directStars('wide shot of me on a mountain', 1)
  expect(film.shots[0]!.camera.framing).toBe('wide')
})

/** Different places, hours, weathers, figures, looks and idioms, one or more shots. */
export const prompts: readonly string[] = [
  'a red balloon drifts over a snowy village at night, gentle piano',
  'a woman in a yellow raincoat walks a corgi through a rainy city street at dusk',
  'three dolphins leap out of the open sea at sunset, orchestral',
  'an astronaut plays the guitar on the moon under the stars',
  'a knight rides a white horse across a windy desert at dawn',
  'children run through a field of flowers chasing butterflies, happy folk',
  'a whale and a shoal of fish swim under water among bubbles',
  'a fox sits by a campfire in a foggy forest at night, tense strings',
  'two robots dance in a neon city, techno',
  'a chef eats noodles in a cosy room, lo-fi',
  'a steam train crosses the mountains in a storm, black and white',
  'a hot air balloon floats in the sky above the clouds, watercolour',
  'a sailing boat on a calm lake at dawn. then a swan swims by',
  'a family builds a snowman in a snowfield while snow is falling',
]

import type { BodyKind } from '../../repertoire/actions/action.ts'
import { inherited, type Ancestry } from './hypernyms.ts'

/** What follows from what a thing is: how it moves, how tall it stands, where it lives, whether it lives or shines. */
export interface Traits {
  readonly body: BodyKind
  /** Natural height, metres. */
  readonly metres: number
  readonly living: boolean
  readonly glows: string | null
  readonly medium: 'land' | 'water' | 'air'
}

/**
 * @param noun what was asked for, @param shown what the picture shows ('building' for a skyscraper)
 * @param ancestry of the synset that the picture shows; [] when WordNet has none
 */
export function traitsOf(noun: string, shown: string, ancestry: Ancestry): Traits {
  const names = [...tails(noun), ...tails(shown)]
  const own = <Row>(table: ReadonlyMap<string, Row>): Row | undefined => names.map((name) => table.get(name)).find((row) => row !== undefined)
  const body = own(bodies) ?? inherited(ancestry, bodies) ?? 'thing'
  const metres = own(heights) ?? inherited(ancestry, heights) ?? 0.5
  const living = creatures.has(shown) || ancestry.some(({ synset }) => synset.words[0] === 'animal')
  const glows = own(lights) ?? inherited(ancestry, lights) ?? null
  const medium = body === 'fish' || body === 'boat' ? 'water' : body === 'bird' || body === 'aircraft' || body === 'floater' ? 'air' : inherited(ancestry, media) ?? 'land'
  return { body, metres, living, glows, medium: names.some((name) => grounded.has(name)) ? 'land' : medium }
}

/** 'red paper lantern', 'paper lantern', 'lantern' */
function tails(name: string): string[] {
  const words = name.split(' ')
  return words.map((_, i) => words.slice(i).join(' '))
}

/** Imagined creatures, which WordNet files under thoughts. */
const creatures = new Set(['dragon', 'unicorn', 'phoenix', 'pegasus', 'yeti', 'mermaid', 'fairy', 'genie', 'dinosaur', 't-rex', 'tropical fish', 'koi', 'spouting whale', 'ghost', 'alien', 'robot', 'baby chick', 'hatching chick', 'centaur'])
/** Birds that walk or swim. */
const grounded = new Set(['penguin', 'ostrich', 'rooster', 'chicken', 'hen', 'turkey', 'peacock', 'dodo', 'baby chick', 'goose', 'duck', 'swan', 'flamingo', 'emu', 'chick', 'heron', 'crane', 'toucan', 'barn owl'])

const rows = <Row>(groups: readonly (readonly [string, Row])[]): ReadonlyMap<string, Row> => new Map(groups.flatMap(([names, row]) => names.split(', ').map((name) => [name, row] as const)))

const bodies = rows<BodyKind>([
  ['fish, cetacean, aquatic mammal, seal, sea turtle, cephalopod, octopus, squid, coelenterate, jellyfish, tadpole, crustacean, seahorse, mermaid, tropical fish, koi, spouting whale, starfish', 'fish'],
  ['crab, lobster, penguin, sea star', 'quadruped'],
  ['bird, bat, phoenix, pegasus, fairy', 'bird'], ['insect, butterfly, dragonfly', 'insect'], ['ant, spider, beetle, caterpillar, centipede, cockroach, arachnid', 'quadruped'],
  ['animal, dragon, unicorn, dinosaur, t-rex, yeti, robot, centaur', 'quadruped'],
  ['watercraft, boat, ship, raft, surfboard, canoe', 'boat'], ['container', 'thing'],
  ['aircraft, airplane, helicopter, rocket, spacecraft, drone, satellite, spaceship, ufo, flying saucer', 'aircraft'],
  ['balloon, hot-air balloon, hot air balloon, kite, bubble, parachute, feather, airship, cloud, planet, snowflake, celestial body, star, sun, moon, comet, meteor, shooting star', 'floater'],
  ['vehicle, wheeled vehicle, train, public transport, locomotive, skateboard, tractor, roller skate, sled', 'vehicle'],
  ['fire, flame, campfire, bonfire, candle, torch, blaze', 'flame'],
  ['plant, flower, tree, oak, beech, willow, birch, baobab, pine, spruce, fir, grass, potted plant, cherry blossom, seaweed', 'plant'], ['fruit, edible fruit, vegetable, produce', 'thing'],
  ['ball, game ball, marble', 'ball'],
  ['building, house, tower, bridge, lighthouse, castle, structure, windmill, mountain, volcano, monument', 'building'], ['tent, fountain, gate, fence, lamp, statue, street light, fire hydrant, awning, barrier, obstruction, column', 'thing'],
])

/** Natural heights in metres, of the thing as its picture stands; by hypernym when the thing itself is not listed. */
const heights = rows<number>([
  // animals
  ['elephant', 3.2], ['mammoth', 3.4], ['giraffe', 5], ['horse, zebra, unicorn, pegasus, camel, carousel horse', 2.1], ['donkey, pony', 1.5], ['cow, bull, ox, bovine, bison, water buffalo', 1.6], ['deer, antelope', 1.6], ['moose', 2.1],
  ['bear', 1.6], ['polar bear', 1.7], ['panda', 1.3], ['lion, tiger, big cat', 1.2], ['leopard, cheetah, jaguar', 0.95], ['wolf', 0.9], ['dog', 0.65], ['poodle', 0.55], ['puppy, kitten', 0.3], ['fox', 0.55], ['cat', 0.42], ['rabbit, hare', 0.4],
  ['mouse, hamster', 0.1], ['rat', 0.15], ['squirrel, chipmunk', 0.25], ['hedgehog', 0.18], ['beaver, otter, badger, raccoon, skunk, capybara', 0.4], ['pig, boar', 0.85], ['sheep, goat', 0.95], ['llama', 1.7],
  ['kangaroo', 1.6], ['koala, sloth', 0.65], ['monkey', 0.7], ['gorilla, ape, orangutan', 1.6], ['rhinoceros, hippopotamus', 1.7], ['mammal', 0.8],
  ['whale, spouting whale', 5], ['orca, killer whale', 3], ['dolphin, porpoise', 1.8], ['shark', 1.8], ['seal', 0.9], ['octopus, squid', 0.9], ['jellyfish', 0.5], ['crab, lobster', 0.25], ['shrimp', 0.1], ['fish, tropical fish, koi', 0.3], ['piranha', 0.3], ['sea turtle', 0.7], ['turtle, tortoise', 0.35], ['seahorse, starfish', 0.2],
  ['crocodile', 1], ['snake', 0.5], ['lizard', 0.25], ['frog', 0.14], ['dinosaur, sauropod', 5], ['t-rex', 4.5], ['dragon', 4], ['phoenix', 1.4], ['yeti', 2.4], ['robot', 1.7], ['fairy', 0.4], ['mermaid', 1.7], ['snowman', 1.6],
  ['eagle, vulture', 0.9], ['owl', 0.5], ['swan, goose, turkey', 0.9], ['flamingo, heron', 1.3], ['ostrich', 2.3], ['peacock', 1.1], ['penguin', 0.8], ['rooster, hen, chicken', 0.5], ['duck', 0.45], ['parrot, crow, raven, toucan', 0.45], ['seagull, pigeon, dove', 0.38], ['hummingbird, sparrow, finch', 0.14], ['bird', 0.35], ['bat', 0.3], ['chick', 0.12],
  ['butterfly, dragonfly, insect, arthropod', 0.09], ['snail, worm', 0.08], ['spider', 0.1], ['animal', 0.6],
  // vehicles
  ['airplane', 9], ['rocket', 14], ['helicopter', 3.5], ['spaceship, flying saucer, ufo', 6], ['space station, satellite', 6], ['drone', 0.4], ['zeppelin, airship', 14], ['hot-air balloon, hot air balloon', 16], ['aircraft, spacecraft', 5],
  ['passenger ship, cruise ship, ocean liner', 30], ['ship', 16], ['galleon', 18], ['ferry', 12], ['sailboat', 8], ['speedboat, motorboat, motor boat', 2.4], ['canoe, raft, surfboard', 0.9], ['submarine', 6], ['boat, watercraft', 3],
  ['bus', 3], ['double-decker', 4.2], ['truck, fire engine, dump truck, tank truck', 3], ['locomotive, train, subway train, bullet train', 4], ['tram, streetcar', 3.4], ['tractor, excavator, bulldozer', 2.8], ['van, ambulance', 2.2], ['car, automobile', 1.5], ['racing car', 1.1], ['tank', 2.4],
  ['motorcycle, motor scooter', 1.2], ['bicycle', 1.1], ['kick scooter, scooter', 1.1], ['wheelchair', 1], ['skateboard, roller skate, ice skate', 0.16], ['snowboard, ski', 0.3], ['sled', 0.5], ['shopping cart, handcart, baby carriage', 1], ['vehicle', 1.6],
  // buildings and the land
  ['skyscraper', 90], ['tokyo tower, tower, eiffel tower', 60], ['castle, palace', 25], ['church', 18], ['lighthouse', 20], ['pyramid', 60], ['stadium', 25], ['factory', 14], ['office building, hospital, hotel, school, bank', 22], ['house', 7], ['hut', 4], ['barn', 8], ['windmill', 12], ['water tower', 16], ['wind turbine', 50], ['bridge', 10], ['ferris wheel', 30], ['roller coaster', 20], ['carousel', 5], ['tent', 2.2], ['igloo', 2.4], ['pagoda', 20], ['statue of liberty', 46], ['building', 12],
  ['mountain, volcano', 900], ['iceberg', 20], ['waterfall', 15], ['island', 20], ['structure', 3],
  // plants
  ['palm tree, palm', 9], ['cherry tree', 5], ['bonsai', 0.4], ['tree, oak, beech, willow, birch, baobab, pine, spruce, fir, fruit tree, christmas tree', 8], ['cactus', 2], ['sunflower', 1.7], ['tulip, rose, daisy, poppy, hyacinth, hibiscus', 0.45], ['cherry blossom', 0.05], ['flower', 0.4], ['potted plant, houseplant', 0.6], ['mushroom, fungus', 0.12], ['leaf', 0.09], ['clover', 0.1], ['grass, fern, reed', 0.5], ['plant', 0.5],
  // the sky
  ['sun, moon, planet', 200], ['cloud', 60], ['star, shooting star, comet, meteor', 30], ['rainbow', 400], ['snowflake', 0.05], ['tornado', 200], ['high voltage, lightning, lightning bolt', 150], ['firework, fireworks', 40], ['fire', 0.8], ['campfire, bonfire', 0.9],
  // things
  ['balloon', 0.4], ['kite', 0.9], ['parachute', 6], ['umbrella', 0.9], ['beach umbrella', 2.2], ['lantern', 0.4], ['candle', 0.2], ['street light, streetlight, streetlamp, street lamp, lamppost', 4.2], ['floor lamp', 1.6], ['chandelier', 1], ['lamp', 0.5], ['light bulb', 0.12], ['traffic light', 3], ['traffic cone', 0.7], ['fire hydrant', 0.8], ['bench', 0.85], ['fountain', 3], ['well', 2.4], ['fence, gate', 1.1],
  ['piano, grand piano', 1.2], ['harp', 1.7], ['drum kit', 1.2], ['drum', 0.5], ['guitar', 1], ['violin', 0.6], ['trumpet', 0.35], ['flute, clarinet', 0.5], ['saxophone', 0.75], ['accordion', 0.4], ['musical instrument', 0.7],
  ['table, desk', 0.75], ['chair', 0.95], ['sofa, couch, armchair', 0.9], ['bed', 1], ['wardrobe', 2.1], ['bookshelf', 1.9], ['door', 2.1], ['window', 1.3], ['mirror', 1], ['bathtub', 0.7], ['refrigerator', 1.8], ['stove, oven, washing machine', 0.9], ['furniture', 0.9], ['home appliance', 0.4],
  ['television', 0.7], ['computer, desktop computer', 0.5], ['laptop', 0.3], ['telephone, mobile phone', 0.16], ['camera', 0.15], ['film projector', 0.4], ['telescope', 1.4], ['microscope', 0.4], ['microphone', 0.25], ['clock', 0.4], ['watch', 0.06],
  ['soccer ball, basketball, volleyball', 0.23], ['beach ball', 0.4], ['baseball, tennis ball', 0.07], ['ball', 0.22], ['teddy bear', 0.4], ['toy', 0.25], ['book', 0.25], ['gift, wrapped gift, box, package', 0.35], ['treasure chest', 0.6], ['backpack', 0.5], ['suitcase, luggage', 0.7], ['bag', 0.35], ['hat', 0.2], ['shoe', 0.13], ['boot', 0.25], ['dress', 1.1], ['clothing', 0.7],
  ['vase', 0.35], ['bottle', 0.28], ['cup, glass, mug, wine glass', 0.12], ['bowl', 0.1], ['plate', 0.05], ['pot, pan', 0.2], ['spoon, fork, knife', 0.2], ['bucket', 0.35], ['barrel', 0.95], ['basket', 0.3], ['statue', 2.2], ['scarecrow', 1.8], ['gravestone', 0.9],
  ['sword', 1], ['axe', 0.8], ['hammer', 0.35], ['shovel', 1.2], ['broom', 1.3], ['ladder', 2.5], ['tool', 0.35], ['weapon', 0.7], ['cannon', 1.1], ['crown', 0.18], ['ring', 0.03], ['jewelry', 0.05], ['trophy', 0.4], ['flag', 1], ['anchor', 1.2],
  ['cake', 0.2], ['pizza', 0.08], ['watermelon', 0.25], ['pumpkin', 0.35], ['pineapple', 0.28], ['edible fruit', 0.09], ['vegetable', 0.12], ['food, beverage', 0.13],
  ['rock', 0.6], ['gem', 0.05], ['shell', 0.08], ['feather', 0.2], ['skull', 0.22], ['container', 0.3],
])

/** Sources of light and the colour of their glow. */
const lights = rows<string>([
  ['candle, lantern, paper lantern, torch, campfire, bonfire, fire, flame, blaze, diya lamp, menorah, jack-o-lantern, fireplace, lava lamp', '#ffb347'],
  ['lamp, light bulb, bulb, street light, streetlight, streetlamp, street lamp, lamppost, chandelier, light, string lights, fairy lights, candelabrum', '#ffd98a'],
  ['flashlight, spotlight, lighthouse', '#fff0b8'], ['sun', '#ffdf70'], ['moon, crescent moon, full moon', '#dfe8ff'], ['star, shooting star, falling star, comet, sparkler, sparkles', '#fff1b0'], ['meteor', '#ff9a4a'],
  ['firework, fireworks', '#ffd0e8'], ['lightning, lightning bolt', '#e8efff'], ['firefly', '#d9ff7a'], ['crystal ball', '#c9a8ff'], ['phoenix', '#ff8a3a'], ['flying saucer, ufo', '#b8fff0'], ['volcano', '#ff6a3a'], ['mirror ball', '#e8d8ff'], ['lava', '#ff5a2a'], ['magic wand', '#ffe9a8'], ['television, computer', '#a8d0ff'],
])

const media = rows<'water' | 'air' | 'land'>([
  ['aquatic vertebrate, cetacean, aquatic mammal', 'water'], ['bird, bat', 'air'], ['butterfly, bee, fly, dragonfly, mosquito, moth', 'air'], ['aircraft, celestial body', 'air'],
])

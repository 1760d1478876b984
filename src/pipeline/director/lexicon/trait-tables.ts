import type { BodyKind } from '../../repertoire/actions/action.ts'

/** By the name of a thing or of what it is a kind of; the nearest kind that is listed wins. */

/** How it moves. */
export const bodies = table(
  `
fish: fish, cetacean, aquatic mammal, seal, sea turtle, cephalopod, octopus, squid, coelenterate, jellyfish, tadpole, crustacean, seahorse, mermaid, tropical fish, koi, spouting whale, starfish
quadruped: crab, lobster, penguin, sea star
bird: bird, bat, phoenix, pegasus, fairy
insect: insect, butterfly, dragonfly
quadruped: ant, spider, beetle, caterpillar, centipede, cockroach, arachnid
quadruped: animal, dragon, unicorn, dinosaur, t-rex, yeti, robot, centaur
boat: watercraft, boat, ship, raft, surfboard, canoe
thing: container
aircraft: aircraft, airplane, helicopter, rocket, spacecraft, drone, satellite, spaceship, ufo, flying saucer
floater: balloon, hot-air balloon, hot air balloon, kite, bubble, parachute, feather, airship, cloud, planet, snowflake, celestial body, star, sun, moon, comet, meteor, shooting star
vehicle: vehicle, wheeled vehicle, train, public transport, locomotive, skateboard, tractor, roller skate, sled
flame: fire, flame, campfire, bonfire, candle, torch, blaze
plant: plant, flower, tree, oak, beech, willow, birch, baobab, pine, spruce, fir, grass, potted plant, cherry blossom, seaweed
thing: fruit, edible fruit, vegetable, produce
ball: ball, game ball, marble
building: building, house, tower, bridge, lighthouse, castle, structure, windmill, mountain, volcano, monument
thing: tent, fountain, gate, fence, lamp, statue, street light, fire hydrant, awning, barrier, obstruction, column
`,
  (body) => body as BodyKind,
)

/** Natural heights in metres, of the thing as its picture stands. */
export const heights = table(
  `
0.03: ring
0.05: cherry blossom, snowflake, plate, jewelry, gem
0.06: watch
0.07: baseball, tennis ball
0.08: snail, worm, pizza, shell
0.09: butterfly, dragonfly, insect, arthropod, leaf, edible fruit
0.1: mouse, hamster, shrimp, spider, clover, bowl
0.12: chick, mushroom, fungus, light bulb, cup, glass, mug, wine glass, vegetable
0.13: shoe, food, beverage
0.14: frog, hummingbird, sparrow, finch
0.15: rat, camera
0.16: skateboard, roller skate, ice skate, telephone, mobile phone
0.18: hedgehog, crown
0.2: seahorse, starfish, candle, hat, pot, pan, spoon, fork, knife, cake, feather
0.22: ball, skull
0.23: soccer ball, basketball, volleyball
0.25: squirrel, chipmunk, crab, lobster, lizard, microphone, toy, book, boot, watermelon
0.28: bottle, pineapple
0.3: puppy, kitten, fish, tropical fish, koi, piranha, bat, snowboard, ski, laptop, basket, container
0.35: turtle, tortoise, bird, trumpet, gift, wrapped gift, box, package, bag, vase, bucket, hammer, tool, pumpkin
0.38: seagull, pigeon, dove
0.4: rabbit, hare, beaver, otter, badger, raccoon, skunk, capybara, fairy, drone, bonsai, flower, balloon, lantern, accordion, home appliance, film projector, microscope, clock, beach ball, teddy bear, trophy
0.42: cat
0.45: duck, parrot, crow, raven, toucan, tulip, rose, daisy, poppy, hyacinth, hibiscus
0.5: jellyfish, snake, owl, rooster, hen, chicken, sled, grass, fern, reed, plant, lamp, drum, flute, clarinet, computer, desktop computer, backpack
0.55: poodle, fox
0.6: animal, potted plant, houseplant, violin, treasure chest, rock
0.65: dog, koala, sloth
0.7: monkey, sea turtle, traffic cone, musical instrument, bathtub, television, suitcase, luggage, clothing, weapon
0.75: saxophone, table, desk
0.8: mammal, penguin, fire, fire hydrant, axe
0.85: pig, boar, bench
0.9: wolf, seal, octopus, squid, eagle, vulture, swan, goose, turkey, canoe, raft, surfboard, campfire, bonfire, kite, umbrella, sofa, couch, armchair, stove, oven, washing machine, furniture, gravestone
0.95: leopard, cheetah, jaguar, sheep, goat, chair, barrel
1: crocodile, wheelchair, shopping cart, handcart, baby carriage, chandelier, guitar, bed, mirror, sword, flag
1.1: peacock, racing car, bicycle, kick scooter, scooter, fence, gate, dress, cannon
1.2: lion, tiger, big cat, motorcycle, motor scooter, piano, grand piano, drum kit, shovel, anchor
1.3: panda, flamingo, heron, window, broom
1.4: phoenix, telescope
1.5: donkey, pony, car, automobile
1.6: cow, bull, ox, bovine, bison, water buffalo, deer, antelope, bear, kangaroo, gorilla, ape, orangutan, snowman, vehicle, floor lamp
1.7: polar bear, llama, rhinoceros, hippopotamus, robot, mermaid, sunflower, harp
1.8: dolphin, porpoise, shark, refrigerator, scarecrow
1.9: bookshelf
2: cactus
2.1: horse, zebra, unicorn, pegasus, camel, carousel horse, moose, wardrobe, door
2.2: van, ambulance, tent, beach umbrella, statue
2.3: ostrich
2.4: yeti, speedboat, motorboat, motor boat, tank, igloo, well
2.5: ladder
2.8: tractor, excavator, bulldozer
3: orca, killer whale, boat, watercraft, bus, truck, fire engine, dump truck, tank truck, structure, traffic light, fountain
3.2: elephant
3.4: mammoth, tram, streetcar
3.5: helicopter
4: dragon, locomotive, train, subway train, bullet train, hut
4.2: double-decker, street light, streetlight, streetlamp, street lamp, lamppost
4.5: t-rex
5: giraffe, whale, spouting whale, dinosaur, sauropod, aircraft, spacecraft, carousel, cherry tree
6: spaceship, flying saucer, ufo, space station, satellite, submarine, parachute
7: house
8: sailboat, barn, tree, oak, beech, willow, birch, baobab, pine, spruce, fir, fruit tree, christmas tree
9: airplane, palm tree, palm
10: bridge
12: ferry, windmill, building
14: rocket, zeppelin, airship, factory
15: waterfall
16: hot-air balloon, hot air balloon, ship, water tower
18: galleon, church
20: lighthouse, roller coaster, pagoda, iceberg, island
22: office building, hospital, hotel, school, bank
25: castle, palace, stadium
30: passenger ship, cruise ship, ocean liner, ferris wheel, star, shooting star, comet, meteor
40: firework, fireworks
46: statue of liberty
50: wind turbine
60: tokyo tower, tower, eiffel tower, pyramid, cloud
90: skyscraper
150: high voltage, lightning, lightning bolt
200: sun, moon, planet, tornado
400: rainbow
900: mountain, volcano
`,
  Number,
)

/** Sources of light and the colour of their glow. */
export const lights = table(
  `
#ffb347: candle, lantern, paper lantern, torch, campfire, bonfire, fire, flame, blaze, diya lamp, menorah, jack-o-lantern, fireplace, lava lamp
#ffd98a: lamp, light bulb, bulb, street light, streetlight, streetlamp, street lamp, lamppost, chandelier, light, string lights, fairy lights, candelabrum
#fff0b8: flashlight, spotlight, lighthouse
#ffdf70: sun
#dfe8ff: moon, crescent moon, full moon
#fff1b0: star, shooting star, falling star, comet, sparkler, sparkles
#ff9a4a: meteor
#ffd0e8: firework, fireworks
#e8efff: lightning, lightning bolt
#d9ff7a: firefly
#c9a8ff: crystal ball
#ff8a3a: phoenix
#b8fff0: flying saucer, ufo
#ff6a3a: volcano
#e8d8ff: mirror ball
#ff5a2a: lava
#ffe9a8: magic wand
#a8d0ff: television, computer
`,
  (colour) => colour,
)

/** Where it lives, when its body does not say. */
export const media = table(
  `
water: aquatic vertebrate, cetacean, aquatic mammal
air: bird, bat
air: butterfly, bee, fly, dragonfly, mosquito, moth
air: aircraft, celestial body
`,
  (medium) => medium as 'water' | 'air' | 'land',
)

/** 'value: name, name' a line. A function declaration, so that the tables above can call it. */
function table<Row>(text: string, read: (value: string) => Row): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const line of text.trim().split('\n')) {
    const colon = line.indexOf(': ')
    for (const name of line.slice(colon + 2).split(', ')) rows.set(name, read(line.slice(0, colon)))
  }
  return rows
}

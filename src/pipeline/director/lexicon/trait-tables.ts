import type { BodyKind } from '../../repertoire/actions/action.ts'

/** By the name of a thing or of what it is a kind of; the nearest kind that is listed wins. */

/** How it moves. */
export const bodies = table(
  `
fish: fish, goldfish, clownfish, eel, cetacean, aquatic mammal, seal, sea turtle, cephalopod, octopus, squid, coelenterate, jellyfish, tadpole, crustacean, seahorse, mermaid, tropical fish, koi, spouting whale, starfish
quadruped: crab, lobster, penguin, sea star
bird: bird, pelican, chick, duckling, gosling, peacock, bat, phoenix, pegasus, fairy, pterodactyl, pterosaur
insect: insect, butterfly, dragonfly
quadruped: ant, spider, beetle, caterpillar, centipede, cockroach, arachnid
quadruped: animal, llama, alpaca, koala, dragon, unicorn, dinosaur, t-rex, yeti, robot, centaur
boat: watercraft, boat, speedboat, ship, hydrofoil, hovercraft, jet ski, jetski, paper boat, viking ship, longship, rowing boat, ship, raft, surfboard, canoe
thing: container, baseball bat, sponge, snowboard, skis, ski, firecracker, globe
aircraft: aircraft, paper plane, paper airplane, spaceship, starship, jetpack, airplane, helicopter, rocket, spacecraft, drone, satellite, spaceship, ufo, flying saucer
floater: fireworks, firework, magic carpet, flying carpet, balloon, hot-air balloon, hot air balloon, kite, bubble, parachute, feather, airship, cloud, planet, snowflake, celestial body, star, sun, moon, comet, meteor, shooting star
vehicle: vehicle, subway, subway train, monorail, lunar module, moon rover, wheeled vehicle, train, public transport, locomotive, skateboard, tractor, roller skate, sled
flame: fire, flame, campfire, bonfire, candle, torch, blaze
plant: plant, coral, flower, tree, cherry tree, bamboo, bonsai, oak, beech, willow, birch, baobab, pine, spruce, fir, grass, potted plant, cherry blossom, seaweed
thing: fruit, edible fruit, vegetable, produce, food, nut, citrus, berry
ball: ball, game ball, marble
building: building, shop, store, restaurant, cafe, diner, kiosk, post office, classical building, factory, mill, power plant, house, tower, bridge, lighthouse, castle, structure, windmill, mountain, volcano, monument
thing: toilet, monitor, computer, desktop computer, oyster, clam, mussel, scallop, shell, sponge, outhouse, tent, fountain, gate, fence, lamp, statue, street light, fire hydrant, awning, barrier, obstruction, column
`,
  (body) => body as BodyKind,
)

/** Natural heights in metres, of the thing as its picture stands. */
export const heights = table(
  `
0.02: nail
0.03: ring
0.05: caterpillar, oyster, clam, mussel, cherry blossom, snowflake, plate, jewelry, gem
0.06: watch, coin, pebble, button, grape, cherry, strawberry, nut, acorn, walnut, chestnut, cookie, yo-yo
0.07: baseball, tennis ball, doughnut, bagel, muffin, cupcake, egg, easter egg, plum, lime, chess piece, gingerbread man
0.08: snail, worm, pizza, shell, apple, orange, lemon, peach, pear, mango, onion, potato, tomato, garlic, game die, bell pepper, magnet, padlock, soap, candy, kiwi fruit, avocado, hamburger, sandwich, taco, hot dog, burrito, croissant, pretzel, donut
0.09: butterfly, dragonfly, insect, arthropod, leaf, edible fruit
0.1: mouse, hamster, shrimp, spider, bowl, eyeglasses, glasses, sunglasses, key, card, playing card, soda can, envelope, letter
0.12: chick, duckling, gosling, mushroom, fungus, light bulb, cup, glass, mug, wine glass, vegetable, tea cup, teacup, coffee cup, banana, carrot, corn, sushi, ice cream, comb, whistle, perfume
0.13: shoe, food, beverage
0.14: frog, hummingbird, sparrow, finch
0.15: rat, camera
0.16: skateboard, roller skate, ice skate, telephone, mobile phone, phone
0.18: clover, hedgehog, crown, hammer, broccoli, eggplant, cucumber, pen, pencil, crayon, toothbrush, screwdriver, spatula, frying pan, saucepan, teapot, kettle, coconut, paintbrush, lollipop, remote control, potion, scissors, wrench, syringe, dandelion
0.2: seahorse, starfish, candle, hat, pot, pan, spoon, fork, knife, cake, feather
0.22: origami crane, sand castle, gingerbread house, ball, skull, firecracker, paper boat, paper plane, paper crane, pinwheel, magnifying glass, sandcastle, toy car, toy train, lipstick, mask, bowling ball, tea set, cowboy hat, party hat, top hat, cap, helmet, high heel, rescue helmet, hard hat, goldfish, clownfish, palette, toaster, newspaper, notebook, map, paper
0.23: soccer ball, basketball, volleyball
0.25: guinea pig, squirrel, chipmunk, crab, lobster, lizard, microphone, toy, book, boot, watermelon
0.28: bottle, pineapple
0.3: puppy, kitten, fish, tropical fish, koi, piranha, bat, snowboard, ski, laptop, basket, container, globe, cabbage, garland, rubber ring, bouquet, axolotl, wreath, life ring, ring buoy
0.35: turtle, tortoise, bird, gift, wrapped gift, box, package, bag, vase, bucket, tool, pumpkin, amphora, meerkat, blender, radio, typewriter, microwave, printer, birdhouse, coffee maker, record player, sewing machine
0.38: seagull, pigeon, dove
0.4: rabbit, hare, beaver, otter, badger, raccoon, skunk, fairy, drone, bonsai, flower, balloon, lantern, accordion, home appliance, film projector, microscope, clock, beach ball, teddy bear, trophy, hen, chicken, quadcopter, armadillo, porcupine, bird cage, treasure map
0.42: cat
0.45: duck, parrot, crow, raven, toucan, tulip, rose, daisy, poppy, hyacinth, hibiscus
0.5: trumpet, jellyfish, snake, owl, rooster, sled, grass, fern, reed, plant, lamp, drum, flute, clarinet, computer, desktop computer, backpack, painting, picture, scarf, bow, flower pot, banjo, sink, mailbox, tambourine, iguana
0.55: poodle, fox
0.6: capybara, animal, potted plant, houseplant, violin, treasure chest, rock, tire, car wheel, wheel, snow shovel, anvil, pelican
0.65: dog, koala, sloth
0.7: monkey, sea turtle, traffic cone, musical instrument, bathtub, television, suitcase, luggage, clothing, weapon
0.75: saxophone, table, desk
0.8: mammal, penguin, fire, fire hydrant, canoe, broom, toilet, rowing boat, rowboat, dinghy, trampoline, fireplace, grill, barbecue, easter basket, coffin, hockey stick, baseball bat, tennis racket, banner
0.85: pig, boar, bench
0.9: axe, wolf, seal, octopus, squid, eagle, vulture, swan, goose, turkey, raft, surfboard, campfire, kite, umbrella, sofa, couch, armchair, stove, oven, washing machine, furniture, gravestone, mirror, carousel horse, shirt, jeans, trousers, stereo, drums, bush, shrub, hedge, cello, double bass
0.95: leopard, cheetah, jaguar, sheep, goat, chair
1: barrel, crocodile, wheelchair, shopping cart, handcart, baby carriage, chandelier, guitar, bed, sword, flag, hay bale, stool, fishing net, lectern, cauldron
1.1: peacock, racing car, bicycle, kick scooter, scooter, fence, gate, dress, cannon
1.2: lion, tiger, big cat, motorcycle, motor scooter, piano, grand piano, drum kit, shovel, anchor, treadmill, hammock, snowmobile, jet ski, go-kart, lawn mower, chess knight, sundial
1.3: panda, flamingo, heron, window
1.4: bonfire, phoenix, telescope, statue, easel, bust, skis, throne, gondola
1.5: donkey, pony, car, automobile
1.6: cow, bull, ox, bovine, bison, water buffalo, deer, antelope, bear, kangaroo, gorilla, ape, orangutan, snowman, vehicle, floor lamp, carriage, fishing rod, rake, fishing pole, covered wagon, chariot
1.7: polar bear, llama, rhinoceros, hippopotamus, robot, mermaid, sunflower, harp
1.8: dolphin, porpoise, shark, refrigerator, scarecrow, well, vending machine, pipe organ, totem, washing line, clothesline, sculpture, cherub
1.9: bookshelf
2: cactus
2.1: horse, zebra, unicorn, pegasus, camel, moose, wardrobe, door
2.2: van, ambulance, tent, beach umbrella, stop sign, swing, slide, basketball hoop, bus stop, gas pump, doghouse, neon sign
2.3: ostrich
2.4: yeti, speedboat, motorboat, motor boat, tank, igloo
2.5: ladder
2.6: kiosk, ice cream stand, phone booth, telephone booth, shed, lunar module, awning, market stall
2.8: tractor, excavator, bulldozer
3: orca, killer whale, watercraft, bus, truck, fire engine, dump truck, tank truck, structure, traffic light, fountain
3.2: elephant
3.4: mammoth, tram, streetcar
3.5: subway, boat, helicopter, monorail, storefront, garage, fishing boat, barge, lifeboat, tugboat, greenhouse, yurt, tepee
4: coffee house, tea house, dragon, locomotive, train, subway train, bullet train, hut, treehouse, shop, store, restaurant, cafe, coffee shop, bakery, pub, covered bridge
4.2: double-decker, street light, streetlight, streetlamp, street lamp, lamppost
4.5: t-rex
5: giraffe, whale, spouting whale, dinosaur, sauropod, aircraft, spacecraft, carousel, cherry tree, spaceship, bridge, cherry blossom tree, starship, stone bridge, bamboo, torii, shrine
6: flying saucer, ufo, satellite, submarine, parachute
7: house
8: sailboat, tree, oak, beech, willow, birch, baobab, pine, spruce, fir, fruit tree, christmas tree, yacht, catamaran, viking ship, longship, waterwheel, watermill, oak tree
9: airplane, palm tree, palm
12: barn, ferry, windmill, building, factory, pagoda, hospital, school, bank, post office, silo, clock tower, watchtower, obelisk, mosque, temple, synagogue, museum, library, cinema, theater, classical building, aqueduct, town hall
14: rocket, zeppelin, airship, church
15: waterfall
16: hot-air balloon, hot air balloon, ship, water tower
18: space station, galleon, lighthouse, roller coaster, iceberg, island, ferris wheel, crane, stone tower, radio tower, pirate ship
20: tower
22: office building, hotel
25: castle, palace, stadium, pyramid, big ben, leaning tower
30: passenger ship, cruise ship, ocean liner, star, shooting star, comet, meteor
40: firework, fireworks
46: statue of liberty
50: wind turbine
60: tokyo tower, eiffel tower, cloud
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

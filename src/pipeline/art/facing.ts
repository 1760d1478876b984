/** Pictures that look, walk or drive to the left as drawn; found by looking at every one. */
export const facingLeft: ReadonlySet<string> = new Set([
  ...[
    'ant', 'badger', 'bat', 'beaver', 'bird', 'bison', 'black-cat', 'blackbird', 'blowfish', 'boar', 'bug', 'camel', 'cat', 'chicken', 'chipmunk', 'cow', 'cricket', 'deer',
    'dodo', 'dog', 'dolphin', 'donkey', 'dove', 'dragon', 'dragon-face', 'duck', 'eagle', 'elephant', 'ewe', 'fish', 'flamingo', 'baby-chick', 'giraffe', 'goat', 'goose',
    'guide-dog', 'hedgehog', 'hippopotamus', 'honeybee', 'horse', 'horse-face', 'kangaroo', 'leopard', 'llama', 'mammoth', 'moose', 'mosquito', 'mouse', 'otter', 'ox', 'parrot',
    'pig', 'poodle', 'rabbit', 'ram', 'rat', 'rhinoceros', 'rooster', 'sauropod', 'seal', 'service-dog', 'shark', 'shrimp', 'skunk', 'snail', 'snake', 'spouting-whale', 'swan',
    't-rex', 'tiger', 'tropical-fish', 'turkey', 'turtle', 'two-hump-camel', 'unicorn', 'water-buffalo', 'whale', 'zebra', 'carousel-horse', 'horse-racing', 'monkey',
    'ambulance', 'articulated-lorry', 'auto-rickshaw', 'automobile', 'bicycle', 'bullet-train', 'bus', 'delivery-truck', 'ferry', 'fire-engine', 'helicopter', 'high-speed-train',
    'kick-scooter', 'locomotive', 'manual-wheelchair', 'motorized-wheelchair', 'minibus', 'monorail', 'motor-boat', 'motor-scooter', 'motorcycle', 'passenger-ship', 'pickup-truck', 'police-car',
    'racing-car', 'ship', 'speedboat', 'sport-utility-vehicle', 'taxi', 'tractor', 'trolleybus', 'sled', 'sailboat',
  ].map((name) => `fluent-emoji:${name}`),
  ...['bear', 'polar-bear', 'panda', 'lion', 'wolf', 'fox', 'koala', 'hamster', 'moose', 'boar', 'unicorn'].map((name) => `matinee:${name}`),
  'noto:raccoon', 'noto:orca', 'noto:grasshopper', 'noto:snake', 'noto:mosquito', 'noto:crocodile', 'noto:hairy-creature', 'noto:motor-scooter',
  'game-icons:squirrel', 'game-icons:surfer-van', 'mdi:robot-mower', 'mdi:bulldozer', 'mdi:excavator', 'mdi:rv-truck',
])

export const facingRight: ReadonlySet<string> = new Set([
  ...['ice-skate', 'roller-skate', 'airplane', 'rocket', 'small-airplane', 'shooting-star'].map((name) => `fluent-emoji:${name}`),
  ...[
    'polar-bear', 'boar', 'chicken', 'ostrich', 'seagull', 'hummingbird', 'vulture', 'pegasus', 'sea-turtle', 'kangaroo', 'rat', 'charging-bull', 'centaur', 'sitting-dog',
    'tank', 'battle-tank', 'jeep', 'bulldozer', 'caravan', 'zeppelin', 'submarine', 'eating-pelican', 'tiger', 'lion',
  ].map((name) => `game-icons:${name}`),
  ...['snowmobile', 'tortoise', 'donkey', 'dog-side', 'bus-double-decker', 'forklift', 'shark', 'elephant'].map((name) => `mdi:${name}`),
])

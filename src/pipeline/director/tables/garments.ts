import type { Garment } from '../../storyboard/storyboard.ts'

type Cut = Garment['cut']

/** Words for clothes → the cuts that the puppets' wardrobe has; other words reach them through WordNet. */
export const GARMENTS: ReadonlyMap<string, Cut> = new Map(
  Object.entries({
    shirt: 'shirt', blouse: 'shirt', polo: 'shirt', flannel: 'shirt', 't-shirt': 't-shirt', tshirt: 't-shirt', 'tee shirt': 't-shirt', 'tank top': 't-shirt', 'crop top': 't-shirt', jersey: 't-shirt', vest: 't-shirt',
    sweater: 'sweater', hoodie: 'sweater', sweatshirt: 'sweater', pullover: 'sweater', cardigan: 'sweater', jumper: 'sweater', jacket: 'jacket', blazer: 'jacket', parka: 'coat', windbreaker: 'jacket',
    coat: 'coat', raincoat: 'coat', overcoat: 'coat', trenchcoat: 'coat', 'trench coat': 'coat', cloak: 'cape', dress: 'dress', gown: 'dress', sundress: 'dress', tutu: 'dress', sari: 'dress',
    suit: 'suit', tuxedo: 'suit', 'formal wear': 'suit', robe: 'robe', kimono: 'robe', hanbok: 'robe', toga: 'robe', bathrobe: 'robe', pajamas: 'robe', apron: 'apron', uniform: 'uniform', overalls: 'uniform', jumpsuit: 'uniform',
    costume: 'uniform', armour: 'armour', armor: 'armour', spacesuit: 'spacesuit', 'space suit': 'spacesuit', swimsuit: 'swimsuit', bikini: 'swimsuit', swimwear: 'swimsuit', wetsuit: 'swimsuit', 'bathing suit': 'swimsuit',
    trousers: 'trousers', trouser: 'trousers', pants: 'trousers', pant: 'trousers', leggings: 'trousers', slacks: 'trousers', jeans: 'jeans', jean: 'jeans', denim: 'jeans', shorts: 'shorts', short: 'shorts', skirt: 'skirt', kilt: 'skirt', miniskirt: 'skirt',
    shoes: 'shoes', shoe: 'shoes', sneaker: 'shoes', sandal: 'shoes', heel: 'shoes', slipper: 'shoes', boots: 'boots', boot: 'boots', cap: 'cap', 'baseball cap': 'cap', hat: 'hat', fedora: 'hat', bonnet: 'hat', 'top hat': 'top-hat', 'straw hat': 'straw-hat', sombrero: 'straw-hat',
    'sun hat': 'straw-hat', beanie: 'beanie', 'santa hat': 'beanie', 'woolly hat': 'beanie', toque: 'chef-hat', beret: 'beanie', turban: 'beanie', helmet: 'helmet', crown: 'crown', tiara: 'crown', hood: 'hood', hijab: 'hood', veil: 'hood', 'chef hat': 'chef-hat', "chef's hat": 'chef-hat',
    'cowboy hat': 'cowboy-hat', 'wizard hat': 'wizard-hat', 'witch hat': 'wizard-hat', 'pointed hat': 'wizard-hat', 'party hat': 'wizard-hat', 'pointy hat': 'wizard-hat', scarf: 'scarf', shawl: 'scarf', bandana: 'scarf', cape: 'cape', glasses: 'glasses', eyeglasses: 'glasses', spectacles: 'glasses', goggles: 'sunglasses', goggle: 'sunglasses',
    sunglasses: 'sunglasses', sunglass: 'sunglasses', shades: 'sunglasses', tie: 'tie', necktie: 'tie', 'bow tie': 'tie', backpack: 'backpack', rucksack: 'backpack', wing: 'wings', wings: 'wings', mask: 'mask',
  } satisfies Record<string, Cut>),
)

/** Materials that colour a garment when no colour is said. */
export const CLOTH_COLOURS: Readonly<Record<string, string>> = { leather: '#4a3226', denim: '#44648f', golden: '#d9a928', silver: '#b9c1cc', formal: '#26282e', fur: '#8a6a4a' }

/** Where a garment is worn: a new one takes the place of the old. */
export const SLOTS: Readonly<Record<Cut, 'top' | 'over' | 'whole' | 'legs' | 'feet' | 'head' | 'neck' | 'eyes' | 'back' | 'face'>> = {
  shirt: 'top', 't-shirt': 'top', sweater: 'top', jacket: 'over', coat: 'over', dress: 'whole', suit: 'whole', robe: 'whole', apron: 'over', uniform: 'whole', armour: 'whole', spacesuit: 'whole', swimsuit: 'whole',
  trousers: 'legs', jeans: 'legs', shorts: 'legs', skirt: 'legs', shoes: 'feet', boots: 'feet', barefoot: 'feet', cap: 'head', hat: 'head', 'top-hat': 'head', 'straw-hat': 'head', beanie: 'head', helmet: 'head', crown: 'head',
  hood: 'head', 'chef-hat': 'head', 'cowboy-hat': 'head', 'wizard-hat': 'head', scarf: 'neck', cape: 'back', glasses: 'eyes', sunglasses: 'eyes', tie: 'neck', backpack: 'back', wings: 'back', mask: 'face',
}

import type { Item } from '../../../../repertoire/places/flats.ts'
import type { Brush } from '../brush.ts'
import { castle, church, facade, house, hut, stall, windmill } from './buildings.ts'
import { bookshelf, counter, floorLamp, picture, plant, rug, sofa, table } from './furniture.ts'
import { bush, cactus, coral, fanCoral, fern, flowers, mushroom, skeletonBush, stone, weed } from './plants.ts'
import { asteroid, bench, crater, fence, haystack, ice, island, lamp, mesa, rockArch, sailboat, stalagmite, umbrella } from './things.ts'
import { bareTree, birch, cypress, oak, palm, pine, trunk } from './trees.ts'

/** Everything that can stand in a row: a new one is a function that meets this type and its row here. */
export const items: Readonly<Record<Item, (brush: Brush) => void>> = {
  pine, oak, birch, cypress, palm, 'bare-tree': bareTree, trunk, bush, stone, fence, flowers, cactus, 'skeleton-bush': skeletonBush,
  house, church, facade, lamp, bench, coral, 'fan-coral': fanCoral, weed, 'rock-arch': rockArch, hut, umbrella, ice, haystack, windmill,
  bookshelf, sofa, 'floor-lamp': floorLamp, plant, picture, rug, stall, castle, counter, table, crater, stalagmite, mushroom, island, sailboat, mesa, asteroid, fern,
}

/** How tall each is beside an oak: a row gives the height of its tallest. */
export const sizes: Readonly<Record<Item, number>> = {
  pine: 1, oak: 0.95, birch: 0.95, cypress: 0.85, palm: 1, 'bare-tree': 0.9, trunk: 1, bush: 0.2, stone: 0.13, fence: 0.2, flowers: 0.13, cactus: 0.7, 'skeleton-bush': 0.22,
  house: 0.9, church: 1.35, facade: 1, lamp: 0.75, bench: 0.16, coral: 0.62, 'fan-coral': 0.55, weed: 1, 'rock-arch': 0.9, hut: 0.8, umbrella: 0.5, ice: 0.32, haystack: 0.32, windmill: 1.15,
  bookshelf: 1, sofa: 0.42, 'floor-lamp': 0.85, plant: 0.5, picture: 0.3, rug: 0.2, stall: 0.6, castle: 1.4, counter: 0.5, table: 0.45, crater: 0.2, stalagmite: 1, mushroom: 0.1, island: 1, sailboat: 0.9, mesa: 1.2, asteroid: 0.4, fern: 0.3,
}

/** How far each reaches to its sides, in its own heights, where that is not a half. */
export const reaches: Readonly<Partial<Record<Item, number>>> = {
  pine: 0.34, cypress: 0.16, birch: 0.36, trunk: 0.34, palm: 0.68, 'bare-tree': 0.62, house: 0.58, facade: 0.36, lamp: 0.12, 'floor-lamp': 0.22, stone: 1.05, bush: 0.95, fence: 1.12,
  flowers: 1.05, mushroom: 0.5, bench: 1.06, island: 1.65, sofa: 1.25, rug: 3.6, counter: 1.4, mesa: 1.4, crater: 1.05, table: 0.7, ice: 0.9, haystack: 0.72, coral: 0.9, 'fan-coral': 0.85,
  weed: 0.34, 'rock-arch': 0.82, umbrella: 0.68, plant: 0.78, picture: 0.62, windmill: 0.5, asteroid: 0.75, fern: 0.95, church: 0.4, stalagmite: 0.3, 'skeleton-bush': 0.95, cactus: 0.34, bookshelf: 0.34,
}

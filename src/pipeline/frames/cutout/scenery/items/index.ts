import type { Item } from '../../../../repertoire/places/flats.ts'
import type { Brush } from '../brush.ts'
import { castle, church, facade, house, hut, stall, windmill } from './buildings.ts'
import { bookshelf, counter, floorLamp, picture, plant, rug, sofa, table } from './furniture.ts'
import { bush, cactus, coral, fanCoral, flowers, mushroom, skeletonBush, stone, weed } from './plants.ts'
import { bench, crater, fence, haystack, ice, island, lamp, mesa, rockArch, sailboat, stalagmite, umbrella } from './things.ts'
import { bareTree, birch, cypress, oak, palm, pine, trunk } from './trees.ts'

/** Everything that can stand in a row: a new one is a function that meets this type and its row here. */
export const items: Readonly<Record<Item, (brush: Brush) => void>> = {
  pine, oak, birch, cypress, palm, 'bare-tree': bareTree, trunk, bush, stone, fence, flowers, cactus, 'skeleton-bush': skeletonBush,
  house, church, facade, lamp, bench, coral, 'fan-coral': fanCoral, weed, 'rock-arch': rockArch, hut, umbrella, ice, haystack, windmill,
  bookshelf, sofa, 'floor-lamp': floorLamp, plant, picture, rug, stall, castle, counter, table, crater, stalagmite, mushroom, island, sailboat, mesa,
}

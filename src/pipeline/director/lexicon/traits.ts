import type { BodyKind } from '../../repertoire/actions/action.ts'
import { inherited, type Ancestry } from './hypernyms.ts'
import { bodies, heights, lights, media } from './trait-tables.ts'

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
  const own = <Row>(table: ReadonlyMap<string, Row>): Row | undefined =>
    names.map((name) => table.get(name)).find((row) => row !== undefined)
  const body = own(bodies) ?? inherited(ancestry, bodies) ?? 'thing'
  const metres = own(heights) ?? inherited(ancestry, heights) ?? 0.5
  const living = creatures.has(shown) || ancestry.some(({ synset }) => synset.words[0] === 'animal')
  const glows = own(lights) ?? inherited(ancestry, lights) ?? null
  const medium =
    body === 'fish' || body === 'boat'
      ? 'water'
      : body === 'bird' || body === 'aircraft' || body === 'floater'
        ? 'air'
        : (inherited(ancestry, media) ?? 'land')
  return { body, metres, living, glows, medium: names.some((name) => grounded.has(name)) ? 'land' : medium }
}

/** 'red paper lantern', 'paper lantern', 'lantern' */
function tails(name: string): string[] {
  const words = name.split(' ')
  return words.map((_, i) => words.slice(i).join(' '))
}

/** Imagined creatures, which WordNet files under thoughts. */
const creatures = new Set(
  'dragon, unicorn, phoenix, pegasus, yeti, mermaid, fairy, genie, dinosaur, t-rex, tropical fish, koi, spouting whale, ghost, alien, robot, baby chick, hatching chick, centaur'.split(
    ', ',
  ),
)
/** Birds that walk or swim. */
const grounded = new Set(
  'penguin, ostrich, rooster, chicken, hen, turkey, peacock, dodo, baby chick, goose, duck, swan, flamingo, emu, chick, heron, crane, toucan, barn owl'.split(
    ', ',
  ),
)

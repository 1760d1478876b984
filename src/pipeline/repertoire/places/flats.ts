/**
 * The flats (the theatre's word for painted scenery) that a place is built of. A flat names its painter and where it
 * stands; the painter's file in frames/cutout/scenery says how it looks by hour, weather and season. Heights are on
 * screen, in stage units.
 */
export type Flat =
  /** The backdrop: sky, disc, stars, and the cloud deck of bad weather. */
  | { readonly paint: 'sky'; readonly depth: 1 }
  /** Paper clouds that drift between two heights; `y` counts from the horizon up when `above` is true. */
  | {
      readonly paint: 'clouds'
      readonly depth: number
      readonly top: number
      readonly bottom: number
      readonly size: number
      readonly perUnit: number
    }
  /** A sea of clouds that fills everything below `y`. */
  | { readonly paint: 'cloudbank'; readonly depth: number; readonly y: number; readonly size: number; readonly colour: string }
  /** A line of hills or mountains: rough 0 rolls, 1 is all crags; `snowcap` is the share of the height that is white. */
  | {
      readonly paint: 'ridge'
      readonly depth: number
      readonly colour: string
      readonly height: number
      readonly rough: number
      readonly snowcap?: number
      readonly wooded?: boolean
    }
  | { readonly paint: 'dunes'; readonly depth: number; readonly colour: string; readonly height: number }
  /** Far buildings with lit windows. */
  | { readonly paint: 'skyline'; readonly depth: number; readonly colour: string; readonly height: number; readonly towers: number }
  /** Cut-out things standing in a row on the ground; `quiet` is the share of the frame's width left free in its middle. */
  | {
      readonly paint: 'row'
      readonly depth: number
      readonly of: readonly Item[]
      readonly height: number
      readonly perUnit: number
      readonly quiet?: number
      readonly vary?: number
      readonly sway?: boolean
      readonly colour?: string
      /** Evenly spaced and of one size, as people build. */
      readonly even?: boolean
      /** Where they stand instead, one each, as shares of the half width: −1 left … 1 right. */
      readonly at?: readonly number[]
      /** They float about `foot` and turn slowly, on no ground. */
      readonly adrift?: boolean
      /** They hang on a wall, this far above the horizon. */
      readonly hung?: number
      /** y of the feet, where that is not the ground at this depth. */
      readonly foot?: number
    }
  /** The ground, in strips from the horizon to below the frame; `depth` is its farthest strip's. */
  | {
      readonly paint: 'ground'
      readonly depth: number
      readonly colour: string
      readonly texture: Texture
      readonly path?: string
      readonly from?: number
    }
  /** Water from the horizon to the ground's edge at depth `to`. */
  | {
      readonly paint: 'water'
      readonly depth: number
      readonly to: number
      readonly colour: string
      readonly swell: number
      readonly shore?: string
    }
  /** Foam that rolls up a beach whose sand begins at `depth`. */
  | { readonly paint: 'surf'; readonly depth: number; readonly colour: string }
  /** Water all around, lit from above. */
  | { readonly paint: 'deep'; readonly depth: 1; readonly colour: string }
  | { readonly paint: 'shafts'; readonly depth: number; readonly count: number }
  | { readonly paint: 'cosmos'; readonly depth: 1; readonly nebula: readonly [string, string] }
  | {
      readonly paint: 'planet'
      readonly depth: number
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly colour: string
      readonly ring?: string
    }
  /** The back wall of a room, with windows on the outside. */
  | { readonly paint: 'wall'; readonly depth: number; readonly colour: string; readonly trim: string; readonly windows: boolean }
  /** The inside of a train, a bus, a plane: panelling with windows, and what runs along under the ceiling. */
  | {
      readonly paint: 'coach'
      readonly depth: number
      readonly colour: string
      readonly trim: string
      readonly windows: 'wide' | 'doors' | 'oval'
      readonly overhead: 'rack' | 'straps' | 'bins'
    }
  /** The dark wall of a tunnel with its cables and lamps. */
  | { readonly paint: 'tunnel'; readonly depth: number; readonly colour: string }
  /** A curtain hung at both sides of the frame. */
  | { readonly paint: 'curtain'; readonly depth: number; readonly colour: string }
  /** Northern lights, on clear nights. */
  | { readonly paint: 'aurora'; readonly depth: number; readonly colours: readonly [string, string] }
  /** Birds far off by day, or a school of fish, crossing at about `y`. */
  | { readonly paint: 'flock'; readonly depth: number; readonly of: 'birds' | 'fish'; readonly y: number; readonly count: number }
  /** Something dark and near in the frame's corners. */
  | {
      readonly paint: 'frame'
      readonly depth: number
      readonly of: Framing
      readonly colour: string
      readonly height: number
      readonly at: 'bottom' | 'top'
    }

export type Texture =
  'grass' | 'sand' | 'snow' | 'earth' | 'stone' | 'street' | 'boards' | 'moon' | 'seabed' | 'tiles' | 'road' | 'rails' | 'ice'
export type Framing = 'grass' | 'reeds' | 'flowers' | 'leaves' | 'rocks' | 'weeds' | 'firs' | 'snowdrift' | 'crystals' | 'stalactites'
export type Item =
  | 'pine'
  | 'oak'
  | 'birch'
  | 'cypress'
  | 'palm'
  | 'bare-tree'
  | 'trunk'
  | 'bush'
  | 'stone'
  | 'fence'
  | 'flowers'
  | 'cactus'
  | 'skeleton-bush'
  | 'house'
  | 'church'
  | 'facade'
  | 'lamp'
  | 'bench'
  | 'coral'
  | 'fan-coral'
  | 'weed'
  | 'rock-arch'
  | 'hut'
  | 'umbrella'
  | 'ice'
  | 'haystack'
  | 'windmill'
  | 'bookshelf'
  | 'sofa'
  | 'floor-lamp'
  | 'plant'
  | 'picture'
  | 'rug'
  | 'stall'
  | 'castle'
  | 'counter'
  | 'table'
  | 'crater'
  | 'stalagmite'
  | 'mushroom'
  | 'island'
  | 'sailboat'
  | 'mesa'
  | 'asteroid'
  | 'fern'
  | 'blackboard'
  | 'desk'
  | 'bed'
  | 'gravestone'
  | 'volcano'
  | 'ferris-wheel'
  | 'tent'
  | 'pagoda'
  | 'seats'
  | 'seat-backs'

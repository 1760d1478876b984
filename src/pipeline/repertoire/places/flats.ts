/**
 * The flats (the theatre's word for painted scenery) that a place is built of. A flat names its painter and where it
 * stands; the painter's file in frames/cutout/scenery says how it looks by hour, weather and season.
 */
export type Flat =
  | { readonly paint: 'sky'; readonly depth: 1 }
  | { readonly paint: 'ridge'; readonly depth: number; readonly colour: string; readonly height: number; readonly rough: number }
  | { readonly paint: 'ground'; readonly depth: number; readonly colour: string }

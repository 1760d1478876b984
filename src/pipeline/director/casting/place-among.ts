import { places, type PlaceName } from '../../repertoire/places/index.ts'

/** The first of the names that the repertoire has. */
export function placeAmong(names: readonly string[]): PlaceName | null {
  return (names.find((name) => name in places) as PlaceName | undefined) ?? null
}

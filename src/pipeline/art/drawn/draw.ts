import { boats } from './boats.ts'
import { creatures } from './creatures.ts'
import { indoors } from './indoors.ts'
import { leisure } from './leisure.ts'
import { outdoors } from './outdoors.ts'
import { props } from './props.ts'
import { drawWholeAnimal, wholeAnimals } from './whole-animals.ts'

const drawings: Readonly<Record<string, string>> = { ...props, ...boats, ...outdoors, ...leisure, ...creatures, ...indoors }

/** The names of our own drawings. */
export const drawnNames: readonly string[] = [...Object.keys(wholeAnimals), ...Object.keys(drawings)]

/** Our own drawing as an SVG document. `svg` gives the pictures of the other sets that it is made with. Throws RangeError for an unknown name. */
export function draw(name: string, svg: (name: string) => string): string {
  const animal = wholeAnimals[name]
  if (animal !== undefined) return document(42, drawWholeAnimal(name, animal, svg(animal.head)))
  const prop = drawings[name]
  if (prop === undefined) throw new RangeError(`The art library has no picture 'matinee:${name}'.`)
  return document(32, prop)
}

function document(size: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${inside}</svg>`
}

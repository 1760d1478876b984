const COLOURS: Readonly<Record<string, string>> = {
  white: '#ffffff',
  cream: '#f6ecd2',
  'light grey': '#c8ccd2',
  grey: '#8a8d92',
  'dark grey': '#4a4d52',
  black: '#17181c',
  red: '#d8332c',
  'dark red': '#8a1f24',
  orange: '#ec8327',
  yellow: '#f3cd39',
  'mustard yellow': '#d9a336',
  olive: '#7d7f3a',
  green: '#3f9b47',
  'dark green': '#23542f',
  'light green': '#a4d68a',
  teal: '#3f8580',
  turquoise: '#45c6c2',
  'light blue': '#9ccdf0',
  blue: '#2f6fd0',
  'steel blue': '#5a7fa8',
  'navy blue': '#1f2d57',
  purple: '#7a3fae',
  lilac: '#bfa2e0',
  pink: '#f29ab8',
  magenta: '#d83a9c',
  brown: '#7b4f2e',
  'dark brown': '#46301f',
  beige: '#cdb48a',
  terracotta: '#c9603f',
}

const HAIR: Readonly<Record<string, string>> = {
  black: '#1c1a1c',
  'dark brown': '#3b2618',
  brown: '#6b4528',
  auburn: '#7f3a1e',
  red: '#b5502a',
  blond: '#d9b56a',
  grey: '#9a9a9c',
  white: '#eeeeec',
  pink: '#f08ab8',
  blue: '#3f74d8',
  green: '#4aa05a',
  purple: '#8a4ac0',
}

/** The plain name of a colour, '#rrggbb'. */
export const nameColour = (colour: string): string => nearest(colour, COLOURS)
export const nameHair = (colour: string): string => nearest(colour, HAIR)

function nearest(colour: string, names: Readonly<Record<string, string>>): string {
  let [best, least] = ['', Infinity]
  for (const [name, of] of Object.entries(names)) {
    const far = distance(channels(colour), channels(of))
    if (far < least) [best, least] = [name, far]
  }
  return best
}

const channels = (hex: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** Weighted by how much red there is: nearly as the eye sees it (Riemersma's approximation of CIE L*u*v*). */
function distance(one: readonly number[], other: readonly number[]): number {
  const [r, g, b] = one.map((value, i) => value - (other[i] as number)) as [number, number, number]
  const red = ((one[0] as number) + (other[0] as number)) / 2
  return Math.sqrt((2 + red / 256) * r * r + 4 * g * g + (2 + (255 - red) / 256) * b * b)
}

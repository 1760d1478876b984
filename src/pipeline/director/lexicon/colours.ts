import type { Material } from './lexicon.ts'

/** Names of colours. The shades are those of cut paper: a little softer than a screen's. */
const named: ReadonlyMap<string, string> = new Map(
  `red #d8352f;crimson #b3152f;scarlet #e02a1f;maroon #7a1f2b;ruby #b8123f;vermilion #e2472a;rust #a8492a;burgundy #6e1830;cherry #c21d3a;rose #e0607e;pink #f08cb0;magenta #d0288f;fuchsia #d32c9c;hot pink #f0459a;salmon #f28b74;coral #f47a60;peach #f9c09a
orange #ef8224;tangerine #f28c28;amber #f5a623;apricot #f7b27a;copper #b56a3a;bronze #9c6a35;brown #7a4f30;chestnut #7d4426;chocolate #5a3420;mahogany #6a2c1c;tan #c9a377;beige #e3d3b4;khaki #b8a878;sand #dcc294;caramel #b8743a;sepia #7a5c3e;ochre #c9892f;auburn #8a3b22
yellow #f4cf3a;gold #e2b13a;golden #e2b13a;mustard #d3a12c;lemon #f6e05a;cream #f7eed6;ivory #f6f0e0;blond #e6c77c;blonde #e6c77c;straw #e4cf85
green #3f9a4a;lime #9acd32;olive #7d8034;emerald #1f9a62;jade #2fa37a;mint #a3dcc0;forest green #2a6a3a;sage #9caf88;moss #6f7f3f;teal #1f8585;turquoise #38c0b8;aqua #4fd0d4;cyan #35c6e0;aquamarine #74d8b8;sea green #3a9a78
blue #2f6fd0;navy #1c2b56;navy blue #1c2b56;royal blue #2f50c0;sky blue #7fc0ee;azure #3a94e8;cobalt #2048b0;sapphire #1a4aa8;indigo #3f3c96;ultramarine #2a3fb8;baby blue #a8d0f0;steel blue #5080aa;midnight blue #1a2048;denim #4a6a96
purple #7b3fa8;violet #8a52c8;lavender #b8a4e0;lilac #c4a2d4;mauve #b08cb0;plum #7a3b78;amethyst #9558c0;orchid #cf70cc
black #23232a;white #f6f5f0;grey #8c9096;gray #8c9096;silver #c3c9d0;charcoal #3b3f46;slate #64707c;ebony #2c2622;pearl #ece8e0;ash #b2b2ae;platinum #dcdcdc;ginger #c8682a;tawny #c08040;snow-white #f8f9fa;jet-black #17171b`
    .split(/[\n;]/)
    .map((row) => row.trim())
    .map((row) => [row.slice(0, row.lastIndexOf(' ')), row.slice(row.lastIndexOf(' ') + 1)] as const),
)

/** What a shade word does: towards white (positive) or black (negative), and to the saturation. */
const shades: Readonly<Record<string, { light: number; vivid: number }>> = {
  dark: { light: -0.4, vivid: 1 },
  deep: { light: -0.28, vivid: 1.15 },
  light: { light: 0.42, vivid: 0.95 },
  pale: { light: 0.55, vivid: 0.75 },
  bright: { light: 0.06, vivid: 1.35 },
  vivid: { light: 0, vivid: 1.4 },
  pastel: { light: 0.5, vivid: 0.8 },
  soft: { light: 0.3, vivid: 0.75 },
  dusty: { light: 0.12, vivid: 0.5 },
  neon: { light: 0.1, vivid: 1.6 },
  hot: { light: 0, vivid: 1.4 },
  rich: { light: -0.1, vivid: 1.2 },
  muted: { light: 0.05, vivid: 0.55 },
  electric: { light: 0.05, vivid: 1.5 },
  vibrant: { light: 0, vivid: 1.35 },
  faded: { light: 0.25, vivid: 0.5 },
  baby: { light: 0.45, vivid: 0.9 },
  metallic: { light: 0.05, vivid: 0.8 },
  midnight: { light: -0.5, vivid: 0.9 },
  sky: { light: 0.35, vivid: 0.95 },
}

/** 'crimson', 'dark blue', 'reddish', 'blue-green', 'golden' → '#rrggbb'; null when it names no colour. */
export function colourOf(word: string): string | null {
  const name = word
    .toLowerCase()
    .trim()
    .replace(/[-_ ]*colou?red$/, '')
    .replace(/\s+/g, ' ')
  const exact = named.get(name) ?? named.get(name.replaceAll('-', ' '))
  if (exact !== undefined) return exact
  const parts = name.split(/[ -]/)
  if (parts.length === 1) return fromEnding(name)
  const [first = '', ...rest] = parts
  const base = colourOf(rest.join(' '))
  if (base === null) return null
  const shade = shades[first]
  if (shade !== undefined) return shaded(base, shade.light, shade.vivid)
  const other = named.get(first) ?? fromEnding(first)
  return other === null || other === undefined ? null : mixed(other, base)
}

/** 'reddish', 'greyish', 'silvery', 'rosy' */
function fromEnding(name: string): string | null {
  for (const [ending, root] of [
    [/ish$/, ''],
    [/dish$/, 'd'],
    [/ish$/, 'e'],
    [/y$/, ''],
    [/y$/, 'e'],
    [/en$/, ''],
  ] as const) {
    if (!ending.test(name)) continue
    const found =
      named.get(name.replace(ending, root)) ?? (root === '' ? named.get(name.replace(ending, '').replace(/(.)\1$/, '$1')) : undefined)
    if (found !== undefined) return found
  }
  return null
}

const materials: Readonly<Record<Material, string>> = {
  paper: 'paper papercut origami cardboard',
  glass: 'glass crystal glassy crystalline transparent stained-glass porcelain',
  metal: 'metal steel iron metallic chrome aluminium aluminum bronze copper brass silver tin titanium robotic wrought-iron rusty',
  gold: 'gold golden gilded',
  wood: 'wood wooden timber oak mahogany bamboo log pine walnut teak',
  stone: 'stone marble granite concrete rocky rock brick clay ceramic stony slate limestone sandstone terracotta',
  felt: 'felt wool woolen woollen knitted fabric cloth cotton velvet plush yarn fluffy silk linen denim crocheted',
  leather: 'leather leathery suede',
  ice: 'ice icy frozen',
  neon: 'neon holographic glowing luminous led fluorescent',
}
const materialOfWord: ReadonlyMap<string, Material> = new Map(
  Object.entries(materials).flatMap(([material, words]) => words.split(' ').map((word) => [word, material as Material] as const)),
)

export function materialOf(word: string): Material | null {
  return materialOfWord.get(word.toLowerCase().trim()) ?? null
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function hex(parts: readonly number[]): string {
  return `#${parts
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function mixed(a: string, b: string): string {
  const other = channels(b)
  return hex(channels(a).map((part, i) => 0.4 * part + 0.6 * (other[i] ?? 0)))
}

function shaded(colour: string, light: number, vivid: number): string {
  const parts = channels(colour)
  const grey = 0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2]
  const lively = parts.map((part) => grey + (part - grey) * vivid)
  return hex(lively.map((part) => (light >= 0 ? part + (255 - part) * light : part * (1 + light))))
}

import { randomFrom } from '../../../random.ts'
import type { Garment, Puppet } from '../../../storyboard/storyboard.ts'

type Cut = Garment['cut']
/** From the outermost in. */
const tops = [
  'spacesuit',
  'armour',
  'coat',
  'jacket',
  'suit',
  'robe',
  'uniform',
  'sweater',
  'dress',
  'shirt',
  't-shirt',
  'swimsuit',
] as const satisfies readonly Cut[]
const bottoms = ['trousers', 'jeans', 'shorts', 'skirt'] as const satisfies readonly Cut[]
const feet = ['shoes', 'boots', 'barefoot'] as const satisfies readonly Cut[]
const hats = [
  'cap',
  'hat',
  'top-hat',
  'straw-hat',
  'beanie',
  'helmet',
  'crown',
  'hood',
  'chef-hat',
  'cowboy-hat',
  'wizard-hat',
] as const satisfies readonly Cut[]
const extras = ['scarf', 'cape', 'glasses', 'sunglasses', 'tie', 'backpack', 'wings', 'mask', 'apron'] as const satisfies readonly Cut[]

export type TopCut = (typeof tops)[number]
export type HatCut = (typeof hats)[number]
export type ExtraCut = (typeof extras)[number]

/** What a puppet has on, part by part, gaps filled so that nobody stands undressed. */
export interface Outfit {
  /** Nobody said what it wears above the waist. */
  readonly own: boolean
  readonly top: { readonly cut: TopCut; readonly colour: string }
  /** Under an open jacket, coat or suit. */
  readonly inner: string
  readonly bottom: { readonly cut: (typeof bottoms)[number] | 'none'; readonly colour: string }
  readonly feet: { readonly cut: (typeof feet)[number]; readonly colour: string }
  readonly hat: { readonly cut: HatCut; readonly colour: string } | null
  readonly extras: ReadonlyMap<ExtraCut, string>
  /** 0 bare, 1 to the wrist, in parts of the arm. */
  readonly sleeve: number
  /** Cloth that hangs from the waist: its hem in leg lengths below the hip; null: none. */
  readonly hem: { readonly length: number; readonly colour: string; readonly open: boolean; readonly flare: number } | null
  /** The hem starts under the top, not at the waist over it. */
  readonly tucked: boolean
}

const sleeves: Readonly<Record<TopCut, number>> = {
  shirt: 1,
  't-shirt': 0.3,
  sweater: 1,
  jacket: 1,
  coat: 1,
  dress: 0.24,
  suit: 1,
  robe: 0.94,
  uniform: 1,
  armour: 1,
  spacesuit: 1,
  swimsuit: 0,
}
const palette = ['#c8553d', '#2f6690', '#e0a030', '#5b8e7d', '#8c5a8c', '#d97b66', '#3d5a80', '#7a9e4f']

/** What is on, layer by layer. `seed` chooses what nobody said. */
export function outfitOf(puppet: Puppet, seed: number): Outfit {
  const random = randomFrom(seed, 'outfit')
  const worn = <C extends Cut>(cuts: readonly C[]): { cut: C; colour: string } | undefined =>
    puppet.wears.find((garment): garment is { cut: C; colour: string } => (cuts as readonly Cut[]).includes(garment.cut))
  const usual = {
    cut: random.pick(puppet.gender === 'woman' ? (['sweater', 't-shirt', 'shirt'] as const) : (['shirt', 't-shirt', 'sweater'] as const)),
    colour: random.pick(palette),
  }
  // the outermost of several: a coat goes over a dress, a jacket over a shirt
  const said = tops.map((cut) => worn([cut])).find((garment) => garment !== undefined)
  const under = [...tops]
    .reverse()
    .map((cut) => worn([cut]))
    .find((garment) => garment !== undefined && garment.cut !== said?.cut)
  const top = said ?? usual
  const strange = puppet.being !== 'human' && !said
  const gown = top.cut === 'dress' || under?.cut === 'dress'
  const whole = gown || top.cut === 'robe' || top.cut === 'swimsuit' || top.cut === 'spacesuit'
  const bottom = worn(bottoms) ?? {
    cut: (whole && top.cut !== 'spacesuit') || strange ? 'none' : 'trousers',
    colour: matching(top, random.pick(['#3b4a6b', '#54463f', '#4c5b52', '#6b5b7a'])),
  }
  const bare = top.cut === 'swimsuit' || strange
  const shod = worn(feet) ?? {
    cut:
      strange && puppet.being === 'robot'
        ? 'boots'
        : bare
          ? 'barefoot'
          : top.cut === 'spacesuit' || top.cut === 'armour'
            ? 'boots'
            : 'shoes',
    colour: strange
      ? puppet.skin
      : bare
        ? '#000000'
        : top.cut === 'spacesuit'
          ? '#e6e6ea'
          : top.cut === 'armour'
            ? '#8d929c'
            : random.pick(['#4a3228', '#2e2b33', '#8a4b32', '#efe6d8']),
  }
  const hat = worn(hats) ?? null
  const skirt = worn(['skirt'] as const)
  const hem =
    top.cut === 'dress'
      ? { length: 0.66, colour: top.colour, open: false, flare: 1 }
      : top.cut === 'robe'
        ? { length: 0.9, colour: top.colour, open: false, flare: 0.55 }
        : top.cut === 'coat'
          ? { length: 0.5, colour: top.colour, open: true, flare: 0.5 }
          : gown && under && top.cut !== 'armour' && top.cut !== 'spacesuit'
            ? { length: 0.62, colour: under.colour, open: false, flare: 1 }
            : skirt
              ? { length: 0.5, colour: skirt.colour, open: false, flare: 1 }
              : null
  const wears = puppet.wears.filter((garment): garment is { cut: ExtraCut; colour: string } =>
    (extras as readonly Cut[]).includes(garment.cut),
  )
  const apparel = new Map(wears.map(({ cut, colour }) => [cut, colour] as const))
  if (top.cut === 'suit' && !apparel.has('tie') && puppet.gender !== 'woman') apparel.set('tie', '#8e2f3c')
  return {
    own: !said,
    top,
    inner: under?.colour ?? '#f3eee4',
    bottom,
    feet: shod,
    hat,
    extras: apparel,
    sleeve: strange ? 0 : sleeves[top.cut],
    hem,
    tucked: top.cut !== 'dress' && top.cut !== 'robe' && top.cut !== 'coat',
  }
}

function matching(top: { cut: TopCut; colour: string }, other: string): string {
  return top.cut === 'suit' || top.cut === 'spacesuit' || top.cut === 'uniform' ? top.colour : top.cut === 'armour' ? '#6f747f' : other
}

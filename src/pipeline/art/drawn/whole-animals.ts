import type { ArtName } from '../art.ts'

/** An animal of which the emoji sets have the head alone: that head on a body of ours, seen from the side, looking left. */
export interface WholeAnimal {
  readonly head: ArtName
  readonly coat: string
  readonly shade: string
  readonly legs: string
  readonly belly: string | null
  readonly tail: 'stub' | 'bushy' | 'tufted' | 'none'
  readonly tailTip: string
  /** Length of the legs against a bear's. */
  readonly stilts: number
  /** A dark band around the shoulders. */
  readonly shoulders: string | null
}

const plain = { belly: null, shoulders: null, stilts: 1, tailTip: '' } as const

export const wholeAnimals: Readonly<Record<string, WholeAnimal>> = {
  bear: { ...plain, head: 'fluent-emoji:bear', coat: '#a56953', shade: '#7a4638', legs: '#8b5544', tail: 'stub', tailTip: '#8b5544' },
  'polar-bear': {
    ...plain,
    head: 'fluent-emoji:polar-bear',
    coat: '#f4eff8',
    shade: '#cfc6dd',
    legs: '#e4dcec',
    tail: 'stub',
    tailTip: '#e4dcec',
  },
  panda: {
    ...plain,
    head: 'fluent-emoji:panda',
    coat: '#f3eef8',
    shade: '#d0c8de',
    legs: '#43364b',
    tail: 'stub',
    tailTip: '#f3eef8',
    shoulders: '#43364b',
  },
  lion: {
    ...plain,
    head: 'fluent-emoji:lion',
    coat: '#ffc24d',
    shade: '#e08a3c',
    legs: '#f0a944',
    tail: 'tufted',
    tailTip: '#8a4b34',
    stilts: 1.1,
  },
  wolf: {
    ...plain,
    head: 'fluent-emoji:wolf',
    coat: '#a9a5b0',
    shade: '#77717f',
    legs: '#8b8692',
    belly: '#d9d4df',
    tail: 'bushy',
    tailTip: '#6f6976',
    stilts: 1.2,
  },
  fox: {
    ...plain,
    head: 'fluent-emoji:fox',
    coat: '#ff8a3c',
    shade: '#e0582a',
    legs: '#5a3430',
    belly: '#fff0dc',
    tail: 'bushy',
    tailTip: '#fff4e6',
    stilts: 1.1,
  },
  koala: {
    ...plain,
    head: 'fluent-emoji:koala',
    coat: '#b3aebb',
    shade: '#837d8d',
    legs: '#9a94a3',
    belly: '#e4dfe9',
    tail: 'none',
    stilts: 0.7,
  },
  hamster: {
    ...plain,
    head: 'fluent-emoji:hamster',
    coat: '#ffc28f',
    shade: '#e59262',
    legs: '#f2a274',
    belly: '#fff0e2',
    tail: 'none',
    stilts: 0.45,
  },
  moose: {
    ...plain,
    head: 'fluent-emoji:moose',
    coat: '#8a5a45',
    shade: '#5f3a30',
    legs: '#6b4437',
    tail: 'stub',
    tailTip: '#6b4437',
    stilts: 1.35,
  },
  boar: {
    ...plain,
    head: 'fluent-emoji:boar',
    coat: '#8f5d4c',
    shade: '#653c34',
    legs: '#54322d',
    tail: 'stub',
    tailTip: '#54322d',
    stilts: 0.7,
  },
  unicorn: {
    ...plain,
    head: 'fluent-emoji:unicorn',
    coat: '#f0e8fb',
    shade: '#c8b6ea',
    legs: '#ded0f3',
    tail: 'bushy',
    tailTip: '#ff8fc4',
    stilts: 1.35,
  },
}

/** The drawing in a 42 × 42 box; `head` is the head's own SVG document. */
export function drawWholeAnimal(name: string, animal: WholeAnimal, head: string): string {
  const { coat, shade, legs, belly, tail, tailTip, stilts, shoulders } = animal
  const drop = 41.6
  const top = drop - 13 * stilts - 15
  const under = top + 17.5
  const leg = (x: number, colour: string): string =>
    `<path fill="${colour}" d="M${x} ${under - 2}a3 3 0 0 1 6 0v${drop - under - 0.5}a2.5 2.5 0 0 1-2.5 2.5h-1.6a2.5 2.5 0 0 1-2.5-2.5z"/>`
  const far = mixedWith(legs, '#2a1830', 0.28)
  const body = `M9.5 ${top + 7}C10 ${top + 1.5} 16 ${top + 0.4} 23 ${top + 0.4}C31.5 ${top + 0.4} 37 ${top + 2.5} 37 ${top + 9.5}C37 ${top + 15.5} 34 ${under} 29 ${under}L15 ${under}C10.5 ${under} 9 ${top + 12} 9.5 ${top + 7}Z`
  const shadeId = `${name}-coat`
  return [
    `<defs><linearGradient id="${shadeId}" x1="0" y1="${top}" x2="0" y2="${under + 2}" gradientUnits="userSpaceOnUse"><stop offset="0.1" stop-color="${coat}"/><stop offset="1" stop-color="${shade}"/></linearGradient>`,
    `<clipPath id="${name}-body"><path d="${body}"/></clipPath></defs>`,
    tailOf(tail, tailTip, shade, coat, top),
    leg(16.2, far),
    leg(26.4, far),
    `<path fill="url(#${shadeId})" d="${body}"/>`,
    `<g clip-path="url(#${name}-body)">`,
    belly === null ? '' : `<ellipse cx="20" cy="${under + 1.6}" rx="11" ry="4.4" fill="${belly}" opacity="0.85"/>`,
    shoulders === null ? '' : `<ellipse cx="13.5" cy="${top + 9}" rx="6.4" ry="12" fill="${shoulders}"/>`,
    `<ellipse cx="27" cy="${top + 2.2}" rx="8" ry="2.6" fill="#ffffff" opacity="0.22"/>`,
    '</g>',
    leg(11.4, legs),
    leg(30.4, legs),
    nested(head, 0.2, top - 6.4, 21),
  ].join('')
}

function tailOf(kind: WholeAnimal['tail'], tip: string, shade: string, coat: string, top: number): string {
  const y = top + 5
  switch (kind) {
    case 'stub':
      return `<circle cx="36.6" cy="${y + 1}" r="2.5" fill="${tip}"/>`
    case 'bushy':
      return `<path fill="${shade}" d="M34 ${y + 1}C38 ${y - 4} 39.6 ${y - 9} 37.4 ${y - 12.5}C42 ${y - 8} 41.5 ${y + 3} 36 ${y + 7.5}Z"/><path fill="${coat}" d="M34 ${y + 1}C37 ${y - 3} 39.4 ${y - 9} 37.4 ${y - 12.5}C40.6 ${y - 8} 40 ${y + 1} 35.6 ${y + 5.5}Z"/><path fill="${tip}" d="M38.9 ${y - 7.4}C39 ${y - 9.4} 38.6 ${y - 11.2} 37.4 ${y - 12.5}C39.6 ${y - 11} 40.6 ${y - 8.6} 40.6 ${y - 6.2}Z"/>`
    case 'tufted':
      return `<path fill="none" stroke="${shade}" stroke-width="1.9" stroke-linecap="round" d="M35 ${y + 2}C40 ${y} 39.6 ${y - 5} 37.2 ${y - 7.6}"/><ellipse cx="36.8" cy="${y - 8.8}" rx="2" ry="2.9" fill="${tip}" transform="rotate(-24 36.8 ${y - 8.8})"/>`
    case 'none':
      return ''
  }
}

/** Another picture inside this one. */
function nested(document: string, x: number, y: number, size: number): string {
  return document.replace(/ width="\d+" height="\d+"/, ` x="${x}" y="${y}" width="${size}" height="${size}"`)
}

function mixedWith(colour: string, other: string, amount: number): string {
  const part = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16)
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(part(colour, at) * (1 - amount) + part(other, at) * amount)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

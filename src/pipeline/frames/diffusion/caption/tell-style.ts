import { styles } from '../../../repertoire/styles/index.ts'
import type { Mood, Storyboard } from '../../../storyboard/storyboard.ts'

/** What a film looks like of which nobody said how: paper is how the theatre draws, not what was asked for. */
const UNASKED =
  'Photorealistic and cinematic, shot on a professional camera: sharp focus, rich textures, natural colours, realistic proportions and smooth, lifelike motion.'
const ANIMATED = 'Colourful animated cartoon, clean shapes, expressive characters, smooth motion.'
const IN_PAPER = /paper|cut-?out|collage|felt|stop.?motion|origami/i

export function tellStyle({ style, mood, shots }: Storyboard): string {
  const said = [style.said, ...shots.flatMap(({ figures }) => figures.map((figure) => figure.said))].join(' ')
  const look = style.name === 'paper' ? lookOf(style.said, said) : `${styles[style.name].caption}.`
  const feel = feelOf(mood)
  const sentence = look.charAt(0).toUpperCase() + look.slice(1)
  return feel === '' ? sentence : `${sentence} The mood is ${feel}.`
}

function lookOf(asked: string, said: string): string {
  if (IN_PAPER.test(asked)) return `${styles.paper.caption}.`
  return asked !== '' || /\b(?:cartoon|animated|anime)\b/i.test(said) ? ANIMATED : UNASKED
}

/** −1 dark … 1 bright against 0 still … 1 wild; nothing where it is neither. */
function feelOf({ valence, energy }: Mood): string {
  const bright = valence > 0.25 ? 'joyful' : valence < -0.25 ? 'dark' : ''
  const wild = energy > 0.65 ? 'energetic' : energy < 0.3 ? 'calm' : ''
  if (bright === 'dark' && wild === 'calm') return 'dark and quiet'
  return [bright, wild].filter((word) => word !== '').join(' and ')
}

import { createCanvas, ImageData } from '@napi-rs/canvas'
import { styles } from '../../repertoire/styles/index.ts'
import type { Shot, Storyboard } from '../../storyboard/storyboard.ts'
import type { Frame } from '../renderer.ts'
import { slotOf } from './shot-list.ts'
import { buildTitle, drawTitle, type BuiltTitle } from './titles.ts'
import { viewOf } from './view.ts'

/** Draws a storyboard's words over frames of another renderer, as the paper theatre draws them over its own. */
export function layTitles(storyboard: Storyboard): (frame: Frame) => Uint8Array {
  const { width, height } = storyboard.format
  const view = viewOf(width, height)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const built = new Map<Shot, readonly BuiltTitle[]>()
  const titlesOf = (shot: Shot): readonly BuiltTitle[] => {
    const known =
      built.get(shot) ?? shot.titles.map((title) => buildTitle(title, view, storyboard.seed, styles[storyboard.style.name].neon > 0))
    built.set(shot, known)
    return known
  }
  return ({ index, pixels }) => {
    const { shot, seconds } = slotOf(storyboard, index)
    if (!shot.titles.some(({ from, to }) => seconds >= from && seconds <= to)) return pixels
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0)
    for (const title of titlesOf(shot)) drawTitle(context, title, seconds, view)
    return new Uint8Array(canvas.data())
  }
}

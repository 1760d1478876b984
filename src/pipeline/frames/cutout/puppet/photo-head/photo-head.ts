import { createCanvas, ImageData } from '@napi-rs/canvas'
import type { Context } from '../paper.ts'
import type { Act } from './acting.ts'
import { bakeSkin, type SkinSetting } from './bake-skin.ts'
import { express } from './expressions.ts'
import { openNet } from './head-net.ts'
import type { Portrait } from './portrait.ts'
import { EYES } from './topology.ts'
import { warpPicture, type Sheet } from './warp-picture.ts'

/** A photographed head, ready to be drawn on every frame. */
export interface PhotoHead {
  /** Draws it in head units: the line of the eyes at 0, the chin at 0.5, the middle of the face at x 0; never mirrored. */
  draw(context: Context, act: Act): void
  /** Where the middles of the eyes are, in head units. */
  eyesAt(act: Act): readonly [Spot, Spot]
}
interface Spot {
  readonly x: number
  readonly y: number
}

/** Room for what turns and opens beyond the picture, in head units. */
const MARGIN = 0.1
const BELOW = 0.16
export function openPhotoHead(portrait: Portrait, setting: SkinSetting): PhotoHead {
  const { mesh, bases } = portrait
  const skin = bakeSkin(portrait, setting)
  const net = openNet(portrait, skin)
  const { scale } = skin
  const { box } = mesh
  const [left, top] = [box.left - MARGIN, box.top - MARGIN]
  const width = Math.ceil((box.right - box.left + 2 * MARGIN) * scale)
  const height = Math.ceil((box.bottom - box.top + MARGIN + BELOW) * scale)
  const image = new ImageData(width, height)
  const sheet: Sheet = { width, height, pixels: new Uint32Array(image.data.buffer) }
  const canvas = createCanvas(width, height)
  const paper = canvas.getContext('2d')
  paper.lineCap = 'round'
  paper.lineJoin = 'round'
  let drawn = ''
  const pose = (act: Act): void => {
    express(mesh, bases, act.amounts, net.x, net.y)
    net.placeEyes(act)
    net.placeMouth()
    net.turn(act, left, top)
  }
  // Several strokes of one frame show the same head, and so do frames in a style that moves on twos.
  const settle = (act: Act): void => {
    const now = JSON.stringify(act)
    if (now === drawn) return
    drawn = now
    pose(act)
    sheet.pixels.fill(0)
    warpPicture(sheet, skin.sheet, net.points, mesh.around)
    warpPicture(sheet, skin.sheet, net.points, net.mouth)
    warpPicture(sheet, skin.sheet, net.points, act.yaw < 0 ? mesh.leftwards : mesh.rightwards)
    for (const eye of mesh.eyes) warpPicture(sheet, skin.sheet, net.points, eye.triangles)
    paper.putImageData(image, 0, 0)
    net.lineLips(paper, skin.lips)
    net.lineLids(paper, skin.lashes, act.amounts.lids)
  }
  return {
    draw(context, act) {
      settle(act)
      context.drawImage(canvas, left, top, width / scale, height / scale)
    },
    eyesAt(act) {
      settle(act)
      return EYES.map(({ upper }) => {
        const [from, to] = [upper[0] as number, upper[upper.length - 1] as number]
        const mean = (at: Float32Array): number => ((at[from] as number) + (at[to] as number)) / 2
        return { x: left + mean(net.points.x) / scale, y: top + mean(net.points.y) / scale }
      }) as unknown as readonly [Spot, Spot]
    },
  }
}

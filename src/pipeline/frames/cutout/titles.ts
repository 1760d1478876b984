import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { randomFrom } from '../../random.ts'
import type { Title } from '../../storyboard/storyboard.ts'
import type { View } from './view.ts'

/** Words on the screen, cut out letter by letter or set on a strip of paper. */
export interface BuiltTitle {
  readonly title: Title
  readonly pieces: readonly Piece[]
  /** Set on strips of paper that slide in, and not as words that pop. */
  readonly strip: boolean
}

/** A baked word and the middle of where it stands, in pixels. */
interface Piece {
  readonly image: Canvas
  readonly x: number
  readonly y: number
  readonly order: number
  readonly tilt: number
}

const FAMILY = '"Matinee Title", "Matinee Hangul", "Noto Sans CJK KR", "Noto Sans", "DejaVu Sans", sans-serif'
/** Seconds of an entrance, of an exit, and between one word and the next. */
const [ENTER, LEAVE, NEXT] = [0.5, 0.35, 0.09]

/** Sets and bakes a title: broken into lines that fit four fifths of the frame, as large as its place allows. */
export function buildTitle(title: Title, view: View, seed: number, neon: boolean): BuiltTitle {
  registerTypefaces()
  const strip = title.position === 'bottom' && !neon
  const { lines, size } = setLines(title.text, view, strip)
  const leading = size * (strip ? 1.85 : 1.2)
  const block = lines.length * leading
  const middle = { top: 0.075 * view.height + block / 2, middle: 0.46 * view.height, bottom: 0.925 * view.height - block / 2 }[
    title.position
  ]
  const random = randomFrom(seed, 'title', title.text)
  const pieces: Piece[] = []
  for (const [row, line] of lines.entries()) {
    const y = middle + (row - (lines.length - 1) / 2) * leading
    if (strip) {
      pieces.push({
        image: bakeStrip(line, size, random.between(-3, 3)),
        x: view.width / 2,
        y,
        order: row,
        tilt: random.between(-0.008, 0.008),
      })
      continue
    }
    const space = measure(' ', size)
    let x = view.width / 2 - measure(line, size) / 2
    for (const word of line.split(' ')) {
      const width = measure(word, size)
      pieces.push({
        image: neon ? bakeTube(word, size, pieces.length) : bakeWord(word, size),
        x: x + width / 2,
        y,
        order: pieces.length,
        tilt: random.between(-0.022, 0.022),
      })
      x += width + space
    }
  }
  return { title, pieces, strip }
}

/** Draws a title at a time of its shot: words pop in one after another and settle; together they leave. */
export function drawTitle(context: SKRSContext2D, { title, pieces, strip }: BuiltTitle, time: number, view: View): void {
  if (time < title.from || time > title.to) return
  const out = Math.max(0, Math.min(1, (title.to - time) / LEAVE))
  for (const piece of pieces) {
    const t = Math.max(0, Math.min(1, (time - title.from - piece.order * NEXT) / ENTER))
    if (t <= 0) continue
    // Overshoots and settles (Penner's back easing).
    const pop = 1 + 2.2 * (t - 1) ** 3 + 1.2 * (t - 1) ** 2
    const slide = strip ? (1 - pop) * -0.12 * view.width : 0
    const rise = strip ? 0 : (1 - pop) * 0.05 * view.height - (1 - out) * 0.03 * view.height
    const scale = strip ? 1 : 0.7 + 0.3 * pop
    const turn = piece.tilt + (1 - t) * 0.1 * Math.sign(piece.tilt || 1) + 0.004 * Math.sin(time * 1.6 + piece.order)
    const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale]
    context.globalAlpha = Math.min(1, t * 2.5) * out
    context.setTransform(cos, sin, -sin, cos, piece.x + slide, piece.y + rise)
    context.drawImage(piece.image, -piece.image.width / 2, -piece.image.height / 2)
  }
  context.globalAlpha = 1
  context.setTransform(1, 0, 0, 1, 0, 0)
}

let registered = false

/** The display face ships with the program: a bare machine has no fonts at all. */
function registerTypefaces(): void {
  if (registered) return
  const require = createRequire(import.meta.url)
  const add = (file: string, family: string): void => void GlobalFonts.register(readFileSync(require.resolve(file)), family)
  add('@fontsource/fredoka/files/fredoka-latin-600-normal.woff2', 'Matinee Title')
  add('@fontsource/jua/files/jua-korean-400-normal.woff2', 'Matinee Hangul')
  registered = true
}

const ruler = createCanvas(8, 8).getContext('2d')

function measure(text: string, size: number): number {
  ruler.font = `600 ${size}px ${FAMILY}`
  return ruler.measureText(text).width
}

/** The largest type with which the words fit their place in at most three lines. */
function setLines(text: string, view: View, strip: boolean): { lines: string[]; size: number } {
  const room = view.width * (strip ? 0.74 : 0.84)
  const words = text.trim().split(/\s+/)
  const least = Math.min(view.height * 0.035, view.width * 0.048)
  for (let size = Math.min(view.height * (strip ? (text.length <= 16 ? 0.08 : 0.062) : 0.15), view.width * 0.12); ; size *= 0.93) {
    const lines = balanced(words, size, room)
    if (size <= least || (lines.length <= (strip ? 2 : 3) && lines.every((line) => measure(line, size) <= room))) return { lines, size }
  }
}

/** As few lines as the room allows, and as even as they come: no word is left alone on the last. */
function balanced(words: readonly string[], size: number, room: number): string[] {
  let lines = wrapWords(words, size, room)
  for (let narrower = room * 0.95; narrower > room * 0.4; narrower *= 0.95) {
    const tighter = wrapWords(words, size, narrower)
    if (tighter.length > lines.length || tighter.some((line) => measure(line, size) > room)) break
    lines = tighter
  }
  return lines
}

function wrapWords(words: readonly string[], size: number, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer, size) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** A word cut from cream paper: its shadow, a darker cut edge below, a light one on top. */
function bakeWord(word: string, size: number): Canvas {
  const pad = size * 0.35
  const canvas = createCanvas(Math.ceil(measure(word, size) + 2 * pad), Math.ceil(size * 1.3 + 2 * pad))
  const context = canvas.getContext('2d')
  context.font = `600 ${size}px ${FAMILY}`
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  const [x, y] = [canvas.width / 2, canvas.height / 2]
  context.save()
  context.shadowColor = 'rgba(10,8,30,0.6)'
  context.shadowBlur = size * 0.16
  context.shadowOffsetY = size * 0.07
  context.fillStyle = '#b9a583'
  context.fillText(word, x, y + size * 0.022)
  context.restore()
  const paper = context.createLinearGradient(0, y - size * 0.5, 0, y + size * 0.5)
  paper.addColorStop(0, '#fffdf5')
  paper.addColorStop(1, '#f4e7cb')
  context.fillStyle = paper
  context.fillText(word, x, y)
  return canvas
}

/** A word bent from a glowing tube. */
function bakeTube(word: string, size: number, order: number): Canvas {
  const pad = size * 0.5
  const canvas = createCanvas(Math.ceil(measure(word, size) + 2 * pad), Math.ceil(size * 1.3 + 2 * pad))
  const context = canvas.getContext('2d')
  context.font = `600 ${size}px ${FAMILY}`
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  context.lineJoin = 'round'
  const colour = order % 2 === 0 ? '#ff4fd8' : '#39e6ff'
  context.shadowColor = colour
  context.strokeStyle = colour
  for (const [width, blur] of [
    [0.07, 0.3],
    [0.055, 0.12],
  ] as const) {
    context.shadowBlur = size * blur
    context.lineWidth = size * width
    context.strokeText(word, canvas.width / 2, canvas.height / 2)
  }
  context.shadowBlur = 0
  context.strokeStyle = '#fff4ff'
  context.lineWidth = size * 0.022
  context.strokeText(word, canvas.width / 2, canvas.height / 2)
  return canvas
}

/** A line of type on a torn strip of paper. */
function bakeStrip(line: string, size: number, tear: number): Canvas {
  const [width, height] = [measure(line, size) + size * 1.8, size * 1.75]
  const pad = size * 0.4
  const canvas = createCanvas(Math.ceil(width + 2 * pad), Math.ceil(height + 2 * pad))
  const context = canvas.getContext('2d')
  const random = randomFrom(1, 'tear', line, tear)
  context.translate(pad, pad)
  context.save()
  context.shadowColor = 'rgba(10,8,30,0.45)'
  context.shadowBlur = size * 0.22
  context.shadowOffsetY = size * 0.09
  context.fillStyle = '#fbf4e2'
  context.beginPath()
  const steps = 9
  for (let i = 0; i <= steps; i++) context.lineTo((width * i) / steps, random.between(0, size * 0.05))
  for (let i = 0; i <= steps; i++) context.lineTo(width - random.between(0, size * 0.28), (height * i) / steps)
  for (let i = 0; i <= steps; i++) context.lineTo(width - (width * i) / steps, height - random.between(0, size * 0.05))
  for (let i = 0; i <= steps; i++) context.lineTo(random.between(0, size * 0.28), height - (height * i) / steps)
  context.closePath()
  context.fill()
  context.restore()
  context.font = `600 ${size}px ${FAMILY}`
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  context.fillStyle = '#2c2636'
  context.fillText(line, width / 2, height / 2 + size * 0.02)
  return canvas
}

import type { Path2D, SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../light.ts'
import { groundAt } from '../../../choreography/stage.ts'
import type { Flat } from '../../../repertoire/places/flats.ts'
import type { Easel, FlatPainter, Sheet, StandingFlat } from '../painting.ts'
import { crags, cut, landUnder, peaksAlong, rolling, type Peak, type Point } from './outline.ts'
import { acrossStage, bake, cutOut } from './sheet.ts'
import { meadow, snowOn, tinted } from './season.ts'

/** Hills that roll or mountains that break, with light and dark flanks, snow on top and mist at the foot. */
export const paintRidge: FlatPainter<'ridge'> = (flat, easel) => {
  if (easel.setting.horizon >= 0.3) return [ridgeAt(flat, easel, easel.setting.horizon)]
  // From above, the far ones are low on the high horizon, and massifs stand on the land before it.
  const far = ridgeAt({ ...flat, height: Math.min(flat.height * 0.62, easel.setting.horizon * 1.05) }, easel, easel.setting.horizon)
  if (flat.rough < 0.6 || flat.height < 0.4) return [far]
  return [
    far,
    ...[0.6, 0.46].map((depth, i) =>
      ridgeAt({ ...flat, depth, height: 0.2 + 0.06 * i, snowcap: 0.45 }, easel, groundAt(easel.setting, depth), i === 0 ? 0.2 : 0.55),
    ),
  ]
}

/** `free`: the share of the frame's middle that its peaks leave open; they end in mist at their feet. */
function ridgeAt(flat: Extract<Flat, { paint: 'ridge' }>, easel: Easel, base: number, free = 0): StandingFlat {
  const { light, random } = easel
  const box = acrossStage(easel, base - flat.height * 1.2 - 0.06, base + 0.16)
  const spacing = flat.height * (flat.rough > 0.5 ? 1.5 : 2.2)
  const peaks = flat.rough > 0.5 ? peaksAlong(random, box.left, box.right, spacing) : []
  const broken = crags(random, peaks, spacing, flat.rough)
  const soft = rolling(random, 0.42 / Math.max(0.25, flat.height * 3))
  const rough = rolling(random, 3)
  const open = (x: number): number =>
    free === 0 ? 1 : Math.min(1, Math.max(0, (Math.abs(x + 0.12) - (free * easel.aspect) / 2) / 0.3 + 0.25))
  const line = (x: number): number =>
    base - open(x) * flat.height * (peaks.length > 0 ? broken(x) : 0.52 + 0.42 * soft(x) + 0.06 * flat.rough * rough(x))
  const land = landUnder(line, box.left, box.right, peaks.length > 0 ? 0.006 : 0.015, box.bottom)
  const snow = snowOn(easel)
  const colour = tinted(easel, flat.rough > 0.5 ? flat.colour : mix(meadow(easel, flat.colour), '#eef3fb', snow * 0.75), 0.45)
  const paper = light.lit(colour, flat.depth)
  const sheet = bake(easel, box, flat.depth > 0.8 ? 0.75 : 1, (context) => {
    const fade = context.createLinearGradient(0, base - flat.height, 0, base + 0.02)
    fade.addColorStop(0, mix(paper, light.key.colour, 0.1 * light.key.strength))
    fade.addColorStop(0.4, paper)
    fade.addColorStop(1, mix(paper, light.haze, 0.5))
    if (flat.wooded)
      fringe(context, easel, line, box, flat.height, mix(paper, light.lit(mix('#2c5540', '#dfe8f4', snow * 0.5), flat.depth), 0.5))
    context.fillStyle = fade
    context.fill(land)
    if (peaks.length > 0)
      flanks(context, easel, land, peaks, line, {
        base,
        height: flat.height,
        spacing,
        paper,
        cap: Math.max(flat.snowcap ?? 0, snow * 0.75),
        depth: flat.depth,
      })
    else folds(context, easel, land, line, box, flat.height, paper)
  })
  if (free > 0) feetInMist(sheet, base, flat.height)
  const strength = 1 - light.hazeAt(flat.depth)
  cutOut(sheet, easel, {
    shadow: free > 0 ? 0 : 0.1 + 0.3 * strength,
    spread: 0.016,
    fibre: 0.09,
    rim: { colour: mix(paper, mix('#ffffff', light.key.colour, 0.6), 0.6), strength: 0.25 + 0.4 * light.key.strength, width: 0.003 },
  })
  return { depth: flat.depth, sheet }
}

/** What stands on open land has no paper below its foot: it thins out there. */
function feetInMist(sheet: Sheet, base: number, height: number): void {
  const context = sheet.image.getContext('2d')
  const pixels = sheet.image.width / sheet.width
  context.setTransform(pixels, 0, 0, pixels, -sheet.x * pixels, -sheet.y * pixels)
  context.globalCompositeOperation = 'destination-out'
  const fade = context.createLinearGradient(0, base - height * 0.3, 0, base + 0.01)
  fade.addColorStop(0, '#00000000')
  fade.addColorStop(1, '#000000ff')
  context.fillStyle = fade
  context.fillRect(sheet.x, base - height * 0.3, sheet.width, sheet.height)
  context.globalCompositeOperation = 'source-over'
}

interface Massif {
  readonly base: number
  readonly height: number
  readonly spacing: number
  readonly paper: string
  readonly cap: number
  readonly depth: number
}

/** Each peak's side away from the light, then its cap of snow. */
function flanks(
  context: SKRSContext2D,
  easel: Easel,
  land: Path2D,
  peaks: readonly Peak[],
  line: (x: number) => number,
  massif: Massif,
): void {
  const { light, random } = easel
  const away = -(Math.sign(light.key.x) || 1)
  const snowPaper = mix(
    light.lit(mix('#ffffff', light.key.colour, 0.12), massif.depth * 0.9),
    massif.paper,
    Math.min(0.7, light.hazeAt(massif.depth) * 0.55),
  )
  context.save()
  context.clip(land)
  for (const peak of [...peaks].sort((a, b) => a.h - b.h)) {
    const top = line(peak.x) - 0.004
    const tall = massif.base - top
    const reach = (massif.spacing * 1.05 * (tall / massif.height)) / peak.slope
    const spine: Point[] = [[peak.x, top]]
    for (let i = 1; i <= 6; i++)
      spine.push([
        peak.x + away * reach * (i / 6) * 0.2 + (i % 2 === 0 ? -1 : 1) * reach * 0.055 * random.between(0.5, 1.2),
        top + (tall * i) / 6,
      ])
    context.fillStyle = mix(massif.paper, '#101a3c', 0.24 * (1 - light.hazeAt(massif.depth) * 0.6))
    context.globalAlpha = 0.9
    context.fill(cut([...spine, [peak.x + away * reach, massif.base]]))
    context.globalAlpha = 1
    if (massif.cap <= 0 || peak.h < 0.5) continue
    const drop = tall * massif.cap * 0.62
    const teeth: Point[] = []
    for (let i = 0; i <= 8; i++)
      teeth.push([
        peak.x + reach * 0.8 * (i / 4 - 1),
        top + drop * (0.62 + 0.38 * Math.abs(i / 4 - 1)) + (i % 2 === 0 ? -1 : 1) * drop * random.between(0.1, 0.3),
      ])
    context.fillStyle = snowPaper
    context.fill(cut([[peak.x - reach, top - 0.05], [peak.x + reach, top - 0.05], ...teeth.reverse()]))
    context.fillStyle = mix(snowPaper, light.sky[0], 0.42)
    context.fill(
      cut([
        ...spine.filter(([, y]) => y < top + drop * 0.8),
        ...teeth.filter(([x]) => (x - peak.x) * away > 0.02 * reach).sort((a, b) => (a[0] - b[0]) * away),
        [peak.x + away * reach, top - 0.05],
      ]),
    )
  }
  const mist = context.createLinearGradient(0, massif.base - massif.height * 0.55, 0, massif.base)
  mist.addColorStop(0, `${light.haze}00`)
  mist.addColorStop(1, `${light.haze}b0`)
  context.fillStyle = mist
  context.fillRect(-4, massif.base - massif.height * 0.55, 8, massif.height * 0.55 + 0.2)
  context.restore()
}

/** Soft fields and woods on a rolling hill: a second, lower contour in a near tone. */
function folds(
  context: SKRSContext2D,
  easel: Easel,
  land: Path2D,
  line: (x: number) => number,
  box: { left: number; right: number; bottom: number },
  height: number,
  paper: string,
): void {
  const { light, random } = easel
  context.save()
  context.clip(land)
  for (let i = 0; i < 2; i++) {
    const wave = rolling(random, 0.7)
    const path = landUnder((x) => line(x) + height * (0.3 + 0.3 * i + 0.2 * wave(x)), box.left, box.right, 0.02, box.bottom)
    context.fillStyle = i === 0 ? mix(paper, light.key.colour, 0.12 * light.key.strength) : mix(paper, '#101a3c', 0.08)
    context.globalAlpha = 0.55
    context.fill(path)
  }
  context.restore()
}

/** Tree tops along the crest. */
function fringe(
  context: SKRSContext2D,
  easel: Easel,
  line: (x: number) => number,
  box: { left: number; right: number },
  height: number,
  colour: string,
): void {
  const { random } = easel
  context.fillStyle = colour
  const size = Math.min(0.05, 0.018 + height * 0.12)
  for (let x = box.left; x < box.right; x += size * random.between(0.22, 0.6)) {
    const [y, tall, wide] = [line(x) + size * 0.3, size * random.between(0.6, 1.25), size * random.between(0.16, 0.26)]
    context.beginPath()
    context.moveTo(x, y - tall)
    context.quadraticCurveTo(x + wide * 0.5, y - tall * 0.5, x + wide, y)
    context.lineTo(x - wide, y)
    context.quadraticCurveTo(x - wide * 0.5, y - tall * 0.5, x, y - tall)
    context.fill()
  }
}

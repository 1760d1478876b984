import type { SKRSContext2D } from '@napi-rs/canvas'
import { groundAt } from '../../../choreography/stage.ts'
import { mix } from '../light.ts'
import type { Easel, FlatPainter, Glow, Sheet, StandingFlat } from '../painting.ts'
import { brushAt, type Gives } from './brush.ts'
import { items, reaches, sizes } from './items/index.ts'
import { glowOn, lightPools, POOL, spills } from './pools.ts'
import { mirrored } from './season.ts'
import { acrossStage, bake, cutOut, softDot, type Finish } from './sheet.ts'
import type { Flat, Item } from '../../../repertoire/places/flats.ts'

type Row = Extract<Flat, { paint: 'row' }>
interface Stand {
  readonly item: Item
  readonly x: number
  readonly y: number
  readonly height: number
  readonly mirror: boolean
  readonly lean: number
}

/** Cut-out things side by side on the ground: trees, houses, stones, furniture. Near ones may sway in the wind. */
export const paintRow: FlatPainter<'row'> = (flat, easel) => {
  const winter = easel.setting.season === 'winter'
  const stands = placed(flat, easel).filter((stand) => !(winter && stand.item === 'flowers'))
  if (stands.length === 0) return []
  const gives: Gives = { glows: [], smoke: [] }
  const finish = finishAt(easel, flat.depth)
  const lively = flat.sway || flat.adrift
  const live = lively ? swaying(stands, flat, easel, gives, finish) : null
  const sheets = lively ? [] : clusters(stands, easel).map((cluster) => bakeCluster(cluster, flat, easel, gives, finish))
  const smoke = gives.smoke.length > 0 ? smoking(gives.smoke, flat, easel) : null
  return [
    ...sheets.map((sheet): StandingFlat => ({ depth: flat.depth, sheet })),
    {
      depth: flat.depth,
      sheet: null,
      ...(gives.glows.length > 0 ? { glows: strongest(gives.glows) } : {}),
      ...(live || smoke
        ? {
            live: (context: SKRSContext2D, time: number) => {
              live?.(context, time)
              smoke?.(context, time)
            },
          }
        : {}),
    },
  ]
}

/** Things that overlap or nearly do share a sheet; those far apart get their own, so that no empty paper is carried. What goes by is one. */
function clusters(stands: readonly Stand[], { place }: Easel): Stand[][] {
  if (place.rolls) return [[...stands]]
  const found: { right: number; stands: Stand[] }[] = []
  for (const stand of [...stands].sort((a, b) => a.x - reachOf(a) - (b.x - reachOf(b)))) {
    const last = found.at(-1)
    const right = stand.x + reachOf(stand)
    if (last && stand.x - reachOf(stand) < last.right + 0.04) {
      last.stands.push(stand)
      last.right = Math.max(last.right, right)
    } else found.push({ right, stands: [stand] })
  }
  return found.map((cluster) => cluster.stands.sort((a, b) => a.y - b.y))
}

const reachOf = (stand: Stand): number => stand.height * (reaches[stand.item] ?? 0.5) + 0.025

function bakeCluster(stands: readonly Stand[], flat: Row, easel: Easel, gives: Gives, finish: Finish): Sheet {
  const box = {
    left: Math.min(...stands.map((stand) => stand.x - reachOf(stand))),
    right: Math.max(...stands.map((stand) => stand.x + reachOf(stand))),
    top: Math.min(...stands.map((stand) => stand.y - stand.height * 1.22)) - 0.02,
    bottom: Math.max(...stands.map((stand) => stand.y + stand.height * 0.08)) + 0.02,
  }
  if (easel.place.rolls) Object.assign(box, acrossStage(easel, box.top, box.bottom))
  const sharpness = flat.depth > 0.7 ? 0.7 : flat.depth > 0.5 ? 0.85 : 1
  const pooled = spills(
    stands.map((stand) => stand.item),
    flat,
    easel,
  )
  if (pooled) {
    box.bottom += POOL
    box.left -= 0.14
    box.right += 0.14
  }
  const before = gives.glows.length
  const sheet = cutOut(
    bake(easel, box, sharpness, (context) => {
      for (const stand of stands) paintStand(context, stand, flat, easel, gives)
    }),
    easel,
    finish,
  )
  // The light of what is small or far is painted on: shone over the picture, it would show through whoever stands before it.
  const far = (glow: Glow): boolean => flat.depth > 0.6 || glow.radius < 0.13
  const given = gives.glows.splice(before)
  gives.glows.push(...given.filter((glow) => !far(glow)))
  glowOn(sheet, given.filter(far))
  if (pooled) lightPools(sheet, given, Math.max(...stands.map((stand) => stand.y)), easel)
  return sheet
}

/** Behind the ground's far edge things stand on that edge. */
function footOf(flat: Row, easel: Easel): number {
  const base =
    easel.place.flats.find((other) => other.paint === 'water') ??
    easel.place.flats.find((other) => other.paint === 'ground' && other.from === undefined)
  return base && flat.depth > base.depth ? easel.setting.horizon + 0.004 : groundAt(easel.setting, flat.depth)
}

/** Where each thing stands: one in each stretch of the row, off its middle, never two alike side by side. */
function placed(flat: Row, easel: Easel): Stand[] {
  const { random, setting } = easel
  const half = easel.aspect / 2 + easel.margin
  // seen from above, a row opens into a scattering over the ground before it
  const above =
    setting.horizon < 0.3 &&
    !flat.even &&
    flat.foot === undefined &&
    flat.depth > 0.35 &&
    ['grass', 'sand', 'snow', 'earth'].includes(easel.place.ground)
  const count = Math.max(1, Math.round(half * 2 * flat.perUnit * (above ? 1.6 : 1)))
  const step = (half * 2) / count
  const free = ((flat.quiet ?? 0) * (above ? 0.55 : 1) * easel.aspect) / 2
  const vary = flat.vary ?? (flat.even ? 0 : 0.3)
  const foot = flat.foot ?? (flat.hung === undefined ? footOf(flat, easel) : setting.horizon - flat.hung)
  const small = setting.horizon < 0.3 ? 0.75 : 1
  const offset = random.integer(0, flat.of.length - 1)
  const tallest = Math.max(...flat.of.map((item) => sizes[item]))
  const stands: Stand[] = []
  // In a narrow frame what stands next to the lens would hide whom the film is about.
  if (flat.at && easel.aspect < 0.9 && flat.depth < 0.2) return stands
  if (flat.at) {
    for (const [i, place] of flat.at.entries()) {
      const share = mirrored(easel) ? -place : place
      const item = flat.of[i % flat.of.length] as Item
      stands.push({
        item,
        x: (share * Math.max(easel.aspect, 1.15)) / 2,
        y: foot,
        height: (flat.height * small * sizes[item]) / tallest,
        mirror: share > 0,
        lean: 0,
      })
    }
    return stands
  }
  for (let i = 0; i < count; i++) {
    const x = -half + (i + (flat.even ? 0.5 : random.between(0.15, 0.85))) * step
    const kind = flat.even
      ? flat.of[(i + offset) % flat.of.length]
      : random() < 0.6
        ? flat.of[(i * 7 + offset) % flat.of.length]
        : random.pick(flat.of)
    const height = ((flat.height * small * sizes[kind as Item]) / tallest) * (1 + random.between(-vary, vary))
    const mirror = random() < 0.5
    const [lean, sink] = [
      flat.even ? 0 : random.between(-0.035, 0.035),
      flat.adrift ? random.between(-0.3, 0.1) : flat.even ? 0 : random() * flat.height * 0.03,
    ]
    if (Math.abs(x) < free + (free > 0 ? height * 0.2 : 0)) continue
    const nearer = above ? random() : 0
    const y = foot + sink + nearer * (groundAt(setting, flat.depth * 0.45) - foot)
    stands.push({ item: kind as Item, x, y, height: height * (1 + 0.35 * nearer), mirror, lean })
  }
  // a picture's wings are never empty, however narrow the frame
  if (free > 0 && !flat.even)
    for (const side of [-1, 1])
      if (!stands.some((stand) => stand.x * side > 0 && stand.x * side < easel.aspect / 2)) {
        const item = random.pick(flat.of)
        stands.push({
          item,
          x: side * Math.max(free, (easel.aspect / 2) * random.between(0.86, 0.98)),
          y: foot,
          height: (flat.height * small * sizes[item]) / tallest,
          mirror: side > 0,
          lean: 0,
        })
      }
  return stands.sort((a, b) => a.y - b.y)
}

function paintStand(context: SKRSContext2D, stand: Stand, flat: Row, easel: Easel, gives: Gives): void {
  context.save()
  if (flat.foot === undefined && flat.hung === undefined) contact(context, stand, easel)
  items[stand.item](brushAt(context, easel, { ...stand, depth: flat.depth, colour: flat.colour ?? null }, gives))
  context.restore()
}

/** The dark where a thing meets the ground, drawn out away from the light. */
function contact(context: SKRSContext2D, stand: Stand, easel: Easel): void {
  const { key } = easel.light
  const wide = Math.min(stand.height * 0.4, 0.05 + stand.height * 0.09, stand.height * (reaches[stand.item] ?? 0.5) * 0.9)
  const slip = -(Math.sign(key.x) || 1) * wide * 0.2
  context.fillStyle = '#0a0c1e'
  for (const [share, alpha] of [
    [1, 0.07],
    [0.7, 0.1],
    [0.4, 0.12],
  ] as const) {
    context.globalAlpha = alpha
    context.beginPath()
    context.ellipse(stand.x + slip * share, stand.y + 0.002, wide * share, wide * share * 0.16, 0, 0, 6.2832)
    context.fill()
  }
  context.globalAlpha = 1
}

function finishAt(easel: Easel, depth: number): Finish {
  const { light } = easel
  const clear = 1 - light.hazeAt(depth)
  return {
    shadow: 0.08 + 0.26 * clear,
    spread: 0.009 + 0.01 * (1 - depth),
    fibre: 0.09,
    rim: {
      colour: mix('#ffffff', light.key.colour, 0.7),
      strength: (0.06 + 0.26 * light.key.strength) * (0.35 + 0.65 * clear),
      width: 0.0026,
    },
  }
}

/** Each thing on its own sheet, leaning about its foot as the wind goes by. */
function swaying(stands: readonly Stand[], flat: Row, easel: Easel, gives: Gives, finish: Finish): NonNullable<StandingFlat['live']> {
  const wind = easel.light.weather.wind
  const sprites = stands.map((stand) => {
    const reach = reachOf(stand)
    const sheet = bake(
      easel,
      { left: stand.x - reach, right: stand.x + reach, top: stand.y - stand.height * 1.22, bottom: stand.y + stand.height * 0.08 + 0.01 },
      0.9,
      (context) => paintStand(context, stand, flat, easel, gives),
    )
    easel.treat(cutOut(sheet, easel, finish).image)
    return { stand, sheet }
  })
  return (context, time) => {
    for (const { stand, sheet } of sprites) {
      const phase = time * (0.9 + wind * 1.4) + stand.x * 2.4
      const lean = (0.006 + 0.03 * wind) * (Math.sin(phase) * 0.7 + Math.sin(phase * 1.73 + 1) * 0.3) + wind * 0.02
      context.save()
      if (flat.adrift) {
        context.translate(
          stand.x + 0.008 * Math.sin(time * 0.4 + stand.x * 5),
          stand.y - stand.height / 2 + 0.01 * Math.sin(time * 0.5 + stand.x * 9),
        )
        context.rotate(0.25 * Math.sin(time * 0.2 + stand.x * 7))
        context.translate(0, stand.height / 2)
      } else {
        context.translate(stand.x, stand.y)
        context.transform(1, 0, -lean, 1, 0, 0)
      }
      context.drawImage(sheet.image, sheet.x - stand.x, sheet.y - stand.y, sheet.width, sheet.height)
      context.restore()
    }
  }
}

/** Puffs that rise from each chimney, grow and thin out; the cycle closes on itself. */
function smoking(chimneys: readonly { x: number; y: number }[], flat: Row, easel: Easel): NonNullable<StandingFlat['live']> {
  const { light } = easel
  const puff = softDot(mix(light.lit('#e9e4ea', flat.depth), light.haze, 0.2), 64)
  const PUFFS = 6
  const size = flat.height * 0.2
  return (context, time) => {
    for (const [c, chimney] of chimneys.entries())
      for (let i = 0; i < PUFFS; i++) {
        const age = (time * 0.13 + i / PUFFS + c * 0.37) % 1
        const grown = size * (0.25 + age * 1.1)
        const x = chimney.x + (0.12 + light.weather.wind * 0.9) * age ** 1.4 * flat.height * 0.8 + Math.sin(age * 7 + c) * size * 0.2
        context.globalAlpha = 0.5 * Math.min(1, age * 8) * (1 - age) ** 1.2
        context.drawImage(puff, x - grown, chimney.y - age * flat.height * 0.62 - grown, grown * 2, grown * 2)
      }
    context.globalAlpha = 1
  }
}

/** Too many lights cost time and flatten the picture: the widest stay. */
function strongest(glows: readonly Glow[]): Glow[] {
  return [...glows].sort((a, b) => b.radius - a.radius).slice(0, 10)
}

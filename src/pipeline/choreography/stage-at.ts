import { actions } from '../repertoire/actions/index.ts'
import { motions } from '../repertoire/motions/index.ts'
import type { Attitude } from '../repertoire/motions/motion.ts'
import { randomFrom } from '../random.ts'
import { carriedRelations, type Figure, type Puppet, type Shot } from '../storyboard/storyboard.ts'
import { draughtOf } from './afloat.ts'
import { carry } from './carry.ts'
import { seatOf } from './seats.ts'
import { embraced, fitted, performed, trailing } from './manner.ts'
import { headingOn, pointOn, travelled, type PathPoint } from './path.ts'
import { buildOf } from './skeleton.ts'
import type { Staged } from './staged.ts'

/**
 * Every figure of a shot at `time` seconds into it, in the order of drawing: from the backdrop to the curtain line,
 * what is carried just before or after who carries it.
 */
export function stageAt(shot: Shot, time: number, seed: number): readonly Staged[] {
  const staged = new Map<string, Staged>()
  for (const figure of hostsFirst(shot)) {
    const host = hostOf(figure, staged)
    const alone = perform(figure, host, time, seed, shot)
    staged.set(figure.id, host ? carry(alone, host, place(figure, shot)) : float(alone, shot))
  }
  const order = shot.figures.map((figure, i) => ({
    staged: trailing(embraced(staged.get(figure.id) as Staged, staged), staged),
    layer: layerOf(figure, staged),
    i,
  }))
  return order.sort((a, b) => b.layer - a.layer || a.i - b.i).map((entry) => entry.staged)
}

/** Path positions alone, without poses: for a camera that follows. Carried figures stand where their host does. */
export function stagePositions(shot: Shot, time: number): ReadonlyMap<string, PathPoint> {
  const points = new Map<string, PathPoint>()
  for (const figure of hostsFirst(shot)) {
    const host = isCarried(figure) ? points.get((figure.relation as { to: string }).to) : undefined
    points.set(figure.id, host ?? pointOn(figure.path, time))
  }
  return points
}

/** True for a figure that follows its host and has no path of its own. */
export function isCarried(figure: Figure): boolean {
  return figure.relation !== null && (carriedRelations as readonly string[]).includes(figure.relation.how)
}

/** Phase 0 … 1 of a figure's cycle at a time: by distance where feet or wheels must not slide, else by the clock. */
export function phaseOf(figure: Figure, time: number, seed: number): number {
  const offset = randomFrom(seed, figure.id, 'phase')()
  return fraction(cyclesOf(figure, time) + offset)
}

/** Cycles since the shot began, without the figure's own offset. */
function cyclesOf(figure: Figure, time: number): number {
  const { name, pace } = figure.action
  if (figure.body.kind === 'puppet') {
    const action = actions[name]
    const stride = strideOf(figure, figure.body)
    const whole = travelled(figure, Number.MAX_SAFE_INTEGER)
    return stride > 0 && action.where === 'ground' && whole > 0.5 * stride
      ? travelled(figure, time) / stride
      : (time * pace) / action.period
  }
  const motion = motions[figure.motion]
  if (motion.stride !== null && travelled(figure, Number.MAX_SAFE_INTEGER) > 0.1)
    return travelled(figure, time) / (motion.stride * figure.height)
  // The big are slow and the small are quick, as pendulums are.
  const quick = OWN_TIME.has(figure.motion) ? Math.min(1.5, Math.max(0.62, (0.22 / figure.height) ** 0.4)) : 1
  return (time * pace * quick) / motion.period
}

/** Motions of living bodies by the clock, whose time goes with their size. */
const OWN_TIME: ReadonlySet<Figure['motion']> = new Set(['flap', 'flutter', 'swim', 'hop', 'trot', 'waddle', 'slither', 'wobble'])

/** Stage units of one cycle of a puppet's travelling action: children take shorter steps for their height. */
function strideOf(figure: Figure, puppet: Puppet): number {
  const { travel, period } = actions[figure.action.name]
  return travel * period * figure.height * buildOf(puppet).reach
}

/** Sinks a figure into the water that it is in. */
function float(staged: Staged, shot: Shot): Staged {
  const draught = draughtOf(staged.figure, shot.setting)
  return draught === 0 ? staged : { ...staged, y: staged.y + draught * staged.height, waterline: staged.y }
}

/** Which of those that one host carries in one way this is, −0.5 … 0.5 from first to last. */
function place(figure: Figure, shot: Shot): number {
  const fellows = fellowsOf(figure, shot)
  return fellows.length < 2 ? 0 : fellows.indexOf(figure) / (fellows.length - 1) - 0.5
}

/** Of several that one juggles each flies in its turn: its part of the cycle, 0 … 1. */
function turnOf(figure: Figure, shot: Shot): number {
  const fellows = fellowsOf(figure, shot)
  return fellows.indexOf(figure) / fellows.length
}

function fellowsOf(figure: Figure, shot: Shot): readonly Figure[] {
  return shot.figures.filter((other) => other.relation?.to === figure.relation?.to && other.relation?.how === figure.relation?.how)
}

function perform(figure: Figure, host: Staged | undefined, time: number, seed: number, shot: Shot): Staged {
  const point = pointOn(figure.path, time)
  const action = performed(figure, host?.figure)
  const phase = phaseWith(figure, host, action, time, seed, shot)
  const puppet = figure.body.kind === 'puppet'
  const heading = headingOn(figure.path, time)
  const staged: Staged = {
    figure,
    x: point.x,
    y: point.y,
    depth: figure.depth,
    height: figure.height,
    facing: heading === 0 ? figure.facing : heading,
    velocity: { x: point.vx, y: point.vy },
    phase,
    pose: puppet ? actions[action].pose(phase, time * figure.action.pace) : null,
    attitude: puppet ? null : sloped(motions[figure.motion].move(phase), figure, point),
    waterline: null,
    carriedTurn: 0,
  }
  return fitted(staged, action, host?.figure, shot)
}

/** A rider moves with the mount: feet go round with the way, hips with the gait. */
function phaseWith(figure: Figure, host: Staged | undefined, action: string, time: number, seed: number, shot: Shot): number {
  if (host && figure.motion === 'toss') return fraction(host.phase + turnOf(figure, shot))
  if (host && action === 'pedal') return fraction(travelled(host.figure, time) / (2.2 * host.height))
  if (host?.attitude && action === 'ride' && motions[host.figure.motion].stride !== null) return host.phase
  return phaseOf(figure, time, seed)
}

/** What swims or flies points along its way: nose up where it climbs, down where it sinks. */
function sloped(attitude: Attitude, figure: Figure, { vx, vy }: PathPoint): Attitude {
  const { medium } = motions[figure.motion]
  if (!(medium === 'air' || figure.motion === 'swim') || figure.motion === 'drift' || Math.abs(vx) < 0.02) return attitude
  const slope = Math.atan2(vy, Math.abs(vx))
  return { ...attitude, turn: attitude.turn + Math.max(-0.4, Math.min(0.4, 0.8 * slope)) }
}

function hostOf(figure: Figure, staged: ReadonlyMap<string, Staged>): Staged | undefined {
  return isCarried(figure) ? staged.get((figure.relation as { to: string }).to) : undefined
}

/** Hosts before what they carry; a ring of carriers (a faulty file) is cut where it closes. */
function hostsFirst(shot: Shot): readonly Figure[] {
  const byId = new Map(shot.figures.map((figure) => [figure.id, figure]))
  const done = new Set<string>()
  const order: Figure[] = []
  const visit = (figure: Figure, trail: ReadonlySet<string>): void => {
    if (done.has(figure.id) || trail.has(figure.id)) return
    const host = isCarried(figure) ? byId.get((figure.relation as { to: string }).to) : undefined
    if (host) visit(host, new Set([...trail, figure.id]))
    done.add(figure.id)
    order.push(figure)
  }
  for (const figure of shot.figures) visit(figure, new Set())
  return order
}

/** Depth for the order of drawing: carried figures go right before their host, or right behind it when they are inside. */
function layerOf(figure: Figure, staged: ReadonlyMap<string, Staged>, nesting = 0): number {
  const host = hostOf(figure, staged)
  if (!host || nesting > 8) return figure.depth
  return layerOf(host.figure, staged, nesting + 1) + (hidesIn(figure, host.figure) ? 1e-4 : -1e-4)
}

/** Drawn behind its host's side: whatever is inside, unless it is seen through a window or over the rail. */
function hidesIn(figure: Figure, host: Figure): boolean {
  const { window, rail } = seatOf(host.noun, true)
  return figure.relation?.how === 'inside' && window === null && rail === null
}

function fraction(value: number): number {
  return value - Math.floor(value)
}

import { actions } from '../../repertoire/actions/index.ts'
import { goesAlong } from '../../choreography/camera-at.ts'
import { parallaxAt } from '../../choreography/stage.ts'
import { buildOf } from '../../choreography/skeleton.ts'
import { motions } from '../../repertoire/motions/index.ts'
import { isCarried } from '../../choreography/stage-at.ts'
import { isFlown, isTowed } from '../../choreography/tow.ts'
import { places } from '../../repertoire/places/index.ts'
import { randomFrom } from '../../random.ts'
import { rounded } from '../../storyboard/rounded.ts'
import type { Figure, Waypoint } from '../../storyboard/storyboard.ts'
import { factsOf } from './facts.ts'
import { isAloft, type Blocking } from './spots.ts'

/** Gives a placed figure its path over the shot: where its action takes it at its pace, within what the camera sees. */
export function travelPath(figure: Figure, blocking: Blocking): Figure {
  const { shot, aspect, seed, facts } = blocking
  const start = figure.path[0]
  if (!start || isCarried(figure)) return figure
  const { body } = factsOf(figure, facts)
  const leader = leaderOf(figure, blocking)
  if (leader && actions[leader.action.name].travel > 0) return goAlong(figure, start, leader, blocking)
  const { name } = figure.action
  if (name === 'rise' || name === 'fall') return { ...figure, path: vertical(figure, start, name === 'rise' ? -1 : 1, blocking) }
  const speed = speedOf(figure) * (body === 'floater' ? 0.6 : 1)
  if (speed < 0.004 || body === 'building' || body === 'plant') return figure
  const facing = partyFacing(figure, blocking)
  const drifting = motions[figure.motion].medium === 'air' && figure.motion === 'drift'
  // What hangs in the air is carried at least a quarter of the frame, or it would seem nailed there.
  const distance = drifting ? Math.max(speed * shot.seconds, 0.26 * aspect) : speed * shot.seconds
  const aloft = isAloft(figure, blocking)
  if (blocking.figures.some((host) => isFlown(figure, host))) return { ...figure, path: swaying(start, blocking) }
  const centre = hovered(figure, blocking)
  if (centre) return { ...figure, facing, path: circling(figure, start, centre, blocking) }
  if (!drifting && isWithSubject(figure, blocking) && goesAlong(shot.camera.move, distance)) {
    const from = start.x + partyShift(figure, facing, blocking)
    return { ...figure, facing, path: crossing(from, distance, facing, start.y, figure, blocking, aloft) }
  }
  const group = groupOf(figure, blocking.figures)
  if (group.length > 1) {
    // A group goes as far as all of it stays in sight.
    const [left, right] = spanOf(group)
    const length = Math.min(distance, 0.6 * aspect, Math.max(0.12 * aspect, 0.84 * aspect - (right - left)))
    const from = start.x - (left + right) / 2 - (facing * length) / 2
    return { ...figure, facing, path: crossing(from, length, facing, start.y, figure, blocking, aloft) }
  }
  const extra = figure.role === 'extra'
  const room = (extra ? 1.25 : 0.6) * aspect
  if (distance <= 1.7 * room || extra) {
    const length = Math.min(distance, extra ? 2.2 * aspect : room)
    const middle = Math.min(Math.max(0.4 * start.x, -0.32 * aspect + length / 2), 0.32 * aspect - length / 2)
    const around = extra ? start.x * 0.3 : middle + leadOver(figure, start, blocking)
    return { ...figure, facing, path: crossing(around - (facing * length) / 2, length, facing, start.y, figure, blocking, aloft) }
  }
  const chance = randomFrom(seed, shot.id, figure.id, 'turns')()
  return { ...figure, facing, path: backAndForth(distance, room, facing, start, blocking, aloft, chance) }
}

/** Stage units a second at which a figure's action takes it on. */
export function speedOf({ action, body, height }: Figure): number {
  return actions[action.name].travel * action.pace * (body.kind === 'puppet' ? buildOf(body).reach : 1) * height
}

/** A mount or a boat with what its passenger makes it do; heavy animals step slower, small ones quicker. */
export function going(figure: Figure, blocking: Pick<Blocking, 'shot' | 'figures' | 'facts'>): Figure {
  const { body, metres, living } = factsOf(figure, blocking.facts)
  const driven = movingPassenger(figure, blocking)
  const moved = driven ? { ...figure, action: driven, motion: actions[driven.name].motions[body] ?? figure.motion } : figure
  if (!living || moved.body.kind === 'puppet' || actions[moved.action.name].travel === 0) return moved
  const pace = Math.min(4, Math.max(0.1, moved.action.pace * Math.min(1.3, Math.max(0.6, (0.7 / metres) ** 0.3))))
  return { ...moved, action: { ...moved.action, pace: Math.round(pace * 100) / 100 } }
}

/** What a party must be moved aside so that its middle is behind the middle of the frame, with room to go into. */
function partyShift(figure: Figure, facing: -1 | 1, blocking: Blocking): number {
  const party = blocking.figures.filter((other) => !isCarried(other) && (other === figure || isWithSubject(other, blocking)))
  if (party.length < 2) return 0
  const [left, right] = spanOf(party)
  return -facing * 0.05 * blocking.aspect - (left + right) / 2
}

/** Who pulls goes ahead of the middle of its way, for what comes after is to be seen, too. */
function leadOver(figure: Figure, start: Waypoint, { figures }: Blocking): number {
  const towed = figures.find((other) => isTowed(other, figure))
  return (start.x - (towed?.path[0]?.x ?? start.x)) / 2
}

/** The x of the leftmost and of the rightmost of some figures where they begin. */
function spanOf(figures: readonly Figure[]): readonly [number, number] {
  const xs = figures.map((figure) => figure.path[0]?.x ?? 0)
  return [Math.min(...xs), Math.max(...xs)]
}

/** A straight way with a little rise and fall when it leads through air or water. */
function crossing(from: number, length: number, facing: -1 | 1, y: number, figure: Figure, blocking: Blocking, aloft: boolean): Waypoint[] {
  const { seconds } = blocking.shot
  const random = randomFrom(blocking.seed, blocking.shot.id, figure.id, 'way')
  const bends = aloft ? 4 : 2
  return Array.from({ length: bends }, (_, i) => {
    const part = i / (bends - 1)
    const lift = aloft && i > 0 ? random.between(-0.05, 0.05) - (figure.motion === 'drift' ? 0.11 : 0.03) * part : 0
    // Nothing drifts out at the top.
    const height = Math.max(y + lift, Math.min(y, figure.height + 0.07))
    return waypoint(part * seconds, from + facing * length * part, height)
  })
}

/** Further than the frame is wide: it turns at the edge and comes back, at most three times. */
function backAndForth(
  distance: number,
  room: number,
  facing: -1 | 1,
  start: Waypoint,
  blocking: Blocking,
  aloft: boolean,
  chance: number,
): Waypoint[] {
  const legs = Math.min(4, Math.max(2, Math.round(distance / room)))
  const { seconds } = blocking.shot
  const reach = Math.min(room, distance / legs) / 2
  const centre = Math.max(-0.36 * blocking.aspect + reach, Math.min(0.36 * blocking.aspect - reach, start.x * 0.4))
  const first = 0.75 + 0.25 * chance
  return Array.from({ length: legs + 1 }, (_, i) => {
    const side = i % 2 === 0 ? -1 : 1
    const short = i === 0 ? first : 1
    const lift = aloft ? 0.05 * Math.sin(i * 2.1 + 6 * chance) : 0
    return waypoint((i / legs) * seconds, centre + facing * side * reach * short, start.y + lift)
  })
}

/** What stays where it is and is flown around: a bee's flower. */
export function hovered(figure: Figure, { figures, facts }: Pick<Blocking, 'figures' | 'facts'>): Figure | undefined {
  // An insect needs no telling to stay about the one flower in sight.
  const others = figures.filter((other) => other !== figure && other.role !== 'dressing')
  const flower = others.length === 1 && factsOf(figure, facts).body === 'insect' ? others[0] : undefined
  const host = others.find((other) => other.id === figure.relation?.to) ?? flower
  const flies = actions[figure.action.name].where === 'air' && figure.relation?.how !== 'chasing'
  return flies && host && !isCarried(figure) && actions[host.action.name].travel === 0 && host.height < 3 * figure.height ? host : undefined
}

/** On its string, in the wind: a little to and fro, up and down. */
function swaying(start: Waypoint, { shot }: Blocking): Waypoint[] {
  const bends = Math.max(3, 1 + Math.round(shot.seconds))
  return Array.from({ length: bends }, (_, i) =>
    waypoint((i / (bends - 1)) * shot.seconds, start.x + 0.05 * Math.sin(1.9 * i), start.y - 0.03 * (1 + Math.sin(2.7 * i + 1))),
  )
}

/** Round and about something, in loops that never quite repeat. */
function circling(figure: Figure, start: Waypoint, centre: Figure, { shot, aspect }: Blocking): Waypoint[] {
  const middle = centre.path[0] ?? start
  const wide = Math.min(0.3 * aspect, 0.45 * (centre.height + figure.height))
  const top = Math.max(figure.height + 0.08, middle.y - centre.height - 0.1)
  const bends = Math.min(16, Math.max(4, 1 + Math.round(shot.seconds * 0.8)))
  return Array.from({ length: bends }, (_, i) => {
    const angle = 2.1 * i
    const y = top + 0.5 * (1 + Math.sin(1.3 * angle)) * 0.45 * centre.height + 0.4 * figure.height
    return waypoint((i / (bends - 1)) * shot.seconds, middle.x + wide * Math.cos(angle), y)
  })
}

/** Rising out of the lower half or falling to the ground, over the whole shot, drifting a little aside. */
function vertical(figure: Figure, start: Waypoint, way: -1 | 1, { shot, seed, aspect, figures }: Blocking): Waypoint[] {
  const random = randomFrom(seed, shot.id, figure.id, 'vertical')
  const aside = random.between(-0.08, 0.08) * aspect
  const [low, high] = [
    Math.min(1 + 0.5 * figure.height, Math.max(start.y, 0.72) + random.between(0, 0.12)),
    random.between(0.12, 0.3) + 0.5 * figure.height,
  ]
  // What somebody lets go of rises from their hand.
  const host = figure.relation?.how === 'above' ? figures.find((other) => other.id === figure.relation?.to) : undefined
  const hand = host?.path[0] === undefined ? low : host.path[0].y - 0.4 * host.height
  const [from, to] = way === -1 ? [hand, Math.min(high, hand - 0.1)] : [high - figure.height, Math.max(start.y, 0.8)]
  return [
    waypoint(0, start.x, from),
    waypoint(shot.seconds * 0.5, start.x + aside * 0.7, from + (to - from) * 0.45),
    waypoint(shot.seconds, start.x + aside, to),
  ]
}

/** Whom a figure goes along with: those of one group go together, so does a dog beside who walks, and a chaser with the chased. */
function leaderOf(figure: Figure, { figures, facts }: Blocking): Figure | undefined {
  const { name, said } = figure.action
  const first = figures.find((other) => other.id === figure.group)
  // Each thing that hangs in the air has its own way, but ducks that drift on the water swim together.
  if (first && first !== figure && first.action.name === name && (figure.motion !== 'drift' || name === 'swim')) return first
  const host = figures.find((other) => other.id === figure.relation?.to)
  if (host && isTowed(figure, host)) return isCarried(host) ? undefined : host
  // Who pushes or pulls goes by itself, what is pushed goes with it.
  if (name === 'push' || name === 'pull') return undefined
  const pusher = figures.find((other) => other.action.name === 'push' && other.relation?.to === figure.id)
  if (pusher && !isCarried(pusher)) return pusher
  if (host?.action.name === 'push' && figure.body.kind === 'picture' && !isCarried(host)) return host
  if (!host || host.relation?.to === figure.id || isCarried(host)) return undefined
  const along = figure.relation?.how === 'chasing' || (factsOf(figure, facts).living && (said === '' || said === host.action.said))
  return along && actions[host.action.name].travel > 0 ? host : undefined
}

/** Those who go as one: of one phrase, doing one thing. */
function groupOf(figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  return figures.filter((other) => other.group === figure.group && other.action.name === figure.action.name && !isCarried(other))
}

/** The leader's way, a step aside, in the figure's own gait. */
function goAlong(figure: Figure, start: Waypoint, leader: Figure, blocking: Blocking): Figure {
  const way = travelPath(leader, blocking)
  const from = leader.path[0]
  if (way.path.length < 2 || !from) return figure
  const { body } = factsOf(figure, blocking.facts)
  const idle = actions[figure.action.name].travel === 0
  // Further away the same way looks shorter: they stay together in the eye of the camera.
  const pace = parallaxAt(figure.depth) / parallaxAt(leader.depth)
  const first = way.path[0] as Waypoint
  return {
    ...figure,
    facing: way.facing,
    action: idle ? { ...leader.action, said: figure.action.said } : figure.action,
    motion: idle ? (actions[leader.action.name].motions[body] ?? figure.motion) : figure.motion,
    path: way.path.map(({ at, x, y }) => waypoint(at, start.x + first.x - from.x + pace * (x - first.x), y + start.y - from.y)),
  }
}

/** A horse goes where and how its rider goes; a boat with somebody rowing in it goes too. */
function movingPassenger(figure: Figure, { figures, facts, shot }: Pick<Blocking, 'shot' | 'figures' | 'facts'>): Figure['action'] | null {
  const passenger = figures.find(
    (candidate) => candidate.relation?.to === figure.id && (candidate.relation.how === 'riding' || candidate.relation.how === 'inside'),
  )
  const { body, living } = factsOf(figure, facts)
  const flies = living && places[shot.setting.place].medium === 'air' && body === 'quadruped'
  if (!passenger || figure.action.name === 'fly' || (actions[figure.action.name].travel > 0 && !flies)) return null
  const goes = flies
    ? 'fly'
    : body === 'boat'
      ? 'sail'
      : body === 'vehicle'
        ? 'drive'
        : body === 'quadruped'
          ? 'run'
          : body === 'bird' || body === 'aircraft'
            ? 'fly'
            : 'walk'
  if (passenger.relation?.how === 'inside' && body === 'thing') return null
  return { ...figure.action, name: goes, pace: passenger.action.pace * (goes === 'run' ? 0.6 : 1) }
}

/** Those who go together look together: a group after its first, a chaser after whom it chases. */
function partyFacing(figure: Figure, { figures, shot }: Blocking): -1 | 1 {
  const leader = figures.find((candidate) => candidate.id === (figure.relation?.how === 'chasing' ? figure.relation.to : figure.group))
  const subject = figures.find((candidate) => candidate.id === shot.camera.subject)
  if (subject && subject !== figure && !isCarried(subject) && goesAs(figure, subject) && figure.relation?.how !== 'facing')
    return subject.facing
  return leader?.facing ?? figure.facing
}

/** Who does the same as another goes the same way with it, unless they have to do with each other in another manner. */
function goesAs(figure: Figure, subject: Figure): boolean {
  return figure.action.name === subject.action.name && figure.relation === null && figure.role !== 'extra'
}

/** The camera's subject, its group, its chaser and who walks with it: they all go at the tracked pace. */
function isWithSubject(figure: Figure, { shot, figures }: Blocking): boolean {
  const subject = figures.find((candidate) => candidate.id === shot.camera.subject)
  if (!subject) return false
  if (figure.id === subject.id || figure.group === subject.group || goesAs(figure, subject)) return true
  return figure.relation?.to === subject.id || figure.id === subject.relation?.to
}

function waypoint(at: number, x: number, y: number): Waypoint {
  return { at: rounded(at), x: rounded(Math.max(-20, Math.min(20, x))), y: rounded(y) }
}

import { overhead } from '../../choreography/grips.ts'
import { isBoard, seatOf } from '../../choreography/seats.ts'
import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { factsOf, type Facts } from './facts.ts'

/** What is played standing on the floor, never out of a hand. */
const STANDING_INSTRUMENTS = new Set(['drum', 'drums', 'drum kit', 'piano', 'grand piano', 'keyboard', 'organ', 'harp', 'xylophone'])
/** What moves in a way of its own. */
const GAITS: Readonly<Record<string, Figure['motion']>> = {
  snake: 'slither',
  worm: 'slither',
  caterpillar: 'slither',
  snail: 'slither',
  slug: 'slither',
  eel: 'swim',
  rabbit: 'hop',
  bunny: 'hop',
  hare: 'hop',
  kangaroo: 'hop',
  frog: 'hop',
  toad: 'hop',
  cricket: 'hop',
  grasshopper: 'hop',
  penguin: 'waddle',
  duck: 'waddle',
  goose: 'waddle',
  chicken: 'waddle',
  turtle: 'waddle',
  tortoise: 'waddle',
  crab: 'waddle',
  butterfly: 'flutter',
  moth: 'flutter',
}
/** What somebody works at is in their hand when it is smaller than this, in metres: there is no table to lay it on. */
const IN_HAND = 0.35
const GOING = new Set<Figure['action']['name']>(['walk', 'run', 'jump', 'push', 'pull'])

/**
 * What blocking must settle before it can place anybody: who is said to be "on" wheels rides them, who deals with
 * somebody does so from both sides, and each animal goes in its own way.
 */
export function settle(shot: Shot, facts: Facts): Shot {
  const byId = new Map(shot.figures.map((figure) => [figure.id, figure]))
  const figures = shot.figures.map((figure) => {
    const host = byId.get(figure.relation?.to ?? '')
    return answering(withGait(tossed(seated(heldByRider(figure, host, shot.figures), host, facts), host)), shot.figures)
  })
  return { ...shot, figures: figures.map((figure) => asMount(figure, figures)) }
}

function seated(figure: Figure, host: Figure | undefined, facts: Facts): Figure {
  const { relation } = figure
  if (!host || !relation) return figure
  const { body, metres } = factsOf(host, facts)
  const person = figure.body.kind === 'puppet'
  const ridden = isBoard(host.noun) || ((body === 'vehicle' || body === 'boat') && metres < 1.3)
  if (person && ridden && (relation.how === 'above' || relation.how === 'on'))
    return { ...figure, relation: { ...relation, how: 'riding' }, action: { ...figure.action, name: rideAs(figure) } }
  if (relation.how === 'on' && factsOf(figure, facts).living && seatOf(host.noun, true).rail !== null)
    return { ...figure, relation: { ...relation, how: 'inside' } }
  const small = !person && factsOf(figure, facts).metres < IN_HAND
  if (small && relation.how === 'in-front-of' && host.body.kind === 'puppet' && /^(?:cook|work)$/.test(host.action.name))
    return { ...figure, relation: { ...relation, how: 'held-by' } }
  if (!person && relation.how === 'held-by' && host.body.kind === 'puppet' && STANDING_INSTRUMENTS.has(figure.noun))
    return { ...figure, relation: { ...relation, how: 'in-front-of' } }
  return figure
}

/** What is said to be in the hand of a mount is in its rider's. */
function heldByRider(figure: Figure, host: Figure | undefined, figures: readonly Figure[]): Figure {
  if (!host || figure.relation?.how !== 'held-by' || host.body.kind === 'puppet') return figure
  const rider = figures.find((other) => other.relation?.to === host.id && other.relation.how === 'riding' && other.body.kind === 'puppet')
  return rider ? { ...figure, relation: { how: 'held-by', to: rider.id } } : figure
}

/** What is in the hand of who tosses flies up out of it. */
function tossed(figure: Figure, host: Figure | undefined): Figure {
  const flies = host?.action.name === 'toss' && figure.relation?.how === 'held-by' && figure.body.kind === 'picture'
  return flies && !overhead.has(figure.noun) ? { ...figure, motion: 'toss' } : figure
}

/** A board goes where who stands on it goes; what somebody flies on flies. */
function asMount(figure: Figure, figures: readonly Figure[]): Figure {
  const rider = figures.find((other) => other.relation?.to === figure.id && other.relation.how === 'riding')
  if (!rider || figure.body.kind === 'puppet') return figure
  if (rider.action.name === 'fly') return { ...figure, action: { ...figure.action, name: 'fly' }, motion: 'glide' }
  if (!isBoard(figure.noun) || figure.action.name !== 'stand') return figure
  return { ...figure, action: { ...figure.action, name: 'drive' }, motion: 'drive' }
}

function rideAs({ action }: Figure): Figure['action']['name'] {
  return action.name === 'sit' ? 'sit' : 'ride'
}

function withGait(figure: Figure): Figure {
  // With nothing to climb on, who climbs goes uphill.
  if (figure.action.name === 'climb' && figure.relation === null)
    return { ...figure, action: { ...figure.action, name: 'walk', pace: Math.max(0.1, 0.7 * figure.action.pace) } }
  const baby = figure.body.kind === 'puppet' && figure.body.age === 'baby'
  if (baby && (figure.action.name === 'walk' || figure.action.name === 'run'))
    return { ...figure, action: { ...figure.action, name: 'crawl' } }
  const gait = figure.body.kind === 'picture' ? GAITS[figure.noun] : undefined
  const { name } = figure.action
  if (gait === undefined || !(gait === 'flutter' ? name === 'fly' : GOING.has(name))) return figure
  // A hop takes one somewhere; a jump is on the spot.
  const hops = name === 'jump' && gait === 'hop'
  return { ...figure, motion: gait, action: hops ? { ...figure.action, name: 'walk' } : figure.action }
}

/** Who is hugged or fought with hugs or fights back, unless something else was said of it. */
function answering(figure: Figure, figures: readonly Figure[]): Figure {
  if (figure.action.said !== '' || figure.action.name !== 'stand' || figure.body.kind !== 'puppet') return figure
  const doer = figures.find(
    (other) =>
      other !== figure &&
      other.relation?.to === figure.id &&
      other.body.kind === 'puppet' &&
      (other.action.name === 'hug' || other.action.name === 'fight' || other.action.name === 'dance' || other.action.name === 'talk'),
  )
  if (!doer) return figure
  return { ...figure, action: { ...figure.action, name: doer.action.name } }
}

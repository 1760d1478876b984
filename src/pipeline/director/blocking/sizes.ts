import { wornOnFeet } from '../../choreography/carry.ts'
import { gripOf, overhead } from '../../choreography/grips.ts'
import { isScarf, neckOf, SCARF_ASPECT } from '../../choreography/necks.ts'
import { seatOf } from '../../choreography/seats.ts'
import { scaleAt } from '../../choreography/stage.ts'
import { rounded } from '../../storyboard/rounded.ts'
import type { Figure } from '../../storyboard/storyboard.ts'
import { factsOf, type Facts } from './facts.ts'
import type { Framing } from './framing.ts'

/** Sizes on screen are the real ones' root, so that a mouse beside an elephant can still be seen. */
const COMPRESSION = 0.55

/** Widths of what is not measured, in own heights: a standing puppet, a picture of the art library. */
export function widthOf(figure: Figure): number {
  if (figure.body.kind === 'picture') return figure.height
  return figure.height * (figure.action.name === 'swim' || figure.action.name === 'fly' || figure.action.name === 'sleep' ? 0.9 : 0.42)
}

/** The lead's height on screen, and within the frame's width. */
export function leadHeight(lead: Figure, framing: Framing, aspect: number, facts: Facts): number {
  const asked =
    lead.body.kind === 'puppet'
      ? framing.puppet * ageShare(lead)
      : framing.picture *
        presence(factsOf(lead, facts).metres) *
        (framing.picture > 0.7 && factsOf(lead, facts).body === 'quadruped' && lead.relation === null ? 1.35 : 1)
  const widest = (lead.body.kind === 'puppet' ? 2.6 : 0.8) * aspect
  // What rides or stands on something must leave room for it.
  const tallest = lead.body.kind === 'picture' && lead.relation !== null ? 0.72 : Infinity
  return Math.min(asked, widest, tallest)
}

/** Height of another figure against the lead's, at its own depth. */
export function heightBeside(figure: Figure, lead: Figure, heightOfLead: number, depth: number, leadDepth: number, facts: Facts): number {
  const ratio = factsOf(figure, facts).metres / factsOf(lead, facts).metres
  // Something living must not dwarf the lead out of the picture; a house may.
  const manned = lead.relation?.how === 'inside' && lead.relation.to === figure.id && seatOf(figure.noun, true).rowed
  const most = factsOf(figure, facts).body === 'building' || figure.role === 'dressing' ? 3.2 : manned ? 1.1 : 1.9
  const real = Math.min(most, Math.max(0.2, ratio ** COMPRESSION))
  return clampHeight(heightOfLead * real * (scaleAt(depth) / scaleAt(leadDepth)) * (figure.role === 'lead' ? 1 : 0.97))
}

/** Height of a figure against who carries it, and how many it carries in that way. */
export function heightCarried(figure: Figure, host: Figure, fellows: number, facts: Facts): number {
  const ratio = factsOf(figure, facts).metres / factsOf(host, facts).metres
  const how = figure.relation?.how
  if (how === 'worn-by' && isScarf(figure.noun) && host.body.kind === 'picture')
    return clampHeight((host.height * neckOf(host.noun).wide) / SCARF_ASPECT)
  const { stood } = gripOf(figure.noun)
  if (how === 'held-by' && stood !== undefined) return clampHeight(host.height * stood)
  // Who is aboard must be seen: a ship of the paper theatre is no bigger for its crew than a stage.
  const crew = how === 'inside' && factsOf(figure, facts).living ? seatOf(host.noun, true).crew : 0
  const bounds = { riding: [0.55, 1.5], inside: [0.2, 1.15], 'worn-by': [0.12, 0.3], 'held-by': [0.115, 0.62], on: [0.16, 1.1] } as const
  const [least, most] = bounds[(figure.relation?.how ?? 'on') as keyof typeof bounds] ?? [0.2, 1]
  // What is in a hand keeps its real size, or a cup would be as big as a head.
  const power = figure.relation?.how === 'held-by' ? 0.92 : wornOnFeet.test(figure.noun) && figure.relation?.how === 'worn-by' ? 1 : 0.7
  // Those who share a seat share its width.
  const seated = figure.relation?.how !== 'held-by' && figure.relation?.how !== 'worn-by'
  const room = fellows < 2 ? 1 : fellows ** (seated ? -0.3 : -0.25)
  const bulky = gripOf(figure.noun).strapped || overhead.has(figure.noun) || figure.relation?.how !== 'held-by'
  return clampHeight(host.height * Math.min(bulky ? most : 0.46, Math.max(crew, least, ratio ** power)) * room)
}

function clampHeight(height: number): number {
  return Math.min(4, Math.max(0.02, rounded(height)))
}

/** A lead elephant fills more of the frame than a lead mouse, but not by its tons. */
function presence(metres: number): number {
  return Math.min(1.5, Math.max(0.8, metres ** 0.18))
}

function ageShare(figure: Figure): number {
  const age = figure.body.kind === 'puppet' ? figure.body.age : 'adult'
  return { baby: 0.62, child: 0.8, adult: 1, elder: 0.97 }[age]
}

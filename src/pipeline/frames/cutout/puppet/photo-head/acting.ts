import { randomFrom } from '../../../../random.ts'
import type { Pose } from '../../../../repertoire/actions/pose.ts'
import type { Puppet } from '../../../../storyboard/storyboard.ts'
import { blinkAt, faceOf, looks } from '../face.ts'
import type { Palette } from '../palette.ts'
import type { Amounts } from './expressions.ts'

/** What a photographed head does at a moment. */
export interface Act {
  readonly amounts: Amounts
  /** Turn of the head in radians: to the right, and down. */
  readonly yaw: number
  readonly pitch: number
  /** Where the eyes look: −1 left, up … 1 right, down. */
  readonly gaze: { readonly x: number; readonly y: number }
}

/** How much of a mouth that is wide open the lips of the picture are apart already, and how it smiles. */
export interface Rest {
  readonly open: number
  readonly smile: number
}

/** `facing`: −1 the puppet looks left, 1 right. `time` in seconds. */
export type Actor = (pose: Pose, time: number, facing: number) => Act

/** Radians by which a head is turned to where its puppet faces. */
const TURNED = 0.17

/**
 * The acting of one face: what the pose and the feeling ask for, less what the picture shows already, and what no head is ever without. It is
 * a function of the moment alone, so frames can be drawn in any order.
 */
export function actorOf(puppet: Puppet, rest: Rest, palette: Palette, seed: number): Actor {
  const { blinks, round } = faceOf(puppet, palette, seed)
  const random = randomFrom(seed, 'stir')
  const waves = Array.from({ length: 6 }, () => ({ speed: random.between(0.5, 1.5), start: random.between(0, 6.283) }))
  const stir = (i: number, time: number, pace: number): number => {
    const [slow, quick] = [waves[i % 6], waves[(i + 3) % 6]] as [(typeof waves)[number], (typeof waves)[number]]
    return 0.65 * Math.sin(time * pace * slow.speed + slow.start) + 0.35 * Math.sin(time * pace * 2.3 * quick.speed + quick.start)
  }
  return (pose, time, facing) => {
    const feeling = pose.feeling ?? puppet.feeling
    const look = looks[feeling]
    const glance = glanceAt(seed, time)
    const asked = pose.gaze ?? { x: 0.25, y: 0 }
    const gaze = { x: clamp(0.8 * facing * asked.x + 0.35 * glance.x, 1), y: clamp(asked.y + 0.3 * glance.y, 1) }
    const mild = feeling === 'calm'
    const target = mild ? look.smile : look.smile - 0.1 * pose.mouth
    const smile = (target - rest.smile) * (mild ? 0.2 : 0.7) + (feeling === 'happy' ? 0.12 : 0)
    // A mouth that is sung or spoken with is the pose's; one that shows a feeling is opened a little.
    const open = Math.max(mild ? 0 : look.open * (pose.mouth > 0.02 ? 0.25 : 0.5), pose.mouth * 0.85)
    const keeps = mild || feeling === 'happy' || feeling === 'surprised'
    const closing = keeps ? 0 : (feeling === 'afraid' ? 0.4 : 0.97) * Math.max(0, 1 - open / 0.35)
    const jaw = Math.max(0, open - rest.open * (1 - closing))
    const vowel = 0.5 + 0.5 * Math.sin(time * 5.1 + 1.9 * Math.sin(time * 2.3))
    const eyes = Math.max(0, 1 + (look.eyes - 0.92) * 0.9) * (pose.eyes ?? 1)
    const lids = Math.min(1, Math.max(-0.3, 1 - Math.min(1.3, eyes) * (1 - blinkAt({ blinks, round }, time))))
    return {
      amounts: {
        jaw: Math.min(1, jaw),
        shut: closing,
        smile: clamp(smile, 1.1),
        wide: clamp((look.wide - 1) * 0.7 - pose.mouth * vowel * 0.4, 1),
        browsUp: clamp(look.raise * 0.55 + 0.4 * (pose.brow ?? 0) + 0.08 * pose.mouth + 0.06 * stir(4, time, 0.9), 1.2),
        browsSlope: look.slope * 0.75 - 0.04,
        browsKnit: feeling === 'angry' ? 1 : feeling === 'sad' || feeling === 'afraid' ? 0.45 : 0,
        lids: lids + 0.16 * Math.max(0, gaze.y) * (1 - lids),
        squint: clamp(Math.max(0, smile) * 0.35 + (feeling === 'angry' ? 0.4 : feeling === 'sleepy' ? 0.2 : 0), 0.7),
      },
      yaw: facing * TURNED + 0.07 * gaze.x + 0.035 * stir(0, time, 1.1),
      pitch:
        0.05 * gaze.y -
        0.05 * pose.mouth +
        0.03 * stir(1, time, 0.8) +
        0.012 * Math.sin(time * 1.6) +
        (feeling === 'sad' ? 0.07 : 0) +
        clamp(0.35 * pose.head, 0.12),
      gaze,
    }
  }
}

/** Seconds that a glance lasts, and that the eyes take to the next. */
const GLANCE = 1.1
const LEAP = 0.07

/** Eyes rest, leap, and rest again. */
function glanceAt(seed: number, time: number): { readonly x: number; readonly y: number } {
  const index = Math.floor(time / GLANCE)
  const at = (i: number): { readonly from: number; readonly x: number; readonly y: number } => {
    const random = randomFrom(seed, 'glance', i)
    return { from: (i + random.between(0, 0.6)) * GLANCE, x: random() < 0.45 ? 0 : random.between(-1, 1), y: random.between(-0.6, 0.6) }
  }
  const now = at(index)
  const before = at(index - 1)
  const share = Math.min(1, Math.max(0, (time - now.from) / LEAP))
  return { x: before.x + (now.x - before.x) * share, y: before.y + (now.y - before.y) * share }
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(-most, value))

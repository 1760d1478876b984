import { namesOf } from '../repertoire.ts'
import { bounce } from './bounce.ts'
import { breathe } from './breathe.ts'
import { drift } from './drift.ts'
import { drive } from './drive.ts'
import { flap } from './flap.ts'
import { flicker } from './flicker.ts'
import { flutter } from './flutter.ts'
import { gallop } from './gallop.ts'
import { glide } from './glide.ts'
import { hop } from './hop.ts'
import { roll } from './roll.ts'
import { sail } from './sail.ts'
import { shake } from './shake.ts'
import { skate } from './skate.ts'
import { slither } from './slither.ts'
import { spin } from './spin.ts'
import { still } from './still.ts'
import { sway } from './sway.ts'
import { swim } from './swim.ts'
import { toss } from './toss.ts'
import { trot } from './trot.ts'
import { waddle } from './waddle.ts'
import { wobble } from './wobble.ts'
import type { Motion } from './motion.ts'

/** Every way of moving a picture: a new one is one file and its row here. */
const rows = {
  bounce,
  breathe,
  drift,
  drive,
  flap,
  flicker,
  flutter,
  gallop,
  glide,
  hop,
  roll,
  sail,
  shake,
  skate,
  slither,
  spin,
  still,
  sway,
  swim,
  toss,
  trot,
  waddle,
  wobble,
} as const satisfies Record<string, Motion>

export type MotionName = keyof typeof rows
export const motions: Readonly<Record<MotionName, Motion & { name: MotionName }>> = rows
export const motionNames = namesOf(motions)

import { namesOf } from '../repertoire.ts'
import type { Action } from './action.ts'
import { balance } from './balance.ts'
import { climb } from './climb.ts'
import { cook } from './cook.ts'
import { crawl } from './crawl.ts'
import { dance } from './dance.ts'
import { drink } from './drink.ts'
import { drive } from './drive.ts'
import { eat } from './eat.ts'
import { fall } from './fall.ts'
import { fight } from './fight.ts'
import { float } from './float.ts'
import { fly } from './fly.ts'
import { glow } from './glow.ts'
import { grow } from './grow.ts'
import { hold } from './hold.ts'
import { hug } from './hug.ts'
import { jump } from './jump.ts'
import { paint } from './paint.ts'
import { pedal } from './pedal.ts'
import { perch } from './perch.ts'
import { play } from './play.ts'
import { pray } from './pray.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { read } from './read.ts'
import { ride } from './ride.ts'
import { rise } from './rise.ts'
import { roll } from './roll.ts'
import { run } from './run.ts'
import { sail } from './sail.ts'
import { shine } from './shine.ts'
import { sing } from './sing.ts'
import { sit } from './sit.ts'
import { skate } from './skate.ts'
import { sleep } from './sleep.ts'
import { spin } from './spin.ts'
import { stand } from './stand.ts'
import { swim } from './swim.ts'
import { talk } from './talk.ts'
import { toss } from './toss.ts'
import { walk } from './walk.ts'
import { wave } from './wave.ts'
import { work } from './work.ts'

/** Every action that the studio can act: a new one is one file and its row here. */
const rows = {
  stand,
  walk,
  run,
  crawl,
  skate,
  jump,
  dance,
  sit,
  perch,
  wave,
  hold,
  toss,
  ride,
  pedal,
  balance,
  swim,
  fly,
  play,
  eat,
  drink,
  sleep,
  read,
  talk,
  sing,
  cook,
  paint,
  climb,
  fall,
  push,
  pull,
  fight,
  hug,
  pray,
  work,
  drive,
  sail,
  float,
  roll,
  spin,
  glow,
  grow,
  shine,
  rise,
} as const satisfies Record<string, Action>

export type ActionName = keyof typeof rows
export const actions: Readonly<Record<ActionName, Action & { name: ActionName }>> = rows
export const actionNames = namesOf(actions)

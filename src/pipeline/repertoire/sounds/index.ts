import { namesOf } from '../repertoire.ts'
import { aeroplane } from './aeroplane.ts'
import { applause } from './applause.ts'
import { bell } from './bell.ts'
import { birds } from './birds.ts'
import { bounce } from './bounce.ts'
import { bubbles } from './bubbles.ts'
import { cat } from './cat.ts'
import { cheer } from './cheer.ts'
import { chime } from './chime.ts'
import { city } from './city.ts'
import { clock } from './clock.ts'
import { cloth } from './cloth.ts'
import { cow } from './cow.ts'
import { crowd } from './crowd.ts'
import { dog } from './dog.ts'
import { door } from './door.ts'
import { engine } from './engine.ts'
import { explosion } from './explosion.ts'
import { fire } from './fire.ts'
import { flap } from './flap.ts'
import { frog } from './frog.ts'
import { glass } from './glass.ts'
import { glow } from './glow.ts'
import { gulls } from './gulls.ts'
import { gulp } from './gulp.ts'
import { hoof } from './hoof.ts'
import { horn } from './horn.ts'
import { horse } from './horse.ts'
import { insects } from './insects.ts'
import { laugh } from './laugh.ts'
import { lion } from './lion.ts'
import { magic } from './magic.ts'
import { munch } from './munch.ts'
import { owl } from './owl.ts'
import { pop } from './pop.ts'
import { rain } from './rain.ts'
import { rocket } from './rocket.ts'
import { roomTone } from './room-tone.ts'
import { shatter } from './shatter.ts'
import { sheep } from './sheep.ts'
import { spaceHum } from './space-hum.ts'
import { splash } from './splash.ts'
import { stepGrass } from './step-grass.ts'
import { stepSand } from './step-sand.ts'
import { stepSnow } from './step-snow.ts'
import { stepStone } from './step-stone.ts'
import { stepWater } from './step-water.ts'
import { stepWood } from './step-wood.ts'
import { thunder } from './thunder.ts'
import { train } from './train.ts'
import { water } from './water.ts'
import { waves } from './waves.ts'
import { whale } from './whale.ts'
import { whoosh } from './whoosh.ts'
import { wind } from './wind.ts'
import { duck } from './duck.ts'
import { rooster } from './rooster.ts'
import { pig } from './pig.ts'
import { elephant } from './elephant.ts'
import { wolf } from './wolf.ts'
import { bee } from './bee.ts'
import { monkey } from './monkey.ts'
import { baby } from './baby.ts'
import { snore } from './snore.ts'
import { siren } from './siren.ts'
import { sizzle } from './sizzle.ts'
import { typing } from './typing.ts'
import { heartbeat } from './heartbeat.ts'
import { sword } from './sword.ts'
import { camera } from './camera.ts'
import { knock } from './knock.ts'
import type { Sound } from './sound.ts'

/** Every sound source: a new one is one file and its row here. */
const rows = {
  'step-grass': stepGrass,
  'step-stone': stepStone,
  'step-snow': stepSnow,
  'step-sand': stepSand,
  'step-wood': stepWood,
  'step-water': stepWater,
  water,
  waves,
  splash,
  rain,
  thunder,
  wind,
  fire,
  engine,
  horn,
  train,
  aeroplane,
  rocket,
  bell,
  clock,
  door,
  glass,
  shatter,
  crowd,
  applause,
  dog,
  cat,
  birds,
  gulls,
  owl,
  horse,
  hoof,
  cow,
  sheep,
  frog,
  insects,
  whale,
  lion,
  whoosh,
  pop,
  explosion,
  magic,
  bubbles,
  cloth,
  glow,
  'space-hum': spaceHum,
  'room-tone': roomTone,
  city,
  laugh,
  bounce,
  flap,
  chime,
  cheer,
  munch,
  gulp,
  duck,
  rooster,
  pig,
  elephant,
  wolf,
  bee,
  monkey,
  baby,
  snore,
  siren,
  sizzle,
  typing,
  heartbeat,
  sword,
  camera,
  knock,
} as const satisfies Record<string, Sound>

export type SoundName = keyof typeof rows
export const sounds: Readonly<Record<SoundName, Sound & { name: SoundName }>> = rows
export const soundNames = namesOf(sounds)

import type { Flat } from '../../../repertoire/places/flats.ts'
import type { Easel, FlatPainter, StandingFlat } from '../painting.ts'
import { paintAurora } from './aurora.ts'
import { paintFlock } from './flock.ts'
import { paintCloudbank, paintClouds } from './clouds.ts'
import { paintCoach } from './coach.ts'
import { paintCosmos } from './cosmos.ts'
import { paintCurtain } from './curtain.ts'
import { paintDeep, paintShafts } from './deep.ts'
import { paintDunes } from './dunes.ts'
import { paintFrame } from './frame.ts'
import { goBy, isOutside, outside } from './go-by.ts'
import { paintGround } from './ground.ts'
import { paintPlanet } from './planet.ts'
import { paintRidge } from './ridge.ts'
import { paintRow } from './row.ts'
import { paintSky } from './sky.ts'
import { paintSkyline } from './skyline.ts'
import { paintSurf } from './surf.ts'
import { paintTunnel } from './tunnel.ts'
import { paintWall } from './wall.ts'
import { paintWater } from './water.ts'

/** Every painter of flats: a new kind of flat is one file and its row here. */
const painters: { readonly [Kind in Flat['paint']]: FlatPainter<Kind> } = {
  sky: paintSky,
  clouds: paintClouds,
  cloudbank: paintCloudbank,
  ridge: paintRidge,
  dunes: paintDunes,
  skyline: paintSkyline,
  row: paintRow,
  ground: paintGround,
  water: paintWater,
  surf: paintSurf,
  deep: paintDeep,
  shafts: paintShafts,
  cosmos: paintCosmos,
  planet: paintPlanet,
  wall: paintWall,
  coach: paintCoach,
  tunnel: paintTunnel,
  curtain: paintCurtain,
  frame: paintFrame,
  aurora: paintAurora,
  flock: paintFlock,
}

/** Paints a flat of a place into what stands on the stage, from its farthest layer to its nearest. */
export function paintFlat(flat: Flat, easel: Easel): readonly StandingFlat[] {
  const paint = painters[flat.paint] as FlatPainter<Flat['paint']>
  return isOutside(flat, easel.place) ? goBy(flat, outside(easel), (out) => paint(flat as never, out)) : paint(flat as never, easel)
}

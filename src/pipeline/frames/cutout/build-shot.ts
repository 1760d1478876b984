import { cameraReach } from '../../choreography/camera-at.ts'
import { places } from '../../repertoire/places/index.ts'
import { styles } from '../../repertoire/styles/index.ts'
import type { Style } from '../../repertoire/styles/style.ts'
import type { Shot, Storyboard } from '../../storyboard/storyboard.ts'
import { buildFigures, type BuiltFigure, type FigurePlan } from './build-figures.ts'
import { buildSet, type BuiltFlat } from './build-set.ts'
import { lightOf, type Light } from './light.ts'
import { buildMist, type MistBank } from './mist.ts'
import { buildParticles, type ParticleLayer } from './particles/particle-layers.ts'
import { buildTitle, type BuiltTitle } from './titles.ts'
import type { View } from './view.ts'

/** A shot with all that its frames share baked: the set, the figures, the air, the words. */
export interface BuiltShot {
  readonly shot: Shot
  readonly seed: number
  readonly style: Style
  readonly light: Light
  readonly view: View
  readonly flats: readonly BuiltFlat[]
  readonly figures: ReadonlyMap<string, BuiltFigure>
  /** Mist and particles, from the backdrop to the curtain line. */
  readonly air: readonly (MistBank | ParticleLayer)[]
  readonly titles: readonly BuiltTitle[]
}

/** Bakes a shot, a piece at a time: between pieces the process breathes, so that an abort is heard. Throws its reason. */
export async function buildShot(
  storyboard: Storyboard,
  shot: Shot,
  view: View,
  { art, portraits }: Pick<FigurePlan, 'art' | 'portraits'>,
  signal: AbortSignal,
): Promise<BuiltShot> {
  const breathe = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve))
    signal.throwIfAborted()
  }
  const { seed } = storyboard
  const style = styles[storyboard.style.name]
  const light = lightOf(shot.setting, storyboard.mood, style)
  const reach = cameraReach(shot, seed)
  const flats = await buildSet({ setting: shot.setting, light, style, view, reach, seed, art, breathe })
  const figures = await buildFigures({ shot, light, style, view, reach, seed, art, portraits, breathe })
  const air = [...buildMist(shot.setting, places[shot.setting.place], light, view), ...buildParticles(shot, light, view, seed)].sort(
    (a, b) => b.turn - a.turn,
  )
  return {
    shot,
    seed,
    style,
    light,
    view,
    flats,
    figures,
    air,
    titles: shot.titles.map((title) => buildTitle(title, view, seed, style.neon > 0)),
  }
}

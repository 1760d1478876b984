import { createCanvas } from '@napi-rs/canvas'
import type { Art } from '../../art/art.ts'
import { withCarried } from '../../choreography/bearing.ts'
import { styles } from '../../repertoire/styles/index.ts'
import { NO_FACES, type Faces } from '../../storyboard/face.ts'
import type { Storyboard } from '../../storyboard/storyboard.ts'
import type { MaskKind } from '../renderer.ts'
import { buildShot, type BuiltShot } from './build-shot.ts'
import { drawFrame } from './draw-frame.ts'
import { openFinish } from './finish/finish.ts'
import { strokesOf } from './frame-strokes.ts'
import { openGlowLight } from './glow-light.ts'
import { portraitsOf } from './puppet/photo-head/portrait.ts'
import { slotOf } from './shot-list.ts'
import { traceDepth } from './trace-depth.ts'
import { traceFigures } from './trace-figures.ts'
import { openWaterMirror } from './water-mirror.ts'

/** Draws any frame of one film; holds one canvas and what is baked of one shot. */
export interface Studio {
  /** The pixels of a frame, in `target` where one is given. Throws the signal's reason. */
  shoot(index: number, signal: AbortSignal, target?: Uint8Array): Promise<Uint8Array>
  /** What a frame shows of figures, a byte a pixel: see MaskKind. Throws the signal's reason. */
  mask(index: number, figures: readonly string[], kind: MaskKind, signal: AbortSignal): Promise<Uint8Array>
  /** How near everything in a frame is, a byte a pixel: see DepthMap. Throws the signal's reason. */
  depth(index: number, signal: AbortSignal): Promise<Uint8Array>
}

/** What is measured stands still in the gate. */
const NO_WEAVE = { x: 0, y: 0 }

export function openStudio(storyboard: Storyboard, art: Art, faces: Faces = NO_FACES): Studio {
  const { width, height } = storyboard.format
  const finish = openFinish(styles[storyboard.style.name], width, height, storyboard.seed)
  const { view } = finish
  const canvas = createCanvas(view.width, view.height)
  const context = canvas.getContext('2d')
  const stage = { canvas, glow: openGlowLight(view, storyboard.seed), mirror: openWaterMirror(view) }
  const sources = { art, portraits: portraitsOf(faces) }
  let built: BuiltShot | null = null
  const slot = async (index: number, signal: AbortSignal): Promise<{ readonly built: BuiltShot; readonly seconds: number }> => {
    const { shot, seconds } = slotOf(storyboard, index)
    if (built?.shot !== shot) {
      built = null
      built = await buildShot(storyboard, shot, view, sources, signal)
    }
    // One turn of the event loop a frame: aborts are heard, and the pixels of frames gone by are freed.
    await new Promise((resolve) => setImmediate(resolve))
    signal.throwIfAborted()
    return { built, seconds }
  }
  return {
    async shoot(index, signal, target) {
      const now = await slot(index, signal)
      drawFrame(stage, now.built, now.seconds, finish.wear.gate(index))
      finish.lay(context, index)
      return finish.develop(canvas, now.built.shot.setting.hour, target)
    },
    async mask(index, figures, kind, signal) {
      const now = await slot(index, signal)
      const strokes = strokesOf(now.built, now.seconds, finish.wear.gate(index), stage.mirror)
      return finish.enlargeMask(traceFigures(strokes, { figures: withCarried(now.built.shot, figures), kind, view, glow: stage.glow }))
    },
    async depth(index, signal) {
      const now = await slot(index, signal)
      return finish.enlargeMask(traceDepth(strokesOf(now.built, now.seconds, NO_WEAVE, stage.mirror), now.built, now.seconds))
    },
  }
}

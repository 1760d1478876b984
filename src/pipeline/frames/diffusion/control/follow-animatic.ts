import type { Faces } from '../../../storyboard/face.ts'
import type { Animatic } from '../../renderer.ts'
import { guideBoard, type Take } from '../plan/guide-board.ts'
import { fillAround } from '../plan/window-of.ts'
import type { Picture } from '../shoot.ts'
import type { ControlKind } from './choose-control.ts'
import { drawScribble } from './draw-scribble.ts'

export interface Following {
  readonly animatic: Animatic
  readonly faces: Faces
  readonly threads: number
  readonly signal: AbortSignal
}

/** What a shot is to follow of the cut-out film, drawn as it is asked for; null: nothing. */
export function followAnimatic(kind: ControlKind, take: Take, following: Following): (() => AsyncIterable<Picture>) | null {
  if (kind === 'none') return null
  return () => toPictures(kind === 'depth' ? depthOf(take, following) : scribbleOf(take, following), take)
}

async function* depthOf(take: Take, { animatic, signal }: Following): AsyncGenerator<Uint8Array> {
  for await (const { nearness } of animatic.mapDepth(guideBoard(take), { signal })) yield nearness
}

async function* scribbleOf(take: Take, { animatic, signal, threads, faces }: Following): AsyncGenerator<Uint8Array> {
  const { width, height } = take.window
  const options = { signal, threads, faces, onProgress: () => undefined }
  const depths = animatic.mapDepth(guideBoard(take), { signal })[Symbol.asyncIterator]()
  try {
    for await (const { pixels } of animatic.film(guideBoard(take), options)) {
      const depth = await depths.next()
      if (depth.done !== true) yield drawScribble(pixels, depth.value.nearness, width, height)
    }
  } finally {
    await depths.return?.()
  }
}

/** Greys in the window become pictures of the model's size. */
async function* toPictures(greys: AsyncIterable<Uint8Array>, { window, picture, frames }: Take): AsyncGenerator<Picture> {
  let done = 0
  for await (const grey of greys) {
    if (done++ === frames) return
    const whole = fillAround(grey, window, picture, 1)
    const pixels = new Uint8Array(3 * whole.length)
    for (let i = 0; i < whole.length; i++) pixels.fill(whole[i] as number, 3 * i, 3 * i + 3)
    yield { width: picture.width, height: picture.height, pixels }
  }
}

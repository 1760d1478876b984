/**
 * A shot's pictures at the clip's rate: yields `count` of them, the i-th for the moment i / fps of pictures that come `rate` a second. A
 * moment between two pictures is both of them, weighted by how near they are in time: what moves slowly is smooth, and what is quick is
 * blurred as by a shutter, where repeating pictures would stutter at an uneven pace (16 → 24 shows every second one twice). Takes all
 * pictures that there are, also those that the rounding to 4k + 1 has added. What it yields is not to be written to.
 */
export async function* resampleRate(
  pictures: AsyncIterable<Uint8Array>,
  { count, rate, fps }: { readonly count: number; readonly rate: number; readonly fps: number },
): AsyncGenerator<Uint8Array> {
  let before: Uint8Array | null = null
  let [at, made] = [-1, 0]
  const due = (): number => (made * rate) / fps
  for await (const picture of pictures) {
    at++
    while (made < count && due() <= at + CLOSE) {
      const behind = at - due()
      yield before === null || behind <= CLOSE ? picture : behind >= 1 - CLOSE ? before : blend(before, picture, behind)
      made++
    }
    before = picture
  }
  // A shot that came too short stays on its last picture.
  if (before !== null) for (; made < count; made++) yield before
}

/** Of the time from picture to picture: so near to one, it is that one. */
const CLOSE = 1e-6

function blend(before: Uint8Array, after: Uint8Array, behind: number): Uint8Array {
  const share = Math.round(256 * behind)
  const blended = new Uint8Array(before.length)
  for (let i = 0; i < blended.length; i++) blended[i] = ((before[i] as number) * share + (after[i] as number) * (256 - share) + 128) >> 8
  return blended
}

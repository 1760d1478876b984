/**
 * Classifier-free guidance, u + g·(c − u): away from what the network foretells for the negative prompt, `unwanted`, and towards what it
 * foretells for the caption, `wanted`. A new array. Ho and Salimans 2022, "Classifier-Free Diffusion Guidance". Throws RangeError for lengths that differ.
 */
export function guide(unwanted: Float32Array, wanted: Float32Array, scale: number): Float32Array {
  if (unwanted.length !== wanted.length) throw new RangeError(`velocities of ${unwanted.length} and ${wanted.length} numbers`)
  const guided = new Float32Array(wanted.length)
  for (let i = 0; i < guided.length; i++) {
    const from = unwanted[i] as number
    guided[i] = from + scale * ((wanted[i] as number) - from)
  }
  return guided
}

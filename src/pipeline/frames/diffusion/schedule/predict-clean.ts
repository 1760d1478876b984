/** What the network believes lies under the noise: x₀ = x − σ·v, number by number. A new array. */
export function predictClean(latent: Float32Array, velocity: Float32Array, sigma: number): Float32Array {
  const clean = new Float32Array(latent.length)
  for (let i = 0; i < clean.length; i++) clean[i] = (latent[i] as number) - sigma * (velocity[i] as number)
  return clean
}

/** Numbers in rows: `data` has as many as the product of `dims`, the last dimension fastest. */
export interface Tensor {
  readonly data: Float32Array
  readonly dims: readonly number[]
}

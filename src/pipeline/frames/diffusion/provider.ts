/** What ONNX Runtime computes with, by its own names. */
export const providerNames = ['cuda', 'webgpu', 'dml', 'coreml', 'cpu'] as const
export type ProviderName = (typeof providerNames)[number]

/** The provider that networks will run on, and what was tried before it. */
export interface ChosenProvider {
  readonly name: ProviderName
  /** Those that come before it in order of preference, each with why it cannot be used. */
  readonly refused: readonly { readonly name: ProviderName; readonly why: string }[]
  /** Bytes of memory that it may take: of the graphics card where that can be known, of this machine for the CPU; null: not known. */
  readonly memory: number | null
}

import type { stages } from './stages.ts'

/** What a process of a stage says to the one that started it, and hears from it. Both sides ask before they are given: neither runs ahead. */
export type StageName = keyof typeof stages
type StageOf<Name extends StageName> = Awaited<ReturnType<(typeof stages)[Name]>>

/** What is to be done, said once. */
export type OrderOf<Name extends StageName> = Parameters<StageOf<Name>>[0]
/** What the stage asks for, piece by piece. */
export type InputOf<Name extends StageName> = Parameters<StageOf<Name>>[1] extends AsyncIterable<infer Input> ? Input : never
/** What it gives, piece by piece. */
export type OutputOf<Name extends StageName> = ReturnType<StageOf<Name>> extends AsyncIterable<infer Output> ? Output : never

/** To the stage: the order; a piece of input, or that there is no more; that its last piece was taken. */
export type ToStage =
  { readonly stage: StageName; readonly order: unknown } | { readonly input: unknown } | { readonly end: true } | { readonly go: true }

/** From the stage: that it wants a piece of input, a piece of what it makes, that all is made, or why not. */
export type FromStage =
  { readonly want: true } | { readonly output: unknown } | { readonly done: true } | { readonly fault: ToldStageFault }

export interface ToldStageFault {
  /** memory: there was not enough of it. unforeseen: nothing that we wrote a sentence for. */
  readonly kind: 'memory' | 'stage' | 'unforeseen'
  readonly message: string
  readonly stack: string
}

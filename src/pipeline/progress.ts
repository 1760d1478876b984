/** The stages of making a film, in the order in which the asker sees them. */
export type StageName = 'directing' | 'sounding' | 'filming' | 'finishing'

/** How far a film has come. */
export interface Progress {
  readonly stage: StageName
  /** 0 … 1 of this stage. */
  readonly fraction: number
  /** Frames filmed and frames in all, while filming. */
  readonly frames?: { readonly done: number; readonly of: number }
}

export type OnProgress = (progress: Progress) => void

import type { MovieRequest, Remark, Renderer } from '../movie.ts'
import type { TicketProgress } from '../front-desk.ts'

/** The making of one film, handed to the queue by whoever joins it with the pipeline. */
export type Render = (
  request: MovieRequest,
  watch: RenderWatch,
  source: Source | null,
  faces: readonly OpenFace[],
  renderer: Renderer,
) => Promise<RenderedMovie>

/** A face that the film may show, its seal taken off. */
export interface OpenFace {
  readonly id: string
  readonly consent: string
  /** As whoever cut it packed it. */
  readonly packed: Uint8Array
}

/** The film that an instruction changes, or that is filmed anew as it is, as the records keep it. */
export interface Source {
  /** JSON. */
  readonly storyboard: string
  /** JSON: the versions that it had before. */
  readonly history: string
  /** Path of its clip, which may be read while the film is made; null: it is not at hand. */
  readonly clip: string | null
  /** Of a film that is filmed anew as it is: the newest one of this renderer that it comes from (JSON, and the path of its clip), or null. Undefined: an instruction changes it. */
  readonly former?: { readonly storyboard: string; readonly clip: string } | null
}

export interface RenderWatch {
  /** Aborted: everything that works for this film has ended within half a second, and `render` rejects with the reason. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: FilmProgress) => void
  readonly onStoryboard: (script: Script) => void
  /** A JPEG of the film in the making. */
  readonly onPreview: (jpeg: Uint8Array) => void
}

/** How far the film is, as the renderer knows it. */
export type FilmProgress = Omit<TicketProgress, 'preview'>

/** A storyboard as the records keep it, and what is told about it. */
export interface Script {
  /** JSON. */
  readonly storyboard: string
  /** JSON: the versions that the film had before. */
  readonly history: string
  readonly understood: string
  readonly led: readonly { readonly said: string; readonly shown: string }[]
  readonly unshown: readonly { readonly said: string; readonly why: string }[]
  /** Ids of the faces that it shows. */
  readonly faces: readonly string[]
}

/** Whole files, which whoever asked may take away. */
export interface RenderedMovie {
  readonly clip: string
  readonly poster: string
  readonly seconds: number
  readonly width: number
  readonly height: number
  readonly remarks: readonly Remark[]
  /** Removes what is left of them. */
  dispose(): Promise<void>
}

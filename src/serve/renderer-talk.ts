import type { MovieRequest, Remark } from '../movie.ts'
import type { Camera } from '../pipeline/open-camera.ts'
import type { FfmpegPaths } from '../pipeline/clip/find-ffmpeg.ts'
import type { Progress } from '../pipeline/progress.ts'
import type { OpenFace, Script, Source } from '../queue/render.ts'

/** What a render process is told: once which film to make, and perhaps that nobody wants it any more. */
export type Order =
  | {
      readonly request: MovieRequest
      /** Of a request with an instruction: the film that it changes. */
      readonly source: Source | null
      /** The faces that it may show. */
      readonly faces: readonly OpenFace[]
      /** Path that the MP4 gets. */
      readonly out: string
      readonly ffmpeg: FfmpegPaths
      readonly soundfont: string
      readonly threads: number
      /** The video model that films; null: the paper theatre does. */
      readonly camera: Camera | null
    }
  | 'stop'

/** What it tells. */
export type News =
  | { readonly progress: Progress }
  | { readonly script: Script }
  | { readonly preview: Uint8Array }
  | { readonly made: Made }
  | { readonly fault: ToldFault }

export interface Made {
  readonly clip: string
  readonly poster: string
  readonly seconds: number
  readonly width: number
  readonly height: number
  readonly remarks: readonly Remark[]
}

/** A fault as it crosses from process to process. */
export interface ToldFault {
  readonly kind: 'request' | 'folder' | 'config' | 'stage' | 'other'
  readonly message: string
  readonly stage: string
  /** The stack and those of its causes, for the log. */
  readonly stack: string
}

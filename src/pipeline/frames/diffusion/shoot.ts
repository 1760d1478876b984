import type { InstalledPack, Pack } from './pack/pack.ts'
import type { ProviderName } from './provider.ts'

/** A picture for the networks: RGB, 8 bits, rows from the top, `3 × width × height` bytes. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** One unbroken shot, as the networks are asked for it. */
export interface ShotOrder {
  /** What is to be seen. */
  readonly caption: string
  /** 4k + 1, of the pack's own rate. */
  readonly frames: number
  /** 0 … 2³² − 1: of its noise. */
  readonly seed: number
  /** As many frames as the shot has, of its size: what is known of it, or drawn to be followed. Asked for once. Null: nothing. */
  readonly control: (() => AsyncIterable<Picture>) | null
  /** As many masks, a byte a pixel: above 127 is painted anew, the rest stays what `control` shows. Null: all is painted, `control` only followed. */
  readonly mask: (() => AsyncIterable<Uint8Array>) | null
  /** Who or what it shows (a face), of any size. */
  readonly references: readonly Picture[]
  /** How closely control and references are followed: 1 is usual, 0 not at all. */
  readonly strength: number
}

export interface ShootSettings {
  readonly installed: InstalledPack
  readonly provider: ProviderName
  /** Pixels, both divisible by 16. */
  readonly width: number
  readonly height: number
  readonly steps: number
  /** How strongly captions are followed: 1 not beyond what the network would do anyway. */
  readonly guidance: number
  readonly scheduler: Pack['sampling']['scheduler']
  /** Of the noise schedule: more of it in the early steps. */
  readonly shift: number
  /** Bytes that the networks may take, though more be free; absent or null: as many as are free. */
  readonly memory?: number | null
  /** Threads of the CPU provider. */
  readonly threads: number
  readonly signal: AbortSignal
  readonly onProgress: (progress: ShootProgress) => void
  /** Shown a rough picture of the shot in the making, of latent size, now and then. */
  readonly onPreview?: (picture: Picture) => void
}

export interface ShootProgress {
  readonly stage: 'reading' | 'encoding' | 'denoising' | 'decoding'
  /** Steps of denoising, or frames, or captions, of all shots together. */
  readonly done: number
  readonly of: number
}

/**
 * Shoots them one after the other: yields their frames, in order, as they are decoded. Every network runs in a process of its own, which
 * ends when it is done. Throws the signal's reason within one step of denoising when it is aborted, OutOfMemory, and StageError('filming')
 * that names the component.
 */
export type ShootShots = (orders: readonly ShotOrder[], settings: ShootSettings) => AsyncIterable<Picture>

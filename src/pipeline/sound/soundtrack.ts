/** 48 kHz stereo, in −1 … 1; both channels of one length. */
export interface Stereo {
  readonly left: Float32Array
  readonly right: Float32Array
}

/** The finished mix and what it was made of. The stems are before ducking and mastering; the score's is null without one. */
export interface Soundtrack {
  readonly mix: Stereo
  readonly stems: { readonly score: Stereo | null; readonly foley: Stereo; readonly ambience: Stereo }
}

/** Silence of so many samples. */
export function silentStereo(samples: number): Stereo {
  return { left: new Float32Array(samples), right: new Float32Array(samples) }
}

/** 48 kHz stereo, in −1 … 1; both channels of one length. */
export interface Stereo {
  readonly left: Float32Array
  readonly right: Float32Array
}

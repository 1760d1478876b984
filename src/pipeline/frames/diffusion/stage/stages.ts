/**
 * What a process of its own can be started for: an order and a stream of input become a stream of output. Each process reads only what its
 * stage needs.
 */
export const stages = {
  probe: async () => (await import('./probe-provider.ts')).probeProvider,
  read: async () => (await import('./read-captions.ts')).readCaptions,
  encode: async () => (await import('./encode-shots.ts')).encodeShots,
  denoise: async () => (await import('./denoise-shots.ts')).denoiseShots,
  decode: async () => (await import('./decode-shots.ts')).decodeShots,
}

import { SAMPLE_RATE } from '../../../src/pipeline/repertoire/sounds/sound.ts'
import type { Stereo } from '../../../src/pipeline/sound/soundtrack.ts'

/** A WAV file of 16- or 24-bit PCM at 48 kHz; what lies outside −1 … 1 is clipped. */
export function encodeWav({ left, right }: Stereo, bits: 16 | 24 = 24): Uint8Array {
  const width = bits / 8
  const size = left.length * 2 * width
  const bytes = new Uint8Array(44 + size)
  const view = new DataView(bytes.buffer)
  const text = (at: number, letters: string): void => {
    for (let i = 0; i < letters.length; i++) bytes[at + i] = letters.charCodeAt(i)
  }
  text(0, 'RIFF')
  view.setUint32(4, 36 + size, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 2, true)
  view.setUint32(24, SAMPLE_RATE, true)
  view.setUint32(28, SAMPLE_RATE * 2 * width, true)
  view.setUint16(32, 2 * width, true)
  view.setUint16(34, bits, true)
  text(36, 'data')
  view.setUint32(40, size, true)
  const most = 2 ** (bits - 1) - 1
  for (let i = 0, at = 44; i < left.length; i++) {
    for (const channel of [left, right]) {
      const value = Math.round(Math.max(-1, Math.min(1, channel[i]!)) * most)
      view.setInt16(at, bits === 16 ? value : value >> 8, true)
      if (bits === 24) {
        bytes[at] = value & 255
        view.setInt16(at + 1, value >> 8, true)
      }
      at += width
    }
  }
  return bytes
}

import { z } from 'zod'
import { StageError } from '../../errors.ts'
import type { Face } from '../storyboard/face.ts'
import { Puppet } from '../storyboard/storyboard.ts'

/** Bytes of a cut-out. */
const LARGEST = 4 * 1024 * 1024
const POINTS = 478
const MAGIC = 'MFC1'

const Head = z.strictObject({
  width: z.int().min(16).max(1024),
  height: z.int().min(16).max(1024),
  mesh: z.array(z.number().min(-4096).max(4096)).length(3 * POINTS),
  traits: z.strictObject({
    skin: Puppet.shape.skin,
    hair: Puppet.shape.hair,
    age: Puppet.shape.age,
    gender: Puppet.shape.gender,
    open: z.number().min(0).max(1),
    smile: z.number().min(0).max(1),
  }),
})

/** A face as bytes, to be kept: 'MFC1', the length of a JSON text (32 bits, little end first), the text, the picture. */
export function packFace({ picture, ...head }: Face): Uint8Array {
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return new Uint8Array(Buffer.concat([Buffer.from(MAGIC), length, text, picture]))
}

/** Throws StageError for what `packFace` did not make. */
export function unpackFace(packed: Uint8Array): Face {
  try {
    const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
    if (bytes.toString('latin1', 0, 4) !== MAGIC) throw new Error('it does not begin like a face')
    const end = 8 + bytes.readUInt32LE(4)
    if (end > bytes.length || bytes.length - end > LARGEST) throw new Error('its lengths do not fit')
    const head = Head.parse(JSON.parse(bytes.toString('utf8', 8, end)))
    const picture = new Uint8Array(bytes.subarray(end))
    if (Buffer.from(picture.subarray(0, 4)).toString('latin1') !== 'RIFF') throw new Error('its picture is no WebP')
    return { ...head, picture }
  } catch (cause) {
    throw new StageError('reading a face', 'A kept face cannot be read.', { cause })
  }
}

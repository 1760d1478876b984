import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { StageError } from '../../../errors.ts'
import type { InstalledPack } from './pack/pack.ts'

/**
 * That every file of a pack is there and as long as it should be; what is in it is looked at when a pack is installed or verified. Throws
 * StageError('filming') that names the file and its component: before the first network has worked for minutes.
 */
export async function checkFiles({ folder, pack }: InstalledPack): Promise<void> {
  const { text, transformer, encodeFirst, encodeNext, decodeFirst, decodeNext } = pack.graphs
  const components: readonly (readonly [file: string, component: string])[] = [
    [text.file, 'the text encoder'],
    [transformer.file, 'the transformer'],
    [encodeFirst.file, 'the encoder of pictures'],
    [encodeNext.file, 'the encoder of pictures'],
    [decodeFirst.file, 'the decoder of pictures'],
    [decodeNext.file, 'the decoder of pictures'],
    [pack.tokenizer.file, 'the tokenizer'],
  ]
  for (const [name, { bytes }] of Object.entries(pack.files)) {
    // The weights beside a graph begin with its name.
    const component = components.find(([file]) => name.startsWith(file))?.[1] ?? 'the pack'
    const file = await stat(join(folder, name)).catch(() => null)
    const fault = file === null ? `is missing in ${folder}` : file.size === bytes ? null : `has ${file.size} bytes in place of ${bytes}`
    if (fault !== null)
      throw new StageError('filming', `The file ${name} of ${component} ${fault}. Run "matinee models verify ${pack.name}".`)
  }
}

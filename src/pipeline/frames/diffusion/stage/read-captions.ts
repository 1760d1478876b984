import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StageError } from '../../../../errors.ts'
import { cleanPrompt } from '../text/clean-prompt.ts'
import { openTokenizer } from '../text/tokenize.ts'
import type { Tensor } from '../tensor.ts'
import { assertFinite, openSession, type FloatValues, type SessionSettings } from './open-session.ts'

export type ReadOrder = Pick<SessionSettings, 'installed' | 'provider' | 'threads'>

/**
 * Captions into what the transformer reads of each, [1, 512, width]: rows past the last token are zeros. The encoder is given the tokens alone,
 * without the padding that its mask would hide from it: the same rows for a fraction of the work.
 */
export async function* readCaptions(order: ReadOrder, captions: AsyncIterable<string>): AsyncGenerator<Tensor, void, void> {
  const { installed } = order
  const { tokenizer: settings, graphs } = installed.pack
  const tokenizer = await openTokens(installed)
  const encoder = await openSession({ ...order, graph: graphs.text, component: 'the text encoder' })
  for await (const caption of captions) {
    const { ids, length } = tokenizer.encode(cleanPrompt(caption))
    const dims = [1, length]
    const { hidden } = await encoder.run({
      input_ids: { data: BigInt64Array.from(ids.subarray(0, length), BigInt), dims },
      attention_mask: { data: new BigInt64Array(length).fill(1n), dims },
    })
    const { data, dims: shape } = hidden as FloatValues
    assertFinite(data, "the text encoder's answer")
    const width = shape[2] ?? 0
    const rows = new Float32Array(settings.length * width)
    rows.set(data)
    yield { data: rows, dims: [1, settings.length, width] }
  }
}

async function openTokens({ folder, pack }: ReadOrder['installed']): Promise<ReturnType<typeof openTokenizer>> {
  try {
    return openTokenizer(JSON.parse(await readFile(join(folder, pack.tokenizer.file), 'utf8')), pack.tokenizer)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StageError('filming', `The tokenizer of ${pack.name} cannot be read: ${why}. Run "matinee models verify ${pack.name}".`, {
      cause: error,
    })
  }
}

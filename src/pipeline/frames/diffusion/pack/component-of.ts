import type { Pack } from './pack.ts'

const WORDS: Readonly<Record<keyof Pack['graphs'], string>> = {
  text: 'the text encoder',
  transformer: 'the transformer',
  encodeFirst: 'the autoencoder’s encoder',
  encodeNext: 'the autoencoder’s encoder',
  decodeFirst: 'the autoencoder’s decoder',
  decodeNext: 'the autoencoder’s decoder',
}

/** What a file of a pack belongs to, in plain words. The weights of a graph lie beside it, under a name that begins with its own. */
export function componentOf(pack: Pack, file: string): string {
  if (file === pack.tokenizer.file) return 'the tokenizer'
  const graphs = Object.entries(pack.graphs) as [keyof Pack['graphs'], Pack['graphs']['text']][]
  const stems = graphs.map(([graph, { file: own }]) => ({ graph, stem: own.replace(/\.onnx$/, '') }))
  // The longest first: decode-next may begin with decode.
  const owner = stems.sort((a, b) => b.stem.length - a.stem.length).find(({ stem }) => file.startsWith(stem))
  return owner === undefined ? 'an addition' : WORDS[owner.graph]
}

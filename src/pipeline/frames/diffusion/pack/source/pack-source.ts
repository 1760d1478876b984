/** Where an exported pack lies: a folder, an address, a repository of the hub. */
export interface PackSource {
  /** For messages: 'someone/wan at 1a2b3c4', '/mnt/packs/wan'. */
  readonly told: string
  /** The text of its manifest. Throws PackFault: there is none, or it cannot be reached. */
  readManifest(signal: AbortSignal): Promise<string>
  /**
   * A file's bytes from byte `from` on. `from` of the answer is where they really begin: 0 when the source can only send it whole.
   * Throws PackFault for what another try will not mend; whatever else it throws, or its bytes throw, is a broken connection.
   */
  open(file: string, from: number, signal: AbortSignal): Promise<{ readonly from: number; readonly bytes: AsyncIterable<Uint8Array> }>
}

/** Bytes; what is longer is no manifest. */
export const LONGEST_MANIFEST = 4 * 1024 * 1024

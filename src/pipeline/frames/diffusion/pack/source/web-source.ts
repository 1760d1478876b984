import { PackFault } from '../pack-fault.ts'
import { MANIFEST } from '../parse-pack.ts'
import { fetchBytes, fetchText } from './fetch-bytes.ts'
import type { PackSource } from './pack-source.ts'

/** A pack at an address: its manifest and its files lie side by side below it. */
export function webSource(address: string): PackSource {
  const base = address.replace(/[?#].*$/, '').replace(new RegExp(`/?(${MANIFEST.replace('.', '\\.')})?$`), '/')
  const urlOf = (file: string): string => new URL(file, base).href
  return {
    told: base,
    async readManifest(signal) {
      const text = await fetchText(urlOf(MANIFEST), signal)
      if (text === null) throw new PackFault(`There is no pack at ${base}: it has no ${MANIFEST}.`)
      return text
    },
    open: (file, from, signal) => fetchBytes(urlOf(file), file, from, signal),
  }
}

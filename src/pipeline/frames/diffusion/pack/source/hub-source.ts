import { PackFault } from '../pack-fault.ts'
import { MANIFEST } from '../parse-pack.ts'
import { fetchBytes, fetchText } from './fetch-bytes.ts'
import type { PackSource } from './pack-source.ts'

/** Of a commit, whole or short, as people know it. */
const SHORT = 7

/**
 * A pack in a public repository of the Hugging Face hub. A branch or a tag is looked up once and pinned: all files come from the same commit,
 * whatever is pushed meanwhile. Throws PackFault: there is no such repository or revision, it is not public, or the hub cannot be reached.
 */
export async function hubSource(
  repository: string,
  {
    revision,
    hubUrl,
    signal,
  }: {
    /** A branch, tag or commit; undefined: what the repository shows first. */
    readonly revision?: string | undefined
    /** Such as a mirror's; undefined: huggingface.co. */
    readonly hubUrl?: string | undefined
    readonly signal: AbortSignal
  },
): Promise<PackSource> {
  const { fileDownloadInfo, modelInfo, HUB_URL } = await import('@huggingface/hub')
  const hub = (hubUrl ?? HUB_URL).replace(/\/$/, '')
  const heeding: (by: AbortSignal) => typeof fetch = (by) => (input, init) => fetch(input, { ...init, signal: by })
  const at = await modelInfo({
    name: repository,
    hubUrl: hub,
    additionalFields: ['sha'],
    fetch: heeding(signal),
    ...(revision !== undefined && { revision }),
  }).catch((cause: unknown) => {
    signal.throwIfAborted()
    throw inWords(cause, repository, revision, hub)
  })
  const commit = at.sha
  const told = `${repository} at ${commit.slice(0, SHORT)}`

  /** Null: it is not there. */
  const addressOf = async (file: string, by: AbortSignal): Promise<string | null> => {
    const info = await fileDownloadInfo({
      repo: { type: 'model', name: repository },
      path: file,
      revision: commit,
      hubUrl: hub,
      fetch: heeding(by),
    })
    return info?.url ?? null
  }
  return {
    told,
    async readManifest(by) {
      const url = await addressOf(MANIFEST, by).catch((cause: unknown) => {
        by.throwIfAborted()
        throw inWords(cause, repository, revision, hub)
      })
      const text = url === null ? null : await fetchText(url, by)
      if (text === null) throw new PackFault(`There is no pack in ${told}: it has no ${MANIFEST}.`)
      return text
    },
    async open(file, from, by) {
      const url = await addressOf(file, by).catch((cause: unknown) => {
        by.throwIfAborted()
        // Busy for now, or out of reach: the caller tries again.
        throw isRefusal(cause) ? inWords(cause, repository, revision, hub) : cause
      })
      if (url === null) throw new PackFault(`${file} is missing in ${told}: the pack there is not whole.`)
      return fetchBytes(url, file, from, by)
    },
  }
}

function statusOf(cause: unknown): number | null {
  const status = (cause as { statusCode?: unknown }).statusCode
  return typeof status === 'number' ? status : null
}

function isRefusal(cause: unknown): boolean {
  const status = statusOf(cause)
  return status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429
}

function inWords(cause: unknown, repository: string, revision: string | undefined, hub: string): PackFault {
  const status = statusOf(cause)
  if (status === 401 || status === 403)
    return new PackFault(`${hub} shows no ${repository} to the public: check its name, or download it yourself and name the folder.`, {
      cause,
    })
  if (status === 404)
    return new PackFault(`${hub} knows no ${repository}${revision === undefined ? '' : ` at ${revision}`}: check the name.`, { cause })
  if (status !== null) return new PackFault(`${hub} answers with status ${status} for ${repository}: try again later.`, { cause })
  return new PackFault(`${hub} cannot be reached: look at your connection, and try again.`, { cause })
}

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { z } from 'zod'
import { RequestError } from '../../errors.ts'
import { CONSENT, FaceId } from '../../face.ts'
import { newId } from '../../new-id.ts'

const Consent = z.strictObject({ id: FaceId, wording: z.string(), givenAt: z.iso.datetime() })

/** How a yes can be had. */
export interface Asking {
  /** It was said on the command line. */
  readonly said: boolean
  /** Asks the person in front of the terminal; null: there is none. */
  readonly ask: ((question: string, signal: AbortSignal) => Promise<string>) | null
  readonly signal: AbortSignal
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * The id of the yes to the wording of today: remembered in `file`, else asked for, and recorded with the wording's version and the time.
 * Throws RequestError when there is none.
 */
export async function keepConsent(file: string, { said, ask, signal, now }: Asking): Promise<string> {
  const remembered = await readConsent(file)
  if (remembered !== null) return remembered
  if (!said) {
    if (ask === null)
      throw new RequestError(`Nobody’s face is used without a yes. If this is true, add --i-have-consent: “${CONSENT.text}”`)
    const answer = await ask(`${CONSENT.text}\nIs that so? [y/N] `, signal)
    if (!/^\s*y(es)?\s*$/i.test(answer)) throw new RequestError('Without a yes the photo is not used; nothing was kept.')
  }
  const consent = { id: newId(), wording: CONSENT.version, givenAt: new Date(now()).toISOString() }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.${consent.id}`
  await writeFile(aside, `${JSON.stringify(consent, null, 2)}\n`, { mode: 0o600 })
  await rename(aside, file)
  return consent.id
}

/** Null: nobody said yes, or to other words than those of today. */
async function readConsent(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const consent = Consent.parse(JSON.parse(text))
    return consent.wording === CONSENT.version ? consent.id : null
  } catch {
    // Whatever lies there is no yes.
    return null
  }
}

/** Asks in the terminal, on stderr, for stdout belongs to the result; null where nobody sits before it. */
export function askInTerminal(): Asking['ask'] {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null
  return async (question, signal) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr })
    try {
      return await terminal.question(question, { signal })
    } finally {
      terminal.close()
    }
  }
}

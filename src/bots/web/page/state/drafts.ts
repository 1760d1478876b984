import { keepIn } from './kept.ts'
import { createStore } from './store.ts'

/** So many films keep what was being written at them; the oldest give way. */
const MOST = 30

const kept = keepIn('session', 'changes')

/** Changes that are being written, by the film at which they are: a reload keeps them. */
export const drafts = createStore<ReadonlyMap<string, string>>(readDrafts(kept.read()))

export function writeDraft(id: string, words: string): void {
  drafts.change((old) => new Map([...[...old].filter(([other]) => other !== id), [id, words] as const].slice(-MOST)))
  kept.write(JSON.stringify([...drafts.get()]))
}

function readDrafts(text: string | null): ReadonlyMap<string, string> {
  try {
    return new Map((JSON.parse(text ?? '[]') as readonly [unknown, unknown][]).map(([id, words]) => [String(id), String(words)]))
  } catch {
    return new Map()
  }
}

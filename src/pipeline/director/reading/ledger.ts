import type { Word } from './words.ts'

type Fate =
  | { readonly kind: 'shown' }
  | { readonly kind: 'led'; readonly shown: string }
  | { readonly kind: 'unshown'; readonly why: string }
  | { readonly kind: 'film' }

/** What became of each word of the prompt. A word keeps its first fate, save that being seen outdoes not being seen. */
export interface Ledger {
  shown(words: readonly Word[]): void
  /** `shown` stands in for the words. */
  led(words: readonly Word[], shown: string): void
  unshown(words: readonly Word[], why: string): void
  /** Words about the film, or that build the sentence. */
  film(words: readonly Word[]): void
  has(word: Word): boolean
  close(all: readonly Word[]): { led: { said: string; shown: string }[]; unshown: { said: string; why: string }[] }
}

export function openLedger(): Ledger {
  const fates = new Map<number, Fate>()
  const set = (words: readonly Word[], fate: Fate): void => {
    for (const word of words) {
      const old = fates.get(word.index)
      if (old === undefined || old.kind === 'unshown' || (old.kind === 'film' && fate.kind !== 'unshown')) fates.set(word.index, fate)
    }
  }
  return {
    shown: (words) => set(words, { kind: 'shown' }),
    led: (words, shown) => set(words, { kind: 'led', shown }),
    unshown: (words, why) => set(words, { kind: 'unshown', why }),
    film: (words) => set(words, { kind: 'film' }),
    has: (word) => fates.has(word.index),
    close: (all) => close(all, fates),
  }
}

const CONTENT = new Set(['noun', 'verb', 'adjective', 'adverb', 'number'])

function close(all: readonly Word[], fates: ReadonlyMap<number, Fate>): ReturnType<Ledger['close']> {
  const led: { said: string; shown: string }[] = []
  const unshown: { said: string; why: string }[] = []
  let run: { words: Word[]; fate: Fate | null } = { words: [], fate: null }
  const flush = (): void => {
    const said = run.words
      .map((word) => word.text)
      .join(' ')
      .slice(0, 200)
    if (run.fate?.kind === 'led' && !led.some((row) => row.said === said)) led.push({ said, shown: run.fate.shown.slice(0, 120) })
    if (run.fate?.kind === 'unshown' && !unshown.some((row) => row.said === said)) unshown.push({ said, why: run.fate.why.slice(0, 200) })
    run = { words: [], fate: null }
  }
  for (const word of all) {
    const content = CONTENT.has(word.kind)
    const fate = fates.get(word.index) ?? (content ? ({ kind: 'unshown', why: 'no picture or movement for it' } as const) : null)
    if (fate === null || !content) {
      if (word.kind === 'mark') flush()
      continue
    }
    if (run.fate !== null && same(run.fate, fate) && run.words.at(-1)!.index === word.index - 1) run.words.push(word)
    else {
      flush()
      run = { words: [word], fate }
    }
  }
  flush()
  return { led: led.slice(0, 100), unshown: unshown.slice(0, 100) }
}

function same(a: Fate, b: Fate): boolean {
  return (
    a.kind === b.kind &&
    (a.kind !== 'led' || (b.kind === 'led' && a.shown === b.shown)) &&
    (a.kind !== 'unshown' || (b.kind === 'unshown' && a.why === b.why))
  )
}

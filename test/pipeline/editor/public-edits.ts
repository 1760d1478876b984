import { existsSync, readFileSync } from 'node:fs'
import { contentOf } from './spoken-of.ts'

const BENCH = new URL('../../../../shared/bench/', import.meta.url)
export const editKinds = ['style', 'object', 'background', 'multiple'] as const
export type EditKind = (typeof editKinds)[number]

/** An edit of a public set: a film's caption, what is said to change it, and the caption that it should have then. */
export interface PublicEdit {
  readonly form: 'instruction' | 'caption'
  readonly kind: EditKind
  readonly source: string
  readonly said: string
  readonly target: string
  /** What is said describes the film as it should be, rather than what to do: some of the set's instructions do as well. */
  readonly describes: boolean
}

/** All instructions and all target captions, in the order of their files; null where ../shared/bench is missing. */
export function publicEdits(): readonly PublicEdit[] | null {
  if (!existsSync(BENCH)) return null
  const captions = read('loveu_tgve_2023.json') as readonly (Record<EditKind, string> & {
    readonly video: string
    readonly source: string
  })[]
  const instructions = read('tgve_insv2v_instructions.json') as Readonly<Record<string, Readonly<Record<`edit_${EditKind}`, string>>>>
  const told = captions.flatMap((row) =>
    editKinds.map((kind): PublicEdit => {
      const said = instructions[row.video]![`edit_${kind}`]
      return { form: 'instruction', kind, source: row.source, said, target: row[kind], describes: isMostOf(row.source, said) }
    }),
  )
  const described = captions.flatMap((row) =>
    editKinds.map((kind): PublicEdit => ({
      form: 'caption',
      kind,
      source: row.source,
      said: row[kind],
      target: row[kind],
      describes: true,
    })),
  )
  return [...told, ...described]
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, BENCH), 'utf8'))
}

function isMostOf(source: string, said: string): boolean {
  if (/^\s*(?:make|change|replace|add|apply|use)\b/i.test(said)) return false
  const words = new Set(contentOf(said))
  const shared = contentOf(source).filter((word) => words.has(word)).length
  return shared / contentOf(source).length >= 0.4
}

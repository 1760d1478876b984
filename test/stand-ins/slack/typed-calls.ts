import type { Journal } from '../journal.ts'
import type { Args } from './method.ts'
import { blockTypes, methodTypes } from './types-of-methods.ts'

/** Sets a call's arguments down to be checked against the types that @slack/web-api and @slack/types publish. */
export function typesOfCall(method: string, args: Args, team: string | null, journal: Journal): void {
  const type = methodTypes[method]?.type
  // Bolt's clients say their workspace with every call, which the types do not know.
  const { team_id: said, ...rest } = args
  if (type !== undefined) journal.typed({ where: method, type, from: '@slack/web-api', value: said === team ? rest : args })
  typesOfBlocks(method, args['blocks'], journal)
  const view = args['view'] as { readonly type?: unknown; readonly blocks?: unknown } | undefined
  if (view !== undefined) typesOfView(method, view, journal)
}

export function typesOfView(where: string, view: { readonly type?: unknown; readonly blocks?: unknown }, journal: Journal): void {
  journal.typed({ where: `${where} view`, type: view.type === 'home' ? 'HomeView' : 'ModalView', from: '@slack/types', value: view })
  typesOfBlocks(`${where} view`, view.blocks, journal)
}

/** What a response_url or the acknowledgement of a command takes. */
export function typesOfReply(where: string, args: Args, journal: Journal): void {
  journal.typed({ where, type: 'RespondArguments', from: '@slack/bolt', value: args })
  typesOfBlocks(where, args['blocks'], journal)
}

/** Block for block by its own type: as one of many the compiler would take a wrong block for the loose `Block`. */
export function typesOfBlocks(where: string, blocks: unknown, journal: Journal): void {
  if (!Array.isArray(blocks)) return
  for (const [index, block] of blocks.entries()) {
    const type = blockTypes[String((block as { readonly type?: unknown } | null)?.type)]
    if (type !== undefined) journal.typed({ where: `${where} blocks[${index}]`, type, from: '@slack/types', value: block })
  }
}

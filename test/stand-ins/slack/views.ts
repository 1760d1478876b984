import type { Inside } from './inside.ts'
import { viewFaults } from './limits.ts'
import { type Method, type MethodCall, needed, text } from './method.ts'
import { Refusal, wrong } from './refusal.ts'
import { fileState } from './uploads.ts'
import { wireView, withIds } from './wire.ts'
import type { SlackView, Trigger, ViewContent, Workspace } from './world.ts'

const open: Method = (call) => {
  const trigger = spend(call)
  const content = checked(call, 'modal')
  return answer(call, addView(call.inside, call.workspace, trigger.user, content, null))
}

const push: Method = (call) => {
  const trigger = spend(call)
  const parent = call.inside.world.views.find(({ id, open }) => id === trigger.view && open)
  if (parent === undefined) throw wrong('invalid_trigger_id')
  return answer(call, addView(call.inside, call.workspace, trigger.user, checked(call, 'modal'), parent))
}

const update: Method = (call) => {
  const { args, inside, workspace } = call
  const ofExternal = text(args, 'external_id')
  if ((text(args, 'view_id') === '') === (ofExternal === ''))
    throw wrong('invalid_arguments', ['[ERROR] exactly one of view_id and external_id'])
  const view = inside.world.views.find(
    ({ id, content, open, team }) =>
      open && team === workspace.id && (id === args['view_id'] || (ofExternal !== '' && content.external_id === ofExternal)),
  )
  if (view === undefined) throw new Refusal('not_found')
  const content = checked(call, view.type)
  if (args['hash'] !== undefined && args['hash'] !== view.hash) throw new Refusal('hash_conflict')
  changeView(inside, view, content)
  return answer(call, view)
}

const publish: Method = (call) => {
  const { args, inside, workspace } = call
  const user = inside.world.users.get(needed(args, 'user_id'))
  if (user === undefined || user.team !== workspace.id) throw new Refusal('user_not_found')
  const content = checked(call, 'home')
  const old = inside.world.views.find(({ type, user: owner, open }) => type === 'home' && owner === user.id && open)
  if (old === undefined) return answer(call, addView(inside, workspace, user.id, content, null))
  if (args['hash'] !== undefined && args['hash'] !== old.hash) throw new Refusal('hash_conflict')
  changeView(inside, old, content)
  return answer(call, old)
}

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
}

export function addView(inside: Inside, workspace: Workspace, user: string, content: ViewContent, parent: SlackView | null): SlackView {
  const { world, journal } = inside
  if (parent !== null && depth(inside, parent) >= 3) throw wrong('push_limit_reached')
  const external = content.external_id
  if (external !== undefined && world.views.some((view) => view.open && view.content.external_id === external))
    throw wrong('duplicate_external_id')
  const id = world.nextId('V')
  const view: SlackView = {
    id,
    team: workspace.id,
    user,
    type: content.type,
    rootId: parent?.rootId ?? id,
    previousId: parent?.id ?? null,
    hash: `${Math.floor(world.now() / 1000)}.${world.nextId('h')}`,
    content: { ...content, blocks: withIds(inside, content.blocks) },
    updates: 0,
    open: true,
    chosen: new Map(),
    errors: null,
  }
  world.views.push(view)
  journal.changed()
  return view
}

/** What the person typed in blocks that keep their ids stays. */
export function changeView(inside: Inside, view: SlackView, content: ViewContent): void {
  view.content = { ...content, blocks: withIds(inside, content.blocks) }
  view.hash = `${Math.floor(inside.world.now() / 1000)}.${inside.world.nextId('h')}`
  view.updates += 1
  view.errors = null
  inside.journal.changed()
}

/** Closes a view and what was pushed on it. */
export function closeView(inside: Inside, view: SlackView): void {
  view.open = false
  for (const above of inside.world.views) if (above.previousId === view.id && above.open) closeView(inside, above)
  inside.journal.changed()
}

/** The faults of a view that came with an acknowledgement. */
export function faultsOfView(inside: Inside, view: unknown, kind: SlackView['type']): string[] {
  return viewFaults(view, { kind, fileState: (reference) => fileState(inside, reference) })
}

function depth(inside: Inside, view: SlackView): number {
  const below = inside.world.views.find(({ id }) => id === view.previousId)
  return below === undefined ? 1 : depth(inside, below) + 1
}

function answer({ workspace }: MethodCall, view: SlackView): Readonly<Record<string, unknown>> {
  return { view: wireView(view, workspace) }
}

function checked({ inside, args }: MethodCall, kind: SlackView['type']): ViewContent {
  const faults = faultsOfView(inside, args['view'], kind)
  if (faults.length > 0) throw wrong('invalid_arguments', faults)
  return args['view'] as ViewContent
}

/** A trigger_id is good for three seconds and for one view. */
function spend({ inside, args, workspace }: MethodCall): Trigger {
  const trigger = inside.world.triggers.get(needed(args, 'trigger_id'))
  if (trigger === undefined || trigger.team !== workspace.id) throw wrong('invalid_trigger_id')
  if (trigger.used) throw wrong('exchanged_trigger_id')
  if (inside.world.now() - trigger.at > 3000) throw wrong('expired_trigger_id')
  trigger.used = true
  return trigger
}

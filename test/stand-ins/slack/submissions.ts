import type { Inside } from './inside.ts'
import { common, currentValues, sent, type Actor, type Sent } from './interactions.ts'
import { findElement, inputState, isEmptyState, type FileToUpload, type Given } from './input-state.ts'
import { issueResponseUrl } from './response-urls.ts'
import { typesOfView } from './typed-calls.ts'
import { addView, changeView, closeView, faultsOfView } from './views.ts'
import { wireFile, wireView } from './wire.ts'
import type { SlackFile, SlackView, User, ViewContent } from './world.ts'

/** What the app answered to a submission; without response_action the view has closed. */
export interface SubmissionAnswer {
  readonly response_action?: 'errors' | 'update' | 'push' | 'clear'
  /** By block_id. */
  readonly errors?: Readonly<Record<string, string>>
  readonly view?: ViewContent
}

/** Fills in and submits. Throws where Slack's own client would not: something required is empty, too long, no such option. */
export async function submitView(actor: Actor, view: SlackView, values: Readonly<Record<string, Given>>): Promise<SubmissionAnswer> {
  const { inside, workspace, user } = actor
  if (!view.open) throw new Error('the view is closed')
  if (view.user !== user.id) throw new Error('the view is another person’s')
  const upload = (file: FileToUpload): Record<string, unknown> => wireFile(inside, uploadOf(inside, user, file))
  for (const [key, given] of Object.entries(values)) {
    const { block, element } = findElement(view.content.blocks, key)
    const blockId = String(block.block_id)
    view.chosen.set(blockId, { ...view.chosen.get(blockId), [String(element['action_id'])]: inputState(element, given, upload) })
  }
  const state = currentValues(view.content.blocks, view.chosen)
  for (const block of view.content.blocks) {
    if (block.type !== 'input' || block['optional'] === true) continue
    const [value] = Object.values((state[String(block.block_id)] ?? {}) as Record<string, Record<string, unknown>>)
    if (value === undefined || isEmptyState(value)) throw new Error(`“${(block['label'] as { text: string }).text}” is required`)
  }
  const triggerId = inside.world.trigger(user, view.id)
  const body = {
    type: 'view_submission',
    ...common(actor, triggerId),
    view: wireView(view, workspace, state),
    response_urls: responseUrls(actor, view, state),
  }
  const payload = (await sent(inside, triggerId, null, inside.post.send('interactive', body)).ack()) as SubmissionAnswer | undefined
  obey(actor, view, payload ?? {})
  return payload ?? {}
}

/** The cross or the cancel button; the app hears of it only where it asked to be notified. */
export function dismissView(actor: Actor, view: SlackView, isCleared: boolean): Sent | null {
  const { inside, workspace } = actor
  closeView(inside, view)
  if (view.content.notify_on_close !== true) return null
  const { trigger_id: _, ...rest } = common(actor, '')
  const body = { type: 'view_closed', ...rest, view: wireView(view, workspace), is_cleared: isCleared }
  return sent(inside, '', null, inside.post.send('interactive', body))
}

/** A file that a person uploaded; it stands nowhere yet. */
export function uploadOf(inside: Inside, user: User, { name, bytes }: FileToUpload): SlackFile {
  const { world } = inside
  const file: SlackFile = {
    id: world.nextId('F'),
    team: user.team,
    user: user.id,
    name,
    title: name,
    altText: null,
    length: bytes.length,
    bytes: Buffer.from(bytes),
    // A person's own client shows it only when it is processed.
    createdAt: world.now() - inside.options.processDelayMs,
    completedAt: world.now() - inside.options.processDelayMs,
    shares: [],
    deleted: false,
  }
  world.files.set(file.id, file)
  return file
}

function obey({ inside, workspace, user }: Actor, view: SlackView, answer: SubmissionAnswer): void {
  const { journal, world } = inside
  view.errors = null
  if (answer.response_action !== undefined)
    journal.typed({ where: 'ack of view_submission', type: 'ViewResponseAction', from: '@slack/bolt', value: answer })
  const content = answer.view
  if (content !== undefined) {
    typesOfView('ack', content, journal)
    for (const fault of faultsOfView(inside, content, 'modal')) journal.fault(`ack of view_submission: ${fault}`)
  }
  if (answer.response_action === undefined) return closeView(inside, view)
  if (answer.response_action === 'errors') {
    const inputs = new Set(view.content.blocks.filter(({ type }) => type === 'input').map(({ block_id: id }) => id))
    const errors = answer.errors ?? {}
    for (const id of Object.keys(errors))
      if (!inputs.has(id)) journal.fault(`ack of view_submission: errors for ${id}, which is no input of the view`)
    if (Object.keys(errors).length === 0) journal.fault('ack of view_submission: response_action errors without errors')
    view.errors = errors
    return journal.changed()
  }
  if (answer.response_action === 'clear') {
    const root = world.views.find(({ id }) => id === view.rootId)
    return closeView(inside, root ?? view)
  }
  if (content === undefined) return journal.fault(`ack of view_submission: response_action ${answer.response_action} without a view`)
  if (answer.response_action === 'update') changeView(inside, view, content)
  else addView(inside, workspace, user.id, content, view)
}

/** For a conversations_select with response_url_enabled. */
function responseUrls({ inside, user, workspace }: Actor, view: SlackView, state: Readonly<Record<string, unknown>>): readonly unknown[] {
  return view.content.blocks.flatMap((block) => {
    const element = block['element'] as Readonly<Record<string, unknown>> | undefined
    if (element?.['response_url_enabled'] !== true) return []
    const actionId = String(element['action_id'])
    const chosen = (state[String(block.block_id)] as Record<string, Record<string, unknown>>)[actionId]
    const channel = String(chosen?.['selected_conversation'] ?? chosen?.['selected_channel'])
    const of = { channel, user: user.id, team: workspace.id, message: null, threadTs: null }
    return [{ block_id: block.block_id, action_id: actionId, channel_id: channel, response_url: issueResponseUrl(inside, of).url }]
  })
}

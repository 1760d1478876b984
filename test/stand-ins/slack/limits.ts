import { elementFaults } from './limits-of-elements.ts'
import { longer, textFault } from './limits-of-texts.ts'

/** What Slack knows of a file that a block shows, by its id or URL. */
export type FileState = 'ready' | 'processing' | 'unknown'

export interface Surface {
  readonly kind: 'message' | 'modal' | 'home'
  fileState(reference: unknown): FileState
}

type Json = Readonly<Record<string, unknown>>

/** What Slack would refuse in these blocks, in its own words and with its own pointers; empty: nothing. */
export function blockFaults(blocks: unknown, surface: Surface, at = '/blocks'): string[] {
  if (!Array.isArray(blocks)) return [said('must be an array', at)]
  const most = surface.kind === 'message' ? 50 : 100
  const faults = blocks.length > most ? [said(`no more than ${most} items allowed`, at)] : []
  const ids = new Set<unknown>()
  for (const [index, block] of blocks.entries()) {
    const here = `${at}/${index}`
    if (typeof block !== 'object' || block === null) {
      faults.push(said('must be an object', here))
      continue
    }
    const { block_id: id } = block as Json
    if (id !== undefined && ids.has(id))
      faults.push(said(`\`block_id\` ${String(id)} already exists for another block`, `${here}/block_id`))
    if (id !== undefined) ids.add(id)
    faults.push(...longer(id, 255, `${here}/block_id`), ...oneBlock(block as Json, surface, here))
  }
  return faults
}

/** The same for a view: its texts, then its blocks. */
export function viewFaults(view: unknown, surface: Surface): string[] {
  if (typeof view !== 'object' || view === null) return [said('must be an object', '/view')]
  const content = view as Json
  const faults = [
    ...longer(content['private_metadata'], 3000, '/view/private_metadata'),
    ...longer(content['callback_id'], 255, '/view/callback_id'),
    ...longer(content['external_id'], 255, '/view/external_id'),
    ...blockFaults(content['blocks'], surface, '/view/blocks'),
  ]
  if (content['type'] !== surface.kind) faults.push(said(`unsupported type: ${String(content['type'])}`, '/view/type'))
  if (surface.kind === 'home') return faults
  faults.push(...textFault(content['title'], 24, '/view/title', { plain: true, needed: true }))
  for (const name of ['submit', 'close'] as const) faults.push(...textFault(content[name], 24, `/view/${name}`, { plain: true }))
  const inputs =
    Array.isArray(content['blocks']) && content['blocks'].some((block: unknown) => (block as Json | null)?.['type'] === 'input')
  if (inputs && content['submit'] === undefined) faults.push(said('`submit` is required when an `input` block is present', '/view/submit'))
  return faults
}

function oneBlock(block: Json, surface: Surface, at: string): string[] {
  const elements = Array.isArray(block['elements']) ? (block['elements'] as Json[]) : []
  switch (block['type']) {
    case 'section':
      return sectionFaults(block, surface, at)
    case 'header':
      return textFault(block['text'], 150, `${at}/text`, { plain: true, needed: true })
    case 'context':
      return [
        ...amount(elements, 1, 10, `${at}/elements`),
        ...elements.flatMap((element, index) =>
          element['type'] === 'image'
            ? imageFaults(element, surface, `${at}/elements/${index}`)
            : textFault(element, 3000, `${at}/elements/${index}`, { needed: true }),
        ),
      ]
    case 'actions':
      return [
        ...amount(elements, 1, 25, `${at}/elements`),
        ...twice(elements, at),
        ...elements.flatMap((element, index) => elementFaults(element, `${at}/elements/${index}`, 'actions')),
      ]
    case 'image':
      return [...imageFaults(block, surface, at), ...textFault(block['title'], 2000, `${at}/title`, { plain: true })]
    case 'input':
      return inputFaults(block, surface, at)
    case 'markdown':
      return longer(block['text'], 12_000, `${at}/text`)
    case 'divider':
      return []
    case 'video':
    case 'rich_text':
    case 'table':
    case 'file':
    case 'context_actions':
      return surface.kind === 'message' || block['type'] === 'video' || block['type'] === 'rich_text'
        ? []
        : [said(`unsupported type: ${block['type']}`, `${at}/type`)]
    default:
      return [said(`unsupported type: ${String(block['type'])}`, `${at}/type`)]
  }
}

function sectionFaults(block: Json, surface: Surface, at: string): string[] {
  const fields = Array.isArray(block['fields']) ? (block['fields'] as Json[]) : []
  const faults = textFault(block['text'], 3000, `${at}/text`, { needed: fields.length === 0 })
  if (block['fields'] !== undefined) faults.push(...amount(fields, 1, 10, `${at}/fields`))
  for (const [index, field] of fields.entries()) faults.push(...textFault(field, 2000, `${at}/fields/${index}`, { needed: true }))
  const accessory = block['accessory'] as Json | undefined
  if (accessory === undefined) return faults
  const here = `${at}/accessory`
  return [...faults, ...(accessory['type'] === 'image' ? imageFaults(accessory, surface, here) : elementFaults(accessory, here, 'section'))]
}

function imageFaults(image: Json, surface: Surface, at: string): string[] {
  const faults = longer(image['alt_text'], 2000, `${at}/alt_text`)
  if (typeof image['alt_text'] !== 'string') faults.push(said('missing required field: alt_text', at))
  faults.push(...longer(image['image_url'], 3000, `${at}/image_url`))
  const file = image['slack_file'] as Json | undefined
  if ((file === undefined) === (image['image_url'] === undefined))
    faults.push(said('must have exactly one of image_url and slack_file', at))
  // Slack says the same of a file that is not there, is no image, or is not processed yet.
  if (file !== undefined && surface.fileState(file['id'] ?? file['url']) !== 'ready')
    faults.push(said('invalid slack file', `${at}/slack_file`))
  return faults
}

function inputFaults(block: Json, surface: Surface, at: string): string[] {
  const element = block['element'] as Json | undefined
  const faults = [
    ...textFault(block['label'], 2000, `${at}/label`, { plain: true, needed: true }),
    ...textFault(block['hint'], 2000, `${at}/hint`, { plain: true }),
  ]
  if (element === undefined) return [...faults, said('missing required field: element', at)]
  if (element['type'] === 'file_input' && surface.kind !== 'modal') faults.push(said('unsupported type: file_input', `${at}/element`))
  return [...faults, ...elementFaults(element, `${at}/element`, 'input')]
}

/** An action_id must be the only one of its block. */
function twice(elements: readonly Json[], at: string): string[] {
  const ids = elements.map((element) => element['action_id']).filter((id) => id !== undefined)
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => said(`\`action_id\` ${String(id)} already exists for another element`, `${at}/elements`))
}

function amount(list: readonly unknown[], least: number, most: number, at: string): string[] {
  if (list.length > most) return [said(`no more than ${most} items allowed`, at)]
  return list.length < least ? [said(`no fewer than ${least} items allowed`, at)] : []
}

function said(what: string, at: string): string {
  return `[ERROR] ${what} [json-pointer:${at}]`
}

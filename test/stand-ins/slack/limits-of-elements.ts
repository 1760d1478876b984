import { confirmFaults, longer, optionFaults, textFault } from './limits-of-texts.ts'

type Json = Readonly<Record<string, unknown>>
type Place = 'actions' | 'section' | 'input'

/** What Slack would refuse in an interactive element; empty: nothing. */
export function elementFaults(element: Json, at: string, place: Place): string[] {
  const type = String(element['type'])
  if (!placesOf(type).includes(place)) return [`[ERROR] unsupported type: ${type} [json-pointer:${at}/type]`]
  return [
    ...longer(element['action_id'], 255, `${at}/action_id`),
    ...textFault(element['placeholder'], 150, `${at}/placeholder`, { plain: true }),
    ...confirmFaults(element['confirm'], `${at}/confirm`),
    ...ownFaults(type, element, at),
  ]
}

function ownFaults(type: string, element: Json, at: string): string[] {
  const said = (what: string, name: string): string => `[ERROR] ${what} [json-pointer:${at}/${name}]`
  const between = (name: string, least: number, most: number): string[] => {
    const value = element[name]
    if (value === undefined || (Number.isInteger(value) && Number(value) >= least && Number(value) <= most)) return []
    return [said(`must be between ${least} and ${most}`, name)]
  }
  if (type === 'button')
    return [
      ...textFault(element['text'], 75, `${at}/text`, { plain: true, needed: true }),
      ...longer(element['value'], 2000, `${at}/value`),
      ...longer(element['url'], 3000, `${at}/url`),
      ...longer(element['accessibility_label'], 75, `${at}/accessibility_label`),
      ...([undefined, 'primary', 'danger'].includes(element['style'] as string | undefined) ? [] : [said('unsupported style', 'style')]),
    ]
  if (type === 'plain_text_input')
    return [
      ...between('min_length', 0, 3000),
      ...between('max_length', 1, 3000),
      ...longer(element['initial_value'], Number(element['max_length'] ?? 3000), `${at}/initial_value`),
    ]
  if (type === 'file_input') {
    const kinds = element['filetypes']
    const wrong =
      kinds !== undefined && (!Array.isArray(kinds) || kinds.length === 0 || kinds.some((kind) => !/^[a-z0-9]+$/.test(String(kind))))
    return [...between('max_files', 1, 10), ...(wrong ? [said('must be a list of file extensions', 'filetypes')] : [])]
  }
  const most = mostOptions[type]
  if (most === undefined) return between('max_selected_items', 1, 100)
  return choices(element, most, at)
}

function choices(element: Json, most: number, at: string): string[] {
  const groups = Array.isArray(element['option_groups']) ? (element['option_groups'] as Json[]) : null
  const lists = groups === null ? [element['options']] : groups.map((group) => group['options'])
  const faults = (groups ?? []).flatMap((group, index) =>
    textFault(group['label'], 75, `${at}/option_groups/${index}/label`, { plain: true, needed: true }),
  )
  const known: string[] = []
  for (const [index, list] of lists.entries()) {
    const here = groups === null ? `${at}/options` : `${at}/option_groups/${index}/options`
    const options = Array.isArray(list) ? (list as Json[]) : []
    if (options.length === 0) faults.push(`[ERROR] no fewer than 1 items allowed [json-pointer:${here}]`)
    if (options.length > most) faults.push(`[ERROR] no more than ${most} items allowed [json-pointer:${here}]`)
    faults.push(...options.flatMap((option, number) => optionFaults(option, `${here}/${number}`)))
    known.push(...options.map(asText))
  }
  const initial = [element['initial_option'], ...(Array.isArray(element['initial_options']) ? element['initial_options'] : [])]
  for (const option of initial as (Json | undefined)[])
    if (option !== undefined && !known.includes(asText(option)))
      faults.push(`[ERROR] initial option is not among the options [json-pointer:${at}]`)
  return faults
}

/** An option is the same when text and value are. */
function asText(option: Json): string {
  return JSON.stringify([(option['text'] as Json | undefined)?.['text'], option['value']])
}

const mostOptions: Readonly<Record<string, number>> = {
  static_select: 100,
  multi_static_select: 100,
  checkboxes: 10,
  radio_buttons: 10,
  overflow: 5,
}

function placesOf(type: string): readonly Place[] {
  if (type === 'button' || type === 'overflow' || type === 'workflow_button') return ['actions', 'section']
  if (/_text_input$|^file_input$/.test(type)) return ['input']
  const known =
    /^(multi_)?(static|external|users|conversations|channels)_select$|^(checkboxes|radio_buttons|datepicker|timepicker|datetimepicker)$/
  return known.test(type) ? ['actions', 'section', 'input'] : []
}

import type { Figure, Shot, Storyboard } from '../storyboard/storyboard.ts'

/** What was understood, in plain English: a sentence for each shot and the music, and a line for each word that was led elsewhere or not shown. */
export function describeStoryboard(storyboard: Storyboard): { sentence: string; lines: string[] } {
  const shots = storyboard.shots.map((shot, i) => sentenceOf(shot, i, storyboard))
  const style = storyboard.style.said === '' ? '' : ` In the look of ${storyboard.style.name.replaceAll('-', ' ')}.`
  const music = storyboard.score === null ? ' No music.' : ` ${capital(storyboard.score.idiom.replaceAll('-', ' '))}.`
  const titles = storyboard.shots.flatMap((shot) => shot.titles.map((title) => ` The words “${title.text}”.`)).join('')
  const led = storyboard.led.filter((row) => row.said.toLowerCase() !== row.shown.toLowerCase()).map((row) => `${row.said} → ${row.shown}`)
  const unshown = storyboard.unshown.map((row) => row.said)
  return {
    sentence: shots.join(' ') + titles + style + music,
    lines: [...led, ...(unshown.length === 0 ? [] : [`Not shown: ${unshown.join(', ')}`])],
  }
}

function sentenceOf(shot: Shot, i: number, storyboard: Storyboard): string {
  const groups = shot.figures.filter((figure) => figure.id === figure.group && figure.role !== 'dressing')
  const names = new Map(groups.map((figure) => [figure.id, nameOf(figure, shot)]))
  const told = groups.filter((figure) => !isHeld(figure)).slice(0, 4)
  const phrases = told.map((figure) => clauseOf(figure, shot, names))
  const dressing = shot.figures.filter((figure) => figure.role === 'dressing').map((figure) => figure.noun)
  const where = whereOf(shot) + (dressing.length > 0 ? `, with the ${dressing.join(' and the ')}` : '')
  const body = phrases.length === 0 ? `${capital(where.trim())}` : `${capital(list(phrases))} ${where}`
  return `${storyboard.shots.length > 1 && i > 0 ? 'Then: ' : ''}${storyboard.shots.length > 1 && i > 0 ? body.charAt(0).toLowerCase() + body.slice(1) : body}.`.replace(
    /\s+/g,
    ' ',
  )
}

function clauseOf(figure: Figure, shot: Shot, names: ReadonlyMap<string, string>): string {
  const many = shot.figures.filter((other) => other.group === figure.group).length > 1
  const held = shot.figures
    .filter((other) => isHeld(other) && other.relation!.to === figure.id && other.id === other.group)
    .map((other) => names.get(other.id) ?? other.noun)
  const how =
    figure.relation === null
      ? ''
      : ` ${figure.relation.how.replaceAll('-', ' ').replace('in front of', 'in front of').replace('riding', 'on').replace('left of', 'to the left of').replace('right of', 'to the right of').replace('chasing', 'after').replace('facing', 'facing')} ${definite(names.get(figure.relation.to) ?? names.get(shot.figures.find((other) => other.id === figure.relation!.to)?.group ?? '') ?? 'it')}`
  const verb = figure.action.said === '' && figure.action.name === 'stand' ? '' : ` ${conjugate(figure.action.name, many)}`
  return `${names.get(figure.id)}${verb}${held.length > 0 ? ` with ${list(held)}` : ''}${how}`
}

function isHeld(figure: Figure): boolean {
  return figure.relation !== null && (figure.relation.how === 'held-by' || figure.relation.how === 'worn-by')
}

const NUMBERS = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function nameOf(figure: Figure, shot: Shot): string {
  const count = shot.figures.filter((other) => other.group === figure.group).length
  const noun = count > 1 ? plural(figure.noun) : figure.noun
  const words =
    figure.body.kind === 'picture' && figure.body.material !== null && figure.body.material !== 'paper'
      ? `${figure.body.material} ${noun}`
      : noun
  if (count > 1) return `${NUMBERS[count] ?? count} ${words}`
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`
}

function definite(name: string): string {
  return name.replace(/^(an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) /, 'the ')
}

function plural(noun: string): string {
  if (/(s|x|ch|sh)$/.test(noun)) return noun.endsWith('s') ? noun : `${noun}es`
  if (/person$/.test(noun)) return noun.replace(/person$/, 'people')
  if (/child$/.test(noun)) return `${noun}ren`
  if (/man$/.test(noun) && !/human$/.test(noun)) return noun.replace(/man$/, 'men')
  if (/(fish|sheep|deer|people)$/.test(noun)) return noun
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

function conjugate(action: string, many: boolean): string {
  if (many) return action
  if (action === 'wave' || /[^s]e$/.test(action)) return `${action}s`
  if (/(s|x|ch|sh)$/.test(action)) return `${action}es`
  return /[^aeiou]y$/.test(action) ? `${action.slice(0, -1)}ies` : `${action}s`
}

function whereOf(shot: Shot): string {
  const { place, hour, weather } = shot.setting
  const where = {
    underwater: 'under water',
    sea: 'on the open sea',
    sky: 'in the sky',
    space: 'in space',
    beach: 'on a beach',
    mountains: 'in the mountains',
    lake: 'by a lake',
    river: 'by a river',
    stage: 'on a stage',
    road: 'on a road',
    moon: 'on the moon',
    field: 'in a field',
    city: 'in a city',
    desert: 'in the desert',
  } as Record<string, string>
  const indoors = place === 'room' || place === 'space' || place === 'underwater'
  const when = { dawn: ' at dawn', day: '', dusk: ' at dusk', night: ' at night' }[hour]
  const what = {
    clear: '',
    cloudy: ' under clouds',
    rain: ' in the rain',
    storm: ' in a storm',
    snow: ' in the snow',
    fog: ' in fog',
    wind: ' in the wind',
  }[weather]
  return `${where[place] ?? `in a ${place}`}${place === 'space' ? '' : when}${indoors ? '' : what}`
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

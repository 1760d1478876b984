import { setTitles } from '../../director/staging/set-titles.ts'
import type { Title } from '../../storyboard/storyboard.ts'
import { inShots, SILENT, type Change, type Editing } from '../editing.ts'
import { subjectOf } from '../reading/subjects.ts'

const QUOTED = /"([^"]{1,120})"|'([^']{2,120})'(?=\s|$|[,.])/
const TEXT_WORD = /\b(?:text|title|caption|subtitles?|words|lettering|sign|banner|write|writing|says?|saying|reads?|reading)\b/i
const ENDS = '(?:\\s+(?:at|on|in) the (?:top|middle|bottom|centre|center|screen|beginning|end).*)?$'
const SAYING = ['saying|that says|which says|that reads|reading|to say|to read', 'says|say|reads|write|text|title|caption|words?'].map(
  (verbs) => new RegExp(`\\b(?:${verbs})(?: the words?)?[:]?\\s+(?<words>[^"]+?)${ENDS}`, 'i'),
)

/** "Add the text "Happy birthday" at the top", "remove the title", "move the caption to the bottom". */
export const changeTitles: Change = ({ verb, what, to, text }, editing) => {
  const quoted = QUOTED.exec(text)
  const said = quoted?.[1] ?? quoted?.[2]
  const about =
    subjectOf(what) === 'title' || (TEXT_WORD.test(text) && (said !== undefined || verb === 'add' || /^(?:write|say|text)/i.test(text)))
  if (!about && !(said !== undefined && /^(?:add|put|show|write|display)/i.test(text))) return null
  const had = editing.board.shots.some((shot) => shot.titles.length > 0)
  if (verb === 'remove') {
    if (!had) return null
    return {
      board: { ...editing.board, shots: inShots(editing, (shot) => ({ ...shot, titles: [] })) },
      said: 'The words on the screen are gone.',
      heard: SILENT,
      sets: [['title', 'none']],
    }
  }
  const position = positionIn(text)
  const words =
    said ??
    (verb === 'move' || (position !== null && had && subjectOf(what) === 'title' && /^(?:to|at|on|in) the /i.test(to))
      ? undefined
      : unquoted(verb === 'turn' && subjectOf(what) === 'title' ? `say ${to}` : text))
  if (words === undefined) {
    if (!had || position === null) return null
    const shots = inShots(editing, (shot) => ({ ...shot, titles: shot.titles.map((title) => ({ ...title, position })) }))
    return {
      board: { ...editing.board, shots },
      said: `The words are at the ${position} now.`,
      heard: SILENT,
      sets: [['title place', position]],
    }
  }
  return written(words, position, editing)
}

function written(words: string, position: Title['position'] | null, editing: Editing): ReturnType<Change> {
  // Over several shots the words stand in the first that is spoken of.
  const first = editing.board.shots.findIndex(editing.inShot)
  const shots = editing.board.shots.map((shot, i) => {
    if (i !== first) return editing.inShot(shot) ? { ...shot, titles: [] } : shot
    const old = shot.titles[0]
    const [made] = setTitles([words], shot.seconds)
    return { ...shot, titles: made === undefined ? [] : [{ ...made, position: position ?? old?.position ?? made.position }] }
  })
  return { board: { ...editing.board, shots }, said: `The words “${words}” are on the screen.`, heard: SILENT, sets: [['title', words]] }
}

function unquoted(text: string): string | undefined {
  const words = SAYING.map((pattern) => pattern.exec(text)?.groups?.['words']?.trim()).find((each) => each !== undefined)
  return words === undefined || words === '' || /^(?:on (?:the )?screen|please)$/i.test(words) ? undefined : words.slice(0, 120)
}

function positionIn(text: string): Title['position'] | null {
  const outside = text.replace(/"[^"]*"/g, ' ')
  return /\b(?:top|above|upper)\b/i.test(outside)
    ? 'top'
    : /\b(?:bottom|below|lower|under)\b/i.test(outside)
      ? 'bottom'
      : /\b(?:middle|cent(?:er|re))\b/i.test(outside)
        ? 'middle'
        : null
}

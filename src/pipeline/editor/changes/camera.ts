import { cameraMoves } from '../../repertoire/camera-moves.ts'
import type { Camera, Shot } from '../../storyboard/storyboard.ts'
import { aspectOf, filmTalkOf, inShots, type Change, type Editing } from '../editing.ts'
import { findFigures } from '../find-figures.ts'
import { reblock } from '../reblock.ts'
import { subjectOf } from '../reading/subjects.ts'

/** What is asked of a camera that has no word of its own among the moves. */
const STILL =
  /\b(?:no|without|stop|don'?t|do not|less|not) (?:the |any )?(?:camera )?(?:mov(?:e|ing|ement)s?|motion|zoom(?:ing)?|pan(?:ning)?|shak(?:e|ing|y))\b|\b(?:hold|keep|lock) (?:the camera )?(?:still|steady)\b|\bsteadier\b|\bstill camera\b|\bfixed\b/i
const CLOSER = /\b(?:closer|nearer|tighter|close in)\b/i
const WIDER = /\b(?:wider|further back|farther back|further away|step back|more of the (?:scene|place))\b/i
const ORDER: readonly Camera['framing'][] = ['wide', 'medium', 'close-up']
const ON =
  /\b(?:on|at|to|towards?|follow(?:s|ing)?|focus(?:ing)? on|of) (?<whom>him|her|it|them|the [a-z ]+?|an? [a-z ]+?)(?: with the camera)?$/i

/** "Zoom in instead", "from above", "a close-up of the dog", "don't move the camera", "follow him". */
export const changeCamera: Change = (command, editing) => {
  const { verb, what, to, text } = command
  const subject = what === '' ? null : subjectOf(what)
  if (subject !== null && subject !== 'camera' && subject !== 'film') return null
  if (subject === null && what !== '' && verb !== 'remove') return null
  const phrase = subject === 'camera' || subject === 'film' ? (to === '' ? text : to) : text
  const talk = filmTalkOf(phrase.replace(/\b(?:instead|more|use|with|make it|a bit|slowly|now)\b/gi, ' ').replace(ON, ''), editing)
  const still = STILL.test(text)
  const spoken = subject === 'camera' || /\b(?:camera|view|shot|zoom|angle|lens|pan|tilt)\b/i.test(text)
  const alone =
    verb === 'say' &&
    /^(?:come |go |get |move )?(?:a (?:bit|little) |much )?(?:closer|nearer|tighter|wider|further back)(?: please)?$/i.test(text)
  const nearer = (spoken || alone) && CLOSER.test(text) ? 1 : (spoken || alone) && WIDER.test(text) ? -1 : 0
  const move = still ? 'static' : (talk.move?.entry ?? (/\bfollow(?:s|ing)?\b/i.test(text) && spoken ? 'tracking' : undefined))
  if (move === undefined && talk.framing === null && nearer === 0) return null
  if (verb === 'remove' && !still) return null
  const whom = ON.exec(text)?.groups?.['whom']
  const found = whom === undefined ? null : findFigures(whom, editing.board, editing.lexicon)
  const further = /\b(?:more|further|faster|stronger|a lot)\b/i.test(text)
  const shots = inShots(editing, (shot) => {
    const at = ORDER.indexOf(shot.camera.framing)
    const framing =
      talk.framing?.entry ??
      (nearer === 0 ? shot.camera.framing : (ORDER[Math.min(2, Math.max(0, (at < 0 ? 1 : at) + nearer))] ?? shot.camera.framing))
    const sight = found?.figures.find((figure) => shot.figures.some((other) => other.id === figure.id))
    const camera: Camera = {
      move: move ?? shot.camera.move,
      framing,
      subject: sight?.id ?? shot.camera.subject,
      amount: move === undefined ? shot.camera.amount : further && move === shot.camera.move ? Math.min(2, shot.camera.amount * 1.5) : 1,
      // As the director's own words, so that what is told of the camera is true.
      said: nearer === 0 ? text.slice(0, 2000) : `${framing} shot`,
    }
    return framed(shot, camera, editing)
  })
  const now = shots.find((_, i) => editing.inShot(editing.board.shots[i]!))!.camera
  return {
    board: { ...editing.board, shots },
    said: [
      move === undefined
        ? ''
        : move === 'static'
          ? 'The camera stands still.'
          : `The camera: ${(cameraMoves[move].words[0] ?? move).replaceAll('-', ' ')}.`,
      talk.framing === null && nearer === 0 ? '' : `Framed: ${now.framing.replaceAll('-', ' ')}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
    heard: 'all',
    sets: [
      ...(move === undefined ? [] : [['camera', move] as const]),
      ...(talk.framing === null ? [] : [['framing', now.framing] as const]),
    ],
  }
}

/** Another framing places everybody anew; another move leaves them alone. */
function framed(shot: Shot, camera: Camera, { board, lexicon }: Editing): Shot {
  if (camera.framing === shot.camera.framing) return { ...shot, camera }
  const aspect = aspectOf(board)
  return reblock(shot, { ...shot, camera }, { lexicon, seed: board.seed, aspect: [aspect, aspect] })
}

import { isCarried } from '../../choreography/stage-at.ts'
import { capital } from '../../english.ts'
import { inShots, type Change } from '../editing.ts'
import { findFigures } from '../find-figures.ts'
import { nameFound } from '../reading/name-found.ts'
import { shifted, spanOf } from '../whereabouts.ts'

const SWAP = /^(?:swap|switch|exchange) (?:the (?:places|positions) of )?(?<one>.+?) (?:and|with) (?<other>.+?)(?: around)?$/i

/** "Swap the cat and the dog", where both are there: each comes to where the other was. */
export const swapPlaces: Change = ({ text }, editing) => {
  const { one = '', other = '' } = SWAP.exec(text)?.groups ?? {}
  if (one === '' || !/^(?:the|his|her|their) /i.test(other)) return null
  const { board, lexicon } = editing
  const [first, second] = [one, other].map((phrase) => findFigures(phrase, board, lexicon)?.figures ?? [])
  if (first?.length !== 1 || second?.length !== 1 || [...first, ...second].some(isCarried)) return null
  const ids = [first[0]!.id, second[0]!.id]
  if (ids[0] === ids[1]) return null
  const shots = inShots(editing, (shot) => {
    const there = ids.map((id) => shot.figures.find((figure) => figure.id === id))
    if (there[0] === undefined || there[1] === undefined) return shot
    const by = spanOf(there[1]).middle - spanOf(there[0]).middle
    const figures = shot.figures.map((figure) => {
      // Whatever they carry goes along.
      const mover = ids.indexOf(isCarried(figure) ? (figure.relation?.to ?? '') : figure.id)
      return mover < 0 ? figure : shifted(figure, mover === 0 ? by : -by, 0)
    })
    return { ...shot, figures }
  })
  const said = `${capital(nameFound(first))} and ${nameFound(second)} have changed places.`
  return { board: { ...board, shots }, said, heard: new Set(ids) }
}

import { isCarried } from '../../../choreography/stage-at.ts'
import type { Figure, Shot, Storyboard } from '../../../storyboard/storyboard.ts'
import { capital, list } from '../../../english.ts'
import { definite, isCompany, type Names } from './name-figure.ts'
import { countOf } from './tell-figures.ts'

/** Groups whose place in the picture is told. */
const MOST = 3
/** Of half the frame's width: so far from the middle something is on a side. Of the frame's height: so far it must go to be on its way. */
const [ASIDE, ON_ITS_WAY] = [0.33, 0.25]

/** A sentence about where in the picture the figures are and which way they go. */
export function tellStaging(shot: Shot, format: Storyboard['format'], names: Names): readonly string[] {
  const free = shot.figures.filter(
    (figure) => figure.id === figure.group && figure.role !== 'dressing' && !isCarried(figure) && figure.role !== 'prop',
  )
  if (free.length === 0 || shot.camera.framing === 'first-person') return []
  const told = free.slice(0, MOST)
  const spots = [...new Set(told.map((figure) => placeOf(figure, shot, format)))]
  const clauses = spots.map((spot) => {
    const there = told.filter((figure) => placeOf(figure, shot, format) === spot)
    const are = there.length > 1 || there.some((figure) => countOf(figure, shot) > 1 && !isCompany(figure))
    return `${list(there.map((figure) => definite(figure, countOf(figure, shot), names)))} ${are ? 'are' : 'is'} ${spot}`
  })
  return [`${capital(clauses.join('; '))}.`]
}

function placeOf(figure: Figure, shot: Shot, { width, height }: Storyboard['format']): string {
  const fellows = shot.figures.filter(({ group }) => group === figure.group)
  const x = fellows.reduce((sum, { path }) => sum + (path[0]?.x ?? 0), 0) / fellows.length
  const side = x / (width / height / 2)
  const where = side < -ASIDE ? 'on the left' : side > ASIDE ? 'on the right' : 'in the middle'
  const far = figure.height < 0.16 ? ', small in the distance' : figure.height > 0.75 ? ', large in the foreground' : ''
  const [first, last] = [figure.path[0], figure.path.at(-1)]
  const gone = first && last ? last.x - first.x : 0
  const way = Math.abs(gone) < ON_ITS_WAY ? '' : `, moving to the ${gone < 0 ? 'left' : 'right'}`
  return `${where}${far}${way}`
}

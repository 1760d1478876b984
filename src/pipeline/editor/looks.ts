import { withCarried } from '../choreography/bearing.ts'
import { putOn } from '../director/casting/dress.ts'
import type { Role } from '../director/casting/role.ts'
import { rounded } from '../storyboard/rounded.ts'
import type { Figure, Garment, Shot } from '../storyboard/storyboard.ts'

/** A figure with the looks that an instruction gave its role; what was not said of it stays. */
export function withLooks(figure: Figure, role: Role): Figure {
  const { body } = figure
  const height = role.size === 1 ? figure.height : Math.min(3, Math.max(0.02, rounded(figure.height * role.size)))
  if (body.kind === 'picture')
    return {
      ...figure,
      height,
      body: {
        ...body,
        colour: role.colour ?? body.colour,
        material: role.material ?? body.material,
        glows: role.glows ?? (body.glows !== null && role.colour !== null ? role.colour : body.glows),
      },
    }
  const wears: Garment[] = [...body.wears]
  // A head from a photo stays as it is.
  const own = body.face === null
  for (const garment of role.wears) putOn(wears, garment)
  return {
    ...figure,
    height,
    body: {
      ...body,
      age: (own ? role.age : null) ?? body.age,
      skin: (own ? role.skin : null) ?? body.skin,
      hair: own ? { ...body.hair, ...role.hair } : body.hair,
      feeling: role.feeling ?? body.feeling,
      wears,
    },
  }
}

/** Larger or smaller, with whatever it carries. */
export function scaled(shot: Shot, ids: ReadonlySet<string>, factor: number): Figure[] {
  const grows = withCarried(shot, ids)
  const height = (figure: Figure): number => Math.min(3, Math.max(0.02, rounded(figure.height * factor)))
  return shot.figures.map((figure) => (grows.has(figure.id) ? { ...figure, height: height(figure) } : figure))
}

import type { Storyboard } from '../storyboard/storyboard.ts'
import type { Editing } from './editing.ts'
import { findFigures } from './find-figures.ts'
import { subjectOf } from './reading/subjects.ts'

/** Puts back what "but keep …" names, where a change took it along. */
export function keep(
  first: Storyboard,
  changed: Storyboard,
  keeps: readonly string[],
  editing: Editing,
): { readonly board: Storyboard; readonly remarks: readonly string[] } {
  let board = changed
  const remarks: string[] = []
  for (const phrase of keeps.flatMap((each) => each.split(/\s*,\s*|\s+and\s+/))) {
    const next = kept(first, board, phrase, editing)
    if (next === null) remarks.push(`I found no “${phrase}” to keep.`)
    else board = next
  }
  return { board, remarks }
}

function kept(first: Storyboard, board: Storyboard, phrase: string, { lexicon }: Editing): Storyboard | null {
  const old = new Map(first.shots.map((shot) => [shot.id, shot]))
  const inEach = (
    change: (shot: Storyboard['shots'][number], was: Storyboard['shots'][number]) => Storyboard['shots'][number],
  ): Storyboard => ({
    ...board,
    shots: board.shots.map((shot) => (old.has(shot.id) ? change(shot, old.get(shot.id)!) : shot)),
  })
  switch (subjectOf(phrase)) {
    case 'music':
      return { ...board, score: first.score }
    case 'sound':
      return { ...board, cues: first.cues }
    case 'style':
      return { ...board, style: first.style }
    case 'mood':
      return { ...board, mood: first.mood }
    case 'camera':
      return inEach((shot, was) => ({ ...shot, camera: was.camera }))
    case 'place':
      return inEach((shot, was) => ({
        ...shot,
        setting: { ...shot.setting, place: was.setting.place, tint: was.setting.tint, horizon: was.setting.horizon },
      }))
    case 'time':
      return inEach((shot, was) => ({ ...shot, setting: { ...shot.setting, hour: was.setting.hour } }))
    case 'weather':
      return inEach((shot, was) => ({
        ...shot,
        setting: { ...shot.setting, weather: was.setting.weather, season: was.setting.season },
        particles: was.particles,
      }))
    case 'title':
      return inEach((shot, was) => ({ ...shot, titles: was.titles }))
    case 'film':
    case 'length':
    case 'format':
      return board
  }
  if (/^(?:the )?rest|everything else|all else|the others?$/i.test(phrase)) return board
  const found = findFigures(phrase, first, lexicon)
  if (found === null) return null
  const ids = new Set(found.figures.map((figure) => figure.id))
  return inEach((shot, was) => ({
    ...shot,
    figures: [
      ...shot.figures.map((figure) => (ids.has(figure.id) ? (was.figures.find((other) => other.id === figure.id) ?? figure) : figure)),
      ...was.figures.filter((figure) => ids.has(figure.id) && !shot.figures.some((other) => other.id === figure.id)),
    ],
  }))
}

import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { changedFilm } from '../core/versions.ts'
import { focusPromptBox } from '../state/desk-slip.ts'
import { room } from '../state/room.ts'
import { useStore } from '../state/store.ts'
import { useFilm } from '../state/use-film.ts'
import { Answer } from './answer.tsx'
import { PromptSlip } from './prompt-slip.tsx'
import { TakeHeading } from './take-heading.tsx'

interface ExchangeProps {
  readonly movie: MovieView
  /** It is being deleted and about to vanish. */
  readonly leaving: boolean
}

/** A prompt, or a change of a film, and the studio's answer to it. */
export function Exchange({ movie, leaving }: ExchangeProps): JSX.Element {
  const article = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (leaving && article.current?.contains(document.activeElement)) focusNeighbour(article.current)
  }, [leaving])
  const { movie: before } = useFilm(changedFilm(movie), useStore(room).list)
  return (
    <article
      class="exchange"
      id={`film-${movie.id}`}
      ref={article}
      tabIndex={-1}
      aria-labelledby={`prompt-${movie.id}`}
      data-leaving={leaving}
      inert={leaving}
    >
      {movie.retake ? <TakeHeading movie={movie} /> : <PromptSlip movie={movie} before={before} />}
      <Answer movie={movie} before={before} />
    </article>
  )
}

/** Whoever deleted a film goes on at the next one, else at the one before, else at the prompt box. */
function focusNeighbour(article: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLElement>('article.exchange')]
  const here = all.indexOf(article)
  const staying = ({ dataset }: HTMLElement): boolean => dataset['leaving'] !== 'true'
  const neighbour = all.slice(here + 1).find(staying) ?? all.slice(0, here).findLast(staying)
  if (neighbour) neighbour.focus({ preventScroll: true })
  else focusPromptBox()
}

import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { filmHash } from '../core/route.ts'
import { askedWords, shortPrompt } from '../core/words.ts'

interface VersionsProps {
  /** The first one first. */
  readonly versions: readonly MovieView[]
  readonly shown: string
}

/** All versions of a film in a row, and the way from one to another. */
export function Versions({ versions, shown }: VersionsProps): JSX.Element {
  const row = useRef<HTMLElement>(null)
  useEffect(() => row.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' }), [shown])
  return (
    <nav class="versions" ref={row} aria-label="Versions of this film">
      <ol>
        {versions.map((movie) => (
          <li key={movie.id}>
            <a class="version" href={filmHash(movie.id)} aria-current={movie.id === shown ? 'page' : undefined}>
              {movie.poster ? (
                <img src={movie.poster.url} alt="" width={movie.clip?.width} height={movie.clip?.height} loading="lazy" />
              ) : null}
              {movie.retake ? <span class="version-take">Neural take</span> : null}
              <span class="version-words" dir="auto">
                {movie.request.instruction === undefined ? 'First version' : shortPrompt(askedWords(movie.request))}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

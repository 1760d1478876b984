import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { fellBack } from '../core/takes.ts'
import { isChange } from '../core/versions.ts'
import { bytesWords, durationWords, secondsBetween } from '../core/words.ts'
import { usePromptOf } from '../state/desk-slip.ts'
import { say } from '../state/room.ts'

interface DetailsProps {
  readonly movie: MovieView
  close(): void
}

export function Details({ movie, close }: DetailsProps): JSX.Element {
  const { request, clip, storyboard } = movie
  const seconds = secondsBetween(movie.startedAt, movie.endedAt)
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    const did = await copyText(String(request.seed))
    setCopied(did)
    say(did ? 'The seed is copied.' : 'This browser does not let the page copy.')
  }
  return (
    <div
      class="details"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        const opener = event.currentTarget.closest('.card')?.querySelector<HTMLElement>('[aria-expanded="true"]')
        close()
        opener?.focus()
      }}
    >
      <dl>
        {isChange(movie) ? <Row name="First prompt">{request.prompt}</Row> : null}
        <Row name="Seed">
          {request.seed}
          <button type="button" class="text-button" onClick={() => void copy()}>
            {copied ? 'Copied' : 'Copy seed'}
          </button>
        </Row>
        <Row name="Filmed by">{movie.renderer === 'diffusion' && !fellBack(movie) ? 'A video model' : 'The paper theatre'}</Row>
        {clip ? (
          <Row name="Picture">
            {clip.width} × {clip.height}, {request.fps} frames a second
          </Row>
        ) : null}
        {clip ? (
          <Row name="Length">
            {durationWords(clip.seconds)}, {bytesWords(clip.bytes)}
          </Row>
        ) : null}
        {seconds === null ? null : <Row name="Made in">{durationWords(seconds)}</Row>}
        {movie.consent === null ? null : <Row name="A real face">Made with AI, under consent {movie.consent}</Row>}
        {storyboard === null ? null : (
          <Row name="Storyboard">
            <a href={storyboard} target="_blank" rel="noopener">
              Look at it<span class="unseen"> (JSON, in a new tab)</span>
            </a>
          </Row>
        )}
      </dl>
      <button type="button" class="button" onClick={() => usePromptOf(movie)}>
        Use this prompt
      </button>
    </div>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Whether it worked: away from localhost a browser lets only https pages at the clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

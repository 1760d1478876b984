import type { JSX } from 'preact'
import type { MovieView } from '../../api/schemas.ts'
import { sameAgain } from '../core/orders.ts'
import { changedFilm, isChange, isUndo } from '../core/versions.ts'
import { calledWords } from '../core/takes.ts'
import { shortPrompt } from '../core/words.ts'
import { usePromptOf } from '../state/desk-slip.ts'
import { order } from '../state/room.ts'
import { useDeed } from '../state/use-deed.ts'
import { goToOrdered } from '../state/use-following.ts'
import { DeleteButton } from './delete-button.tsx'
import { FilmActions } from './film-actions.tsx'
import { Making } from './making.tsx'
import { Reading } from './reading.tsx'
import { ReplyField } from './reply-field.tsx'
import { Stage } from './stage.tsx'

interface AnswerProps {
  readonly movie: MovieView
  /** The film that it is a change or the neural take of, where it is known. */
  readonly before: MovieView | undefined
}

/** The studio's side of an exchange: a card that lives from the queue to the clip. */
export function Answer({ movie, before }: AnswerProps): JSX.Element {
  switch (movie.state) {
    case 'failed':
      return movie.failure?.kind === 'request' && isChange(movie) ? (
        <RefusedChange movie={movie} words={movie.failure.words} />
      ) : (
        <Ended
          movie={movie}
          before={before}
          title={`${movie.retake ? 'The neural take' : isChange(movie) ? 'This change' : 'This film'} could not be made`}
          words={movie.failure?.words ?? ''}
          again="Try again"
          tone="failed"
        />
      )
    case 'cancelled':
      return (
        <Ended
          movie={movie}
          before={before}
          title="Cancelled"
          words={movie.retake ? 'The neural take was not finished; its paper film stays.' : 'This film was not finished.'}
          again="Make it after all"
          tone="cancelled"
        />
      )
    case 'waiting':
    case 'running':
      return (
        <div class="sheet card" data-state={movie.state} data-upright={isUpright(movie) && !movie.retake} data-aside={movie.retake}>
          <Stage movie={movie} before={before} />
          <Making movie={movie} />
        </div>
      )
    case 'done':
      return (
        <div class="sheet card" data-state={movie.state} data-upright={isUpright(movie)}>
          <Stage movie={movie} before={before} />
          <Reading movie={movie} />
          <ReplyField at={movie.id} film={movie.id} name={calledWords(movie)} />
          <FilmActions movie={movie} before={before} />
        </div>
      )
  }
}

function isUpright({ request }: MovieView): boolean {
  const [width = 1, height = 1] = request.aspect.split(':').map(Number)
  return width <= height
}

interface EndedProps {
  readonly movie: MovieView
  readonly before: MovieView | undefined
  readonly title: string
  readonly words: string
  readonly again: string
  readonly tone: 'failed' | 'cancelled'
}

/** A film that there is not, and the way to have it yet. */
function Ended({ movie, before, title, words, again, tone }: EndedProps): JSX.Element {
  const { busy, trouble, run } = useDeed()
  const same = sameAgain(movie, before)
  return (
    <div class="sheet card ended" data-state={tone}>
      <EndedWords title={title} words={words} />
      <div class="actions">
        {same === null ? null : (
          <button type="button" class="button" aria-disabled={busy} onClick={() => run(async () => goToOrdered(await order(same)))}>
            {again}
          </button>
        )}
        {isChange(movie) || movie.retake ? null : (
          <button type="button" class="button quiet" onClick={() => usePromptOf(movie)}>
            Use this prompt
          </button>
        )}
        <DeleteButton id={movie.id} />
      </div>
      {trouble === null ? null : <p class="trouble">{trouble}</p>}
    </div>
  )
}

/** A change that the studio did not understand, or that changes nothing: its words are there to be put otherwise. */
function RefusedChange({ movie, words }: { readonly movie: MovieView; readonly words: string }): JSX.Element {
  const film = changedFilm(movie)
  return (
    <div class="sheet card ended" data-state="failed">
      <EndedWords title="This change could not be made" words={words} />
      {film === null || isUndo(movie) ? null : (
        <ReplyField at={movie.id} film={film} name={`“${shortPrompt(movie.request.prompt)}”`} first={movie.request.instruction ?? ''} />
      )}
      <div class="actions">
        <DeleteButton id={movie.id} />
      </div>
    </div>
  )
}

function EndedWords({ title, words }: { readonly title: string; readonly words: string }): JSX.Element {
  return (
    <div>
      <p class="ended-title">{title}</p>
      <p class="ended-words" dir="auto">
        {words}
      </p>
    </div>
  )
}

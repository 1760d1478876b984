import type { JSX } from 'preact'
import { startWriting } from '../state/desk-slip.ts'
import { PaperTheatre } from './paper-theatre.tsx'

const examples = [
  'a red balloon drifts over a snowy village at night, gentle piano',
  'three cats chase a butterfly through a sunny garden',
  'an old fisherman rows across a foggy lake at dawn, watercolour',
  'a robot dances on the moon, techno, neon',
]

/** An empty room invites. */
export function EmptyState(): JSX.Element {
  return (
    <div class="empty">
      <PaperTheatre />
      <p class="empty-title">What shall we play?</p>
      <p class="soft">Write a sentence or two. The studio draws it, moves it, and sets it to music.</p>
      <ul class="examples" aria-label="Examples to start from">
        {examples.map((example) => (
          <li key={example}>
            <button type="button" class="example" onClick={() => startWriting(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

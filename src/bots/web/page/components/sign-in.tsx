import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { say, signIn } from '../state/room.ts'
import { useDeed } from '../state/use-deed.ts'
import { focusPromptBox } from '../state/desk-slip.ts'

/** The door of a locked room. */
export function SignIn(): JSX.Element {
  const [token, setToken] = useState('')
  const { busy, trouble, run } = useDeed()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const enter = async (): Promise<void> => {
    try {
      await signIn(token.trim())
    } catch (error) {
      field.current?.select()
      throw error
    }
    say('Welcome in.')
    focusPromptBox()
  }

  return (
    <main class="door" id="main">
      <form
        class="sheet door-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (token.trim() !== '') run(enter)
        }}
      >
        <h2>This room is private</h2>
        <p class="soft">Ask whoever runs the studio for its access token.</p>
        <label for="token">Access token</label>
        <input
          id="token"
          ref={field}
          class="field"
          type="password"
          name="password"
          autocomplete="current-password"
          required
          value={token}
          aria-invalid={trouble !== null}
          aria-describedby="token-trouble"
          onInput={({ currentTarget }) => setToken(currentTarget.value)}
        />
        <p class="trouble" id="token-trouble">
          {trouble}
        </p>
        <button type="submit" class="button primary" aria-disabled={busy}>
          {busy ? 'Opening…' : 'Come in'}
        </button>
      </form>
    </main>
  )
}

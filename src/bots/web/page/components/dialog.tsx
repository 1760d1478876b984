import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

interface DialogProps {
  readonly title: string
  readonly children: ComponentChildren
  close(): void
}

/** The browser's own: it holds the focus, closes with Escape, and gives the focus back where it came from. */
export function Dialog({ title, children, close }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const { current } = dialog
    const before = document.activeElement
    current?.showModal()
    return () => {
      current?.close()
      // A dialog that leaves the page gives nothing back.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      class="sheet dialog"
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      // What is around it would take an Escape for its own.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 class="dialog-title" id={heading}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}

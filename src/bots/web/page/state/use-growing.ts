import { useLayoutEffect } from 'preact/hooks'

/** A text area as tall as its text, up to the style sheet's max-height. */
export function useGrowing(box: { readonly current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const { current } = box
    if (current === null) return
    current.style.height = 'auto'
    current.style.height = `${current.scrollHeight}px`
  }, [box, text])
}

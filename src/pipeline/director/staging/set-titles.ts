import type { Title } from '../../storyboard/storyboard.ts'

/** Quoted words on the screen: below the picture; an ending in the middle, towards the end. */
export function setTitles(quotes: readonly string[], seconds: number): Title[] {
  return quotes.slice(0, 4).map((text, i, all) => {
    const ending = /^(the end|fin|to be continued|the\s+beginning|good night)[.!…]*$/i.test(text)
    const share = seconds / all.length
    const from = all.length > 1 ? i * share : ending ? seconds * 0.5 : Math.min(0.6, seconds * 0.1)
    const to = all.length > 1 ? (i + 1) * share : seconds
    return {
      text,
      position: ending || all.length > 2 ? 'middle' : all.length === 2 && i === 0 ? 'top' : 'bottom',
      from: round(from),
      to: round(Math.max(to, from)),
    } as const
  })
}

function round(value: number): number {
  return Math.round(Math.max(0, value) * 1000) / 1000
}

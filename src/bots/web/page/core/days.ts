export interface Day<T> {
  readonly heading: string
  readonly items: readonly T[]
}

/** 'Today', 'Yesterday', '12 November', '12 November 2024', by the calendar of whoever looks. */
export function dayHeading(time: Date, now: Date): string {
  const days = Math.round((midnight(now) - midnight(time)) / 86_400_000)
  if (days <= 0) return 'Today'
  if (days === 1) return 'Yesterday'
  const year = time.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }
  return time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...year })
}

/** Neighbours of one day come together, in the order given. */
export function groupByDay<T>(items: readonly T[], timeOf: (item: T) => string, now: Date): readonly Day<T>[] {
  const days: { heading: string; items: T[] }[] = []
  for (const item of items) {
    const heading = dayHeading(new Date(timeOf(item)), now)
    const last = days.at(-1)
    if (last?.heading === heading) last.items.push(item)
    else days.push({ heading, items: [item] })
  }
  return days
}

/** '14:05', as the person's own machine writes it. */
export function timeOfDay(time: string): string {
  return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
}

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime()
}

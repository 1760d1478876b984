/** Slack's three: nothing in the result is a link, a mention or a call of the channel. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What people typed: the three back, links and channels as they were seen, mentions of the bot gone and of others bare. */
export function unescapeText(text: string, botUser: string): string {
  return text
    .replaceAll(/<([^<>]*)>/g, (_, inside: string) => seenAs(inside, botUser))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim()
}

function seenAs(inside: string, botUser: string): string {
  const bar = inside.indexOf('|')
  const target = bar < 0 ? inside : inside.slice(0, bar)
  const label = bar < 0 ? '' : inside.slice(bar + 1)
  if (target === `@${botUser}`) return ''
  if (/^[@!]/.test(target)) return label
  if (target.startsWith('#')) return label === '' ? '' : `#${label}`
  return label === '' ? target : label
}

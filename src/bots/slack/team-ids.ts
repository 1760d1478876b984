/**
 * Slack's channel ids say nothing of the workspace whose token opens them, and the venue is asked by channel alone: outside this folder a
 * channel is 'T0123/C0456'.
 */
export interface TeamChannel {
  readonly team: string
  /** As Slack knows it. */
  readonly id: string
}

export function channelText(team: string, id: string): string {
  return `${team}/${id}`
}

export function readChannel(text: string): TeamChannel {
  const slash = text.indexOf('/')
  return { team: text.slice(0, Math.max(0, slash)), id: text.slice(slash + 1) }
}

/** 'slack:T0123', or of a direct message 'slack:dm:T0123/U0456'. */
export function placeOf(team: string, user: string, direct: boolean): string {
  return direct ? `slack:dm:${team}/${user}` : `slack:${team}`
}

/** The workspace of a place; null: it is none of Slack's. */
export function teamOfPlace(place: string): string | null {
  const [, team, own] = place.split(':')
  if (team !== 'dm') return team ?? null
  return own?.includes('/') === true ? readChannel(own).team : null
}

import type { z } from '@hono/zod-openapi'

/** Everything that is wrong, a sentence each that names the field. `known` are the fields that there are. */
export function explainFaults(error: z.ZodError, known: readonly string[]): string {
  return error.issues
    .map((issue) => {
      if (issue.code === 'unrecognized_keys')
        return `There is no option ${issue.keys.slice(0, 3).map(quote).join(' and no option ')}: there are ${known.join(', ')}.`
      if (issue.path.length === 0) return `Send an object with ${known.join(', ')}.`
      return `${issue.path.join('.')}: ${issue.message}.`
    })
    .join(' ')
}

/** Somebody's own word for an option, not too long. */
export function quote(name: string): string {
  return `"${name.length > 40 ? `${name.slice(0, 40)}…` : name}"`
}

import { z } from 'zod'

/** Messages end a sentence that begins with the setting's name. */
export function wholeNumber(low: number, high: number) {
  const range = `must be a whole number from ${low} to ${high}`
  return z.coerce.number(range).int(range).min(low, `must be at least ${low}`).max(high, `must be at most ${high}`)
}

/** 'cuda, cpu' → the names, each once. */
export function listOf<const Name extends string>(names: readonly Name[]) {
  const name = z.enum(names, `must name ${names.join(', ')}, with commas between them`)
  return z.preprocess(
    (text) => [
      ...new Set(
        String(text)
          .split(',')
          .map((part) => part.trim()),
      ),
    ],
    z.array(name),
  )
}

/** No message repeats the value. */
export function token(shape: RegExp, what: string) {
  return z.string().regex(shape, `must be ${what}: README says where to find it`)
}

/** The value may hold a password, so no message repeats it. */
export function serverUrl(protocols: readonly string[], example: string) {
  return z.string().refine((url) => URL.canParse(url) && protocols.includes(new URL(url).protocol), `must look like ${example}`)
}

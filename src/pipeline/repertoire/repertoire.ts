/**
 * What every entry of the repertoire has: its name in storyboards, and the words that call for it.
 *
 * The words are English lemmas or short phrases ('beach', 'under water'). The director also reaches an entry through
 * WordNet, so list the head words and leave synonyms and kinds-of to the data.
 */
export interface Entry {
  readonly name: string
  readonly words: readonly string[]
}

/** The names of a registry's entries as a tuple, for a schema's enumeration. */
export function namesOf<const Name extends string>(registry: Readonly<Record<Name, { readonly name: NoInfer<Name> }>>): [Name, ...Name[]] {
  return Object.keys(registry) as [Name, ...Name[]]
}

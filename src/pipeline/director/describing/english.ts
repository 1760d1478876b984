import nlp from 'compromise'

/** 'flew', 'riding', 'crosses' → 'fly', 'ride', 'cross'. Several words keep all but the last. */
export function infinitive(said: string): string {
  const words = said.toLowerCase().split(' ')
  const last = words.pop()!
  const view = nlp(last).tag('Verb') as unknown as { verbs(): { toInfinitive(): { text(): string } } }
  const stem = view.verbs().toInfinitive().text() || last
  // Of a form that it does not know it gives the form back: 'galloping'.
  return [...words, stem === last ? last.replace(/(?<=[aeiouy].*[^aeiou])ing$/, '') : stem].join(' ')
}

/** 'fly' → 'flies'. */
export function third(verb: string): string {
  if (verb === 'be') return 'is'
  if (verb === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

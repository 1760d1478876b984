import type { Deed, Scene } from '../reading/scene.ts'

/** A deed as tables know it: its verb with the words that belong to it; what is done on ice is done as on ice. */
export function wholeDeed(deed: Deed, scene: Pick<Scene, 'words'>): string {
  const whole = deed.words.map((word) => (word === deed.verb ? word.lemma : word.lower)).join(' ')
  return whole === 'skate' && scene.words.some((word) => ICE.test(word.lower)) ? 'ice skate' : whole
}

const ICE = /^(?:ice|icy|rink|frozen)$/

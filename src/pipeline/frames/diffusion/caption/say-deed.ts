import { isTowed } from '../../../choreography/tow.ts'
import { actions } from '../../../repertoire/actions/index.ts'
import type { Figure, Shot } from '../../../storyboard/storyboard.ts'
import { participle, stemOfThird } from './verb-forms.ts'

/** Words that join and tell of no deed. */
const NO_DEED = /^(?:wear|hav|be|featur|includ|dress|with|contain|surround|stand|mov|look|get)/

/** What it does, as one says it with 'is': "surfing", "slowly running"; empty for what is only there. `holds`: it has something in its hands. */
export function sayDeed(figure: Figure, shot: Shot, holds: boolean): string {
  const { action, body, relation } = figure
  if (shot.figures.some((host) => isTowed(figure, host))) return 'pulled by'
  const said = action.said.toLowerCase().trim()
  const own = said === '' || said.includes(' ') ? null : ownParticiple(said, action.name)
  const empty = action.name === 'hold' && !holds
  if (own !== null && !NO_DEED.test(own) && !empty) return paced(own, said, shot)
  if (relation?.how === 'riding') return 'riding'
  if (relation?.how === 'chasing') return 'chasing'
  if (action.name === 'stand' || action.name === 'hold') return body.kind === 'puppet' && relation === null && !holds ? 'standing' : ''
  // What nobody told to move is told of only where it goes without saying: a fish swims, a person does not fly.
  if (said === '' && (body.kind === 'puppet' ? action.name === 'fly' : relation !== null)) return ''
  return paced(participle(action.name), said, shot)
}

/** The asker's verb, where its form is plain; else the name of what the storyboard says is done. */
function ownParticiple(said: string, name: Figure['action']['name']): string | null {
  if (/ing$/.test(said) && said.length > 4) return said
  const words: readonly string[] = actions[name].words
  if (words.includes(said)) return participle(said)
  const stem = stemOfThird(said)
  return stem === null ? null : participle(stem)
}

/** With the adverb that stands by the verb. */
function paced(deed: string, said: string, shot: Shot): string {
  const words: readonly string[] = shot.said.toLowerCase().match(/[\p{L}'-]+/gu) ?? []
  const at = said === '' ? -1 : words.indexOf(said)
  const adverb =
    at < 0
      ? undefined
      : [words[at + 1], words[at - 1]].find(
          (word) => word !== undefined && /[a-z]{3,}ly$/.test(word) && !/^(?:family|only|early|fly|lovely|lonely|ugly)$/.test(word),
        )
  return adverb === undefined ? deed : `${deed} ${adverb}`
}

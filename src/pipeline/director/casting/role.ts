import type { ActionName } from '../../repertoire/actions/index.ts'
import type { Star } from '../../storyboard/face.ts'
import type { Puppet, Garment } from '../../storyboard/storyboard.ts'
import type { Depiction, Material, PersonSense } from '../lexicon/lexicon.ts'
import type { Word } from '../reading/words.ts'
import type { Relation } from '../tables/deeds.ts'

/** A figure of the film, or several of one phrase, while the prompt is being read: what stays the same from shot to shot. */
export interface Role {
  /** Its place among the roles of the film, from 1. */
  readonly number: number
  noun: string
  count: number
  person: PersonSense | null
  readonly depiction: Depiction | null
  readonly said: Word[]
  colour: string | null
  material: Material | null
  glows: string | null
  size: number
  readonly wears: Garment[]
  readonly hair: Partial<Puppet['hair']>
  skin: string | null
  age: Puppet['age'] | null
  feeling: Puppet['feeling'] | null
  /** Set by the director to dress the stage; nobody asked for it. */
  readonly dressing: boolean
  /** Who of those with a photo play its figures, first to last. */
  stars: readonly (Star | undefined)[]
}

/** What a role does in one shot. */
export interface Part {
  readonly role: Role
  act: { name: ActionName; pace: number; said: Word[] } | null
  /** `member`: to which of the role's figures; the one of the same number when not said. */
  relation: { how: Relation; to: Role; member?: number } | null
}

export function idOf(role: Role, member = 1): string {
  return role.count > 1 ? `figure-${role.number}-${member}` : `figure-${role.number}`
}

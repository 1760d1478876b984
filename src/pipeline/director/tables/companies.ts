import type { PersonSense } from '../lexicon/lexicon.ts'

type Member = Partial<Pick<PersonSense, 'gender' | 'age'>>

const WOMAN: Member = { gender: 'woman', age: 'adult' }
const MAN: Member = { gender: 'man', age: 'adult' }
const CHILD: Member = { age: 'child' }
const ADULT: Member = { age: 'adult' }

/** One word for several people, and who they are, first to last. */
export const COMPANIES: Readonly<Record<string, readonly Member[]>> = {
  couple: [WOMAN, MAN],
  family: [WOMAN, MAN, CHILD],
  people: [ADULT, ADULT, ADULT, ADULT],
  crowd: [ADULT, ADULT, CHILD, ADULT, ADULT, ADULT, ADULT],
  audience: [ADULT, ADULT, ADULT, ADULT, ADULT, ADULT],
  class: [WOMAN, CHILD, CHILD, CHILD, CHILD],
  choir: [ADULT, ADULT, ADULT, ADULT, ADULT],
  team: [ADULT, ADULT, ADULT, ADULT],
  gang: [ADULT, ADULT, ADULT, ADULT],
  group: [ADULT, ADULT, ADULT, ADULT],
  army: [ADULT, ADULT, ADULT, ADULT, ADULT, ADULT],
  apocalypse: [ADULT, ADULT, ADULT, ADULT],
  invasion: [ADULT, ADULT, ADULT, ADULT],
  horde: [ADULT, ADULT, ADULT, ADULT, ADULT],
  duo: [ADULT, ADULT],
  twins: [ADULT, ADULT],
  trio: [ADULT, ADULT, ADULT],
  newlyweds: [WOMAN, MAN],
  parent: [WOMAN, MAN],
  grandparent: [
    { gender: 'woman', age: 'elder' },
    { gender: 'man', age: 'elder' },
  ],
}

/** Who makes music together: what each of them plays. */
export const ENSEMBLES: Readonly<Record<string, readonly string[]>> = {
  band: ['guitar', 'drum', 'trumpet', 'saxophone'],
  'rock band': ['guitar', 'microphone', 'guitar', 'drum'],
  'jazz band': ['saxophone', 'trumpet', 'violin', 'drum'],
  'marching band': ['trumpet', 'drum', 'saxophone', 'flute', 'drum'],
  'brass band': ['trumpet', 'saxophone', 'trumpet', 'drum'],
  'mariachi band': ['guitar', 'trumpet', 'violin', 'accordion'],
  orchestra: ['violin', 'flute', 'violin', 'trumpet', 'violin', 'drum'],
  'symphony orchestra': ['violin', 'flute', 'violin', 'trumpet', 'violin', 'drum'],
  'string quartet': ['violin', 'violin', 'violin', 'violin'],
  quartet: ['violin', 'flute', 'violin', 'accordion'],
  'jazz trio': ['saxophone', 'trumpet', 'drum'],
  'jazz quartet': ['saxophone', 'trumpet', 'violin', 'drum'],
}

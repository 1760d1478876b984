import type { FaceView } from '../../api/schemas.ts'
import { largestPhoto, mostStars } from '../core/stars.ts'
import { api, Refusal } from './api.ts'
import { mayUsePhotos } from './consent.ts'
import { guarded, say } from './room.ts'
import { shrinkPhoto } from './shrink-photo.ts'
import { createStore } from './store.ts'

export type Side = 'left' | 'middle' | 'right'

/** Somebody who is to be in a film. */
interface Person {
  readonly key: number
  /** Null while it is being cut from the photo. */
  readonly face: FaceView | null
}

/** Who is to be in a film that is being written. */
export interface Cast {
  readonly people: readonly Person[]
  /** A photo that shows several: whose face is meant? */
  readonly question: { readonly photo: Blob; readonly sides: readonly Side[] } | null
  readonly trouble: string | null
}

/** The prompt box; other places are the films that are answered. */
export const COMPOSER = 'composer'

const nobody: Cast = { people: [], question: null, trouble: null }
let count = 0

export const casts = createStore<ReadonlyMap<string, Cast>>(new Map())
/** The face that the person chose to keep; undefined until the studio was asked. */
export const keptFace = createStore<FaceView | null | undefined>(undefined)

export function castAt(all: ReadonlyMap<string, Cast>, at: string): Cast {
  return all.get(at) ?? nobody
}

/** Ids in order; null while one is still being cut. */
export function starsOf({ people }: Cast): readonly string[] | null {
  const ids = people.flatMap(({ face }) => face?.id ?? [])
  return ids.length === people.length ? ids : null
}

/** Hands a photo in for whoever is being written into a film. What goes wrong stands beside it. */
export async function handIn(at: string, photo: Blob, side?: Side): Promise<void> {
  const key = join(at, null)
  if (key === null) return
  try {
    if (photo.size === 0) throw new Refusal('bad-request', 'The file is empty: choose another photo.')
    const face = (await mayUsePhotos()) ? await cut(await shrinkPhoto(photo), side) : null
    if (!castAt(casts.get(), at).people.some((person) => person.key === key)) return face === null ? undefined : await letGo(face)
    if (face === null) return leave(at, key)
    change(at, ({ people, ...cast }) => ({ ...cast, people: people.map((person) => (person.key === key ? { key, face } : person)) }))
    say('The face is cut out. It will be in the film.')
  } catch (error) {
    leave(at, key)
    if (error instanceof Refusal && error.choices.length > 0) {
      const sides = error.choices
      change(at, (cast) => ({ ...cast, question: { photo, sides } }))
    } else complain(at, error)
  }
}

/** Lets a face that is there already be in a film. */
export function cast(at: string, face: FaceView): void {
  if (!castAt(casts.get(), at).people.some((person) => person.face?.id === face.id)) join(at, face)
}

/** Takes somebody out; the studio need not keep a face that was never shown. */
export function dismiss(at: string, { key, face }: Person): void {
  leave(at, key)
  if (face !== null && !face.saved) void letGo(face)
}

/** Whose face is meant; null: nobody's. */
export function answerWhich(at: string, side: Side | null): void {
  const { question } = castAt(casts.get(), at)
  change(at, (old) => ({ ...old, question: null }))
  if (question !== null && side !== null) void handIn(at, question.photo, side)
}

export function clearCast(at: string): void {
  casts.change((old) => new Map([...old].filter(([other]) => other !== at)))
}

export async function lookForKeptFace(): Promise<void> {
  const { face } = await guarded(api.savedFace)
  keptFace.change(() => face)
}

/** Keeps a face for further films, or no longer. */
export async function keepFace(at: string, face: FaceView, keep: boolean): Promise<void> {
  try {
    await guarded(() => (keep ? api.saveFace(face.id) : api.unsaveFace(face.id)))
    keptFace.change(() => (keep ? { ...face, saved: true } : null))
    change(at, (old) => ({
      ...old,
      trouble: null,
      people: old.people.map((person) =>
        person.face === null ? person : { ...person, face: { ...person.face, saved: keep && person.face.id === face.id } },
      ),
    }))
    say(keep ? 'Your face is kept for further films.' : 'Your face is kept no longer.')
  } catch (error) {
    complain(at, error)
  }
}

async function cut(photo: Blob, side: Side | undefined): Promise<FaceView | null> {
  if (photo.size > largestPhoto)
    throw new Refusal('too-large', `The photo is too large: ${largestPhoto / 1024 / 1024} MB is the most. Choose a smaller one.`)
  try {
    return await guarded(() => api.cutFace(photo, side))
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'consent-needed')) throw error
    return (await mayUsePhotos(true)) ? guarded(() => api.cutFace(photo, side)) : null
  }
}

/** Null: the film is full. */
function join(at: string, face: FaceView | null): number | null {
  if (castAt(casts.get(), at).people.length >= mostStars) {
    complain(at, new Error(`A film has ${mostStars} faces at most: take one out first.`))
    return null
  }
  const key = ++count
  change(at, ({ people }) => ({ people: [...people, { key, face }], question: null, trouble: null }))
  return key
}

function leave(at: string, key: number): void {
  change(at, ({ people, ...old }) => ({ ...old, people: people.filter((person) => person.key !== key) }))
}

async function letGo({ id }: FaceView): Promise<void> {
  // One that cannot be deleted just now goes with its thread.
  await api.removeFace(id).catch(() => undefined)
}

function complain(at: string, error: unknown): void {
  const trouble = error instanceof Error ? error.message : String(error)
  change(at, (old) => ({ ...old, trouble }))
  say(trouble)
}

function change(at: string, to: (old: Cast) => Cast): void {
  casts.change((old) => new Map([...old, [at, to(castAt(old, at))]]))
}

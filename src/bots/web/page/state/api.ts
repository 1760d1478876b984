import type { ConsentView, FaceView, Fault, Forgotten, KeptView, MoviePage, MovieView, RoomView } from '../../api/schemas.ts'
import type { Order } from '../core/orders.ts'
import { photoType } from '../core/stars.ts'

type Code = Fault['error']['code'] | 'unreachable'

/** The studio said no, or said nothing; the message is a sentence for a person. */
export class Refusal extends Error {
  readonly code: Code
  /** Whose face may be meant, where a photo shows several. */
  readonly choices: NonNullable<Fault['error']['choices']>

  constructor(code: Code, message: string, choices: Refusal['choices'] = []) {
    super(message)
    this.code = code
    this.choices = choices
  }
}

export const PAGE_SIZE = 20

export const api = {
  room: () => call<RoomView>('GET', '/api/room'),
  signIn: (token: string) => call<null>('POST', '/api/session', { token }),
  list: (before?: string) =>
    call<MoviePage>('GET', `/api/movies?limit=${PAGE_SIZE}${before === undefined ? '' : `&before=${encodeURIComponent(before)}`}`),
  find: (id: string) => call<MovieView>('GET', `/api/movies/${id}`),
  order: (order: Order) => call<{ readonly id: string; readonly movie: MovieView }>('POST', '/api/movies', order),
  cancel: (id: string) => call<MovieView>('POST', `/api/movies/${id}/cancel`),
  remove: (id: string) => call<unknown>('DELETE', `/api/movies/${id}`),
  consent: () => call<ConsentView>('GET', '/api/consent'),
  agree: (version: string) => call<null>('POST', '/api/consent', { version }),
  cutFace: (photo: Blob, pick?: string) => call<FaceView>('POST', `/api/faces${pick === undefined ? '' : `?pick=${pick}`}`, photo),
  savedFace: () => call<{ readonly face: FaceView | null }>('GET', '/api/faces/saved'),
  saveFace: (id: string) => call<null>('PUT', `/api/faces/${id}/saved`),
  unsaveFace: (id: string) => call<null>('DELETE', `/api/faces/${id}/saved`),
  removeFace: (id: string) => call<null>('DELETE', `/api/faces/${id}`),
  kept: () => call<KeptView>('GET', '/api/kept'),
  forget: (films: 'starring' | 'all') => call<Forgotten>('DELETE', `/api/kept?films=${films}`),
} as const

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const type = body instanceof Blob ? photoType(body) : body === undefined ? null : 'application/json'
  const response = await fetch(path, {
    method,
    headers: { accept: 'application/json', ...(type === null ? {} : { 'content-type': type }) },
    ...(type === null ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new Refusal('unreachable', 'The studio cannot be reached just now.')
  })
  const answer = await readJson(response)
  if (response.ok) return answer as T
  const fault = answer as Partial<Fault> | null
  throw new Refusal(
    fault?.error?.code ?? 'fault',
    fault?.error?.message ?? `The studio answered with ${response.status}. Please try again.`,
    fault?.error?.choices,
  )
}

/** Null for an empty body, and for one that is no JSON: a proxy before the studio answers in its own way. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text()) as unknown
  } catch {
    return null
  }
}

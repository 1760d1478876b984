import { RequestError } from '../../errors.ts'
import { Storyboard, STORYBOARD_VERSION } from './storyboard.ts'

/**
 * JSON → a storyboard that can be rendered. `name` says in the messages where it came from. Throws RequestError when it is truncated or no
 * JSON, of a newer version, breaks the schema (a number that is none, an unknown place), or does not hang together.
 */
export function readStoryboard(json: string, name: string): Storyboard {
  const data = parse(json, name)
  const version = (data as { readonly version?: unknown } | null)?.version
  if (typeof version === 'number' && version > STORYBOARD_VERSION)
    throw new RequestError(
      `${name} was made by a newer Matinee (storyboard version ${version}; this one reads up to ${STORYBOARD_VERSION}): update Matinee.`,
    )
  const read = Storyboard.safeParse(data)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new RequestError(
      `${name} is not a storyboard: ${issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `}${issue?.message ?? ''}.`,
    )
  }
  const [fault] = faultsOf(read.data)
  if (fault !== undefined) throw new RequestError(`${name} does not hang together: ${fault}.`)
  return read.data
}

/** What no schema of single values can say: that the parts fit one another. */
function faultsOf(storyboard: Storyboard): readonly string[] {
  const faults: string[] = []
  const { width, height, seconds } = storyboard.format
  if (width % 2 !== 0 || height % 2 !== 0) faults.push(`format: ${width}×${height} must be even numbers of pixels`)
  const shots = storyboard.shots.reduce((sum, shot) => sum + shot.seconds, 0)
  if (Math.abs(shots - seconds) > 0.05) faults.push(`the shots last ${shots.toFixed(2)} s together, the film ${seconds} s`)
  for (const shot of storyboard.shots) {
    const ids = new Set(shot.figures.map(({ id }) => id))
    if (ids.size < shot.figures.length) faults.push(`${shot.id}: two figures have the same id`)
    if (shot.camera.subject !== null && !ids.has(shot.camera.subject))
      faults.push(`${shot.id}: the camera follows ${shot.camera.subject}, which is not in the shot`)
    for (const figure of shot.figures) {
      if (figure.relation !== null && !ids.has(figure.relation.to))
        faults.push(`${figure.id}: it is ${figure.relation.how} ${figure.relation.to}, which is not in the shot`)
      if (figure.path.some((point, at) => at > 0 && point.at < (figure.path[at - 1]?.at ?? 0)))
        faults.push(`${figure.id}: the points of its path are not in order of time`)
    }
    const hosts = new Map(shot.figures.map((figure) => [figure.id, figure.relation?.to]))
    for (const id of ids) if (isCarriedByItself(id, hosts)) faults.push(`${id}: it is carried by itself`)
  }
  return faults
}

function isCarriedByItself(id: string, hosts: ReadonlyMap<string, string | undefined>): boolean {
  let host = hosts.get(id)
  for (let steps = 0; host !== undefined && steps <= hosts.size; steps++) {
    if (host === id) return true
    host = hosts.get(host)
  }
  return false
}

function parse(json: string, name: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new RequestError(`${name} is not whole JSON (${(error as Error).message}): was it cut off, or edited by hand?`, { cause: error })
  }
}

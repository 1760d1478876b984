import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
  readonly text: string
  json<T = unknown>(): T
}

export interface OpenApi {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: Record<string, Record<string, object>>
  readonly security: readonly object[]
}

export interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[]
  readonly responses: Record<string, { description: string; content?: Record<string, { schema?: object }> }>
}

/** Throws when an answer is not as the document says that it is. */
export function openAnswerCheck(document: OpenApi): (method: string, path: string, answer: Answer) => void {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi')
  const check = (pointer: readonly string[], value: unknown, what: string): void => {
    const path = pointer.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
    const validate = ajv.getSchema(`openapi#/${path}`) ?? ajv.compile({ $ref: `openapi#/${path}` })
    if (!validate(value)) throw new Error(`${what} is not as openapi.json says: ${ajv.errorsText(validate.errors)}`)
  }

  return (method, target, answer) => {
    // As the server resolves it: dots lead nowhere.
    const path = URL.canParse(target, 'http://room') ? new URL(target, 'http://room').pathname : target
    const what = `${method} ${path} → ${answer.status}`
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? ''
    const template = Object.keys(document.paths).find((known) =>
      new RegExp(`^${known.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    )
    const isFault = (): void => check(['components', 'schemas', 'Fault'], answer.json(), what)
    if (template === undefined) {
      // The page, or nothing.
      if (path.startsWith('/api')) isFault()
      if (path.startsWith('/api') && ![401, 403, 404, 429].includes(answer.status)) throw new Error(`${what}: this path is not documented.`)
      return
    }
    const verb = method === 'HEAD' ? 'get' : method.toLowerCase()
    const operation = document.paths[template]?.[verb]
    if (operation === undefined) {
      if (![401, 403, 405, 429].includes(answer.status)) throw new Error(`${what}: this method is not documented.`)
      return method === 'HEAD' ? undefined : isFault()
    }
    const documented = operation.responses[answer.status]
    if (documented === undefined) throw new Error(`${what} is not documented.`)
    if (method === 'HEAD') return
    if (documented.content === undefined) {
      if (answer.body.length > 0) throw new Error(`${what} has a body that is not documented.`)
      return
    }
    if (documented.content[type] === undefined) throw new Error(`${what} is ${type}, which is not documented.`)
    if (type === 'application/json')
      check(['paths', template, verb, 'responses', String(answer.status), 'content', type, 'schema'], answer.json(), what)
  }
}

import { createRoute, z } from '@hono/zod-openapi'
import { faultAnswers } from './faults.ts'
import type { RoomApp } from './room.ts'
import { Entry, NewEdit, NewMovie, Yes } from './schemas.ts'
import { COOKIE } from './session.ts'

/** Answers with the OpenAPI document of everything that has been added to the app. */
export function addDescription(app: RoomApp): void {
  const registry = app.openAPIRegistry
  // Bodies are read by hand (sizes, times, forms) and described by reference.
  registry.register('NewMovie', NewMovie)
  registry.register('NewEdit', NewEdit)
  registry.register('Entry', Entry)
  registry.register('Yes', Yes)
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: COOKIE,
    description: 'Handed out at POST /api/session, and without an access token with every answer.',
  })
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'The access token, for programs.',
  })
  const describe = once((): Record<string, unknown> => ({
    ...app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Matinee',
        version: '1.0.0',
        description:
          'Movies from prompts. Every refusal has a Fault as its body. Where no access token is set, nobody needs to sign in, and the room answers to this machine alone. HEAD works wherever GET does.',
      },
      servers: [{ url: '/' }],
      security: [{ session: [] }, { bearer: [] }, {}],
    }),
  }))
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/openapi.json',
      operationId: 'describe',
      summary: 'This document',
      responses: { 200: { description: 'It.', content: { 'application/json': { schema: z.looseObject({}) } } }, ...faultAnswers(401) },
    }),
    (c) => c.json(describe(), 200),
  )
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, it } from 'vitest'
import { openTestRoom } from './open-test-room.ts'

it('is a document of OpenAPI 3.1 that holds together', async () => {
  const { document } = await openTestRoom()
  expect(document.openapi).toBe('3.1.0')
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi')
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const declared = (operation.parameters ?? []).filter((one) => one.in === 'path')
    expect(declared.map(({ name }) => name)).toEqual(named)
    expect(declared.every(({ required }) => required === true)).toBe(true)
    expect(operation.responses['500']).toBeDefined()
    for (const { description, content } of Object.values(operation.responses)) {
      expect(description).not.toBe('')
      for (const { schema } of Object.values(content ?? {})) expect(schema).toBeDefined()
    }
  }
  for (const ref of JSON.stringify(document).matchAll(/"\$ref":"(#[^"]+)"/g))
    expect(() => ajv.compile({ $ref: `openapi${ref[1]}` })).not.toThrow()
  expect(Object.keys(document.components['schemas'] ?? {})).toEqual(
    expect.arrayContaining(['Movie', 'NewMovie', 'Fault', 'Room', 'MoviePage']),
  )
})

it('tells of ranges, events, forms and every refusal', async () => {
  const { document } = await openTestRoom()
  const clip = document.paths['/api/movies/{id}/clip.mp4']?.['get']
  expect(clip?.parameters?.map(({ name }) => name)).toEqual(expect.arrayContaining(['id', 'download', 'Range', 'If-Range']))
  expect(Object.keys(clip?.responses ?? {})).toEqual(expect.arrayContaining(['200', '206', '304', '404', '416']))
  expect(document.paths['/api/movies/{id}/events']?.['get']?.responses['200']?.content).toHaveProperty('text/event-stream')
  const post = document.paths['/api/movies']?.['post'] as unknown as { requestBody: { content: object } }
  expect(Object.keys(post.requestBody.content)).toEqual(['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded'])
})

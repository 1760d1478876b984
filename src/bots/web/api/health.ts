import { createRoute, z } from '@hono/zod-openapi'
import { faultAnswers } from './faults.ts'
import { requireBearer } from './guard.ts'
import type { Room, RoomApp } from './room.ts'
import { Readiness } from './schemas.ts'

const text = { 'text/plain': { schema: z.string() } }

/** What the machinery around a server asks. */
export function addHealthRoutes(app: RoomApp, room: Room): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/healthz',
      operationId: 'isAlive',
      summary: 'Whether the process lives',
      security: [],
      responses: { 200: { description: 'It does.', content: text }, ...faultAnswers() },
    }),
    (c) => c.text('ok', 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/readyz',
      operationId: 'isReady',
      summary: 'Whether movies can be ordered and made',
      security: [],
      responses: {
        ...faultAnswers(),
        200: { description: 'They can.', content: { 'application/json': { schema: Readiness } } },
        503: { description: 'Not just now.', content: { 'application/json': { schema: Readiness } } },
      },
    }),
    async (c) => {
      const { records, queue } = await room.status()
      return records && queue ? c.json({ records, queue }, 200) : c.json({ records, queue }, 503)
    },
  )
  app.use('/metrics', requireBearer(room))
  app.openapi(
    createRoute({
      method: 'get',
      path: '/metrics',
      operationId: 'getMetrics',
      summary: 'Numbers for Prometheus',
      security: [{ bearer: [] }, {}],
      responses: { 200: { description: 'The numbers.', content: text }, ...faultAnswers(401) },
    }),
    async (c) => {
      const { type, body } = await room.metrics()
      return c.text(body, 200, { 'Content-Type': type })
    },
  )
}

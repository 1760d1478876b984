import type { IncomingMessage, ServerResponse } from 'node:http'

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Form, multipart or JSON, as one object; files of a multipart body are Buffers. Null: not to be read. */
export async function parseBody(request: IncomingMessage, body: Buffer): Promise<Record<string, unknown> | null> {
  const type = request.headers['content-type'] ?? ''
  try {
    if (type.includes('application/json')) return JSON.parse(body.toString()) as Record<string, unknown>
    if (type.includes('multipart/form-data')) return await multipart(body, type)
    return Object.fromEntries(new URLSearchParams(body.toString()))
  } catch {
    return null
  }
}

/** The bytes of an upload: the only file of a multipart body, or the body itself. */
export async function uploadedBytes(request: IncomingMessage, body: Buffer): Promise<Buffer> {
  if (request.headers['content-type']?.includes('multipart/form-data') !== true) return body
  const fields = Object.values((await parseBody(request, body)) ?? {})
  return fields.find((value): value is Buffer => Buffer.isBuffer(value)) ?? Buffer.alloc(0)
}

export function sendJson(response: ServerResponse, status: number, answer: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(answer))
}

async function multipart(body: Buffer, type: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form.entries()) fields[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer())
  return fields
}

import { type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { SECURITY_HEADERS } from './guard.ts'
import type { Fault } from './schemas.ts'

/** The answer to a request whose address makes no sense. */
export function badRequest(): Response {
  return Response.json(faultOf('bad-request', 'This is no address that is understood here.'), { status: 400, headers: SECURITY_HEADERS })
}

/** Answers to what is no HTTP at all, too long, or too slow, and ends the connection. */
export function answerBadRequests(server: Server): void {
  const answers = new WeakMap<Duplex, ServerResponse>()
  server.on('request', (incoming, outgoing) => answers.set(incoming.socket, outgoing))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const begun = answers.get(socket)
    // In the midst of an answer nothing else can be said.
    if (!socket.writable || error.code === 'ECONNRESET' || (begun?.headersSent === true && !begun.writableFinished)) {
      socket.destroy()
      return
    }
    const [status, fault] = explain(error.code)
    const body = JSON.stringify(fault)
    const headers = {
      ...SECURITY_HEADERS,
      Connection: 'close',
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
    // Ending is a request of the other side, which may not hear it.
    setTimeout(() => socket.destroy(), 1000).unref()
  })
}

function explain(code: string | undefined): [number, Fault] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, faultOf('too-slow', 'The request took too long to arrive: send it again.')]
  if (code === 'HPE_HEADER_OVERFLOW') return [431, faultOf('too-large', 'The head of the request is too large.')]
  return [400, faultOf('bad-request', 'This is no HTTP request.')]
}

function faultOf(code: Fault['error']['code'], message: string): Fault {
  return { error: { code, message } }
}

import { expect, it, vi } from 'vitest'
import { type EventStream, openEventStream } from '../../../../src/bots/web/api/event-stream.ts'

function open(heartbeatMs = 60_000): { stream: EventStream; cut: () => void; onClose: () => void; read: () => Promise<string | null> } {
  const [cut, onClose] = [vi.fn(), vi.fn()]
  const stream = openEventStream({ heartbeatMs, cut, onClose })
  const reader = stream.body.getReader()
  const read = async (): Promise<string | null> => {
    const { done, value } = await reader.read()
    return done ? null : new TextDecoder().decode(value)
  }
  return { stream, cut, onClose, read }
}

it('keeps the newest of each key for a reader who is slow, in the order of the keys', async () => {
  const { stream, onClose, read } = open()
  for (let at = 0; at < 1000; at++) {
    stream.send('a', 'movie', `a${at}`)
    stream.send('b', 'movie', `b${at}`)
  }
  stream.end('final')
  stream.send('a', 'movie', 'too late')
  expect(await read()).toBe('retry: 2000\nid: 0\nevent: movie\ndata: a999\n\n')
  expect(await read()).toBe('id: 1-end\nevent: movie\ndata: b999\n\n')
  expect(await read()).toBeNull()
  expect(onClose).toHaveBeenCalledTimes(1)
})

it('wakes a reader who waits, and lets them go', async () => {
  const { stream, onClose, read } = open()
  const waiting = read()
  stream.send('a', 'room', '{}')
  expect(await waiting).toContain('data: {}')
  const over = read()
  stream.end()
  expect(await over).toBeNull()
  stream.end()
  expect(onClose).toHaveBeenCalledTimes(1)
})

it('gives up on a reader who takes nothing, and on one who falls too far behind', async () => {
  const silent = open(5)
  await vi.waitFor(() => expect(silent.cut).toHaveBeenCalled())
  const behind = open()
  for (let at = 0; at <= 500; at++) behind.stream.send(String(at), 'movie', '')
  expect(behind.cut).toHaveBeenCalled()
})

it('gives signs of life to a reader who takes them', async () => {
  const { cut, read } = open(5)
  for (let at = 0; at < 10; at++) expect(await read()).toBe(':\n\n')
  expect(cut).not.toHaveBeenCalled()
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openWaitingRoom } from '../../../src/bots/conversation/waiting-room.ts'

const MB = 1024 * 1024

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what waits is given back to its person alone, and once', () => {
  const room = openWaitingRoom<{ readonly order: string }>()
  const id = room.admit('ann', { order: 'a' }, MB)
  expect(id).toMatch(/^[0-9a-v]{20}$/)
  expect(room.call(id, 'kim')).toBe('foreign')
  expect(room.look(id, 'ann')).toEqual({ order: 'a' })
  expect(room.call(id, 'ann')).toEqual({ order: 'a' })
  expect(room.call(id, 'ann')).toBe('answered')
  expect(room.call('0'.repeat(20), 'ann')).toBe('lost')
})

test('a person has one thing that waits, and it waits a quarter of an hour', () => {
  const room = openWaitingRoom<{ readonly order: string }>()
  const [first, kims] = [room.admit('ann', { order: 'a' }, MB), room.admit('kim', { order: 'k' }, MB)]
  vi.advanceTimersByTime(10 * 60_000)
  const second = room.admit('ann', { order: 'b' }, MB)
  expect(room.call(first, 'ann')).toBe('lost')
  vi.advanceTimersByTime(5 * 60_000)
  expect(room.look(kims, 'kim')).toBe('lost')
  expect(room.look(second, 'ann')).toEqual({ order: 'b' })
  room.dismiss('ann')
  expect(room.look(second, 'ann')).toBe('lost')
  expect(vi.getTimerCount()).toBe(0)
})

test('photos of 64 MB wait, and the oldest go first', () => {
  const room = openWaitingRoom<object>()
  const ids = [1, 2, 3, 4].map((number) => room.admit(`user ${number}`, { number }, 20 * MB))
  const waits = (): boolean[] => ids.map((id, at) => typeof room.look(id, `user ${at + 1}`) === 'object')
  expect(waits()).toEqual([false, true, true, true])
  room.weigh(ids[3] ?? '', 30 * MB)
  expect(waits()).toEqual([false, false, true, true])
})

import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { AwayError } from '../../../src/front-desk.ts'
import { reach } from '../../../src/queue/records/reach.ts'

const coded = (code: string): Error => Object.assign(new Error('it failed'), { code })
const thrown = (fault: unknown): Promise<unknown> => reach(() => Promise.reject(fault)).catch((error: unknown) => error)
const inDrizzle = (cause: Error, ...values: readonly unknown[]): Error => new DrizzleQueryError('insert into …', [...values], cause)

test.each([
  coded('ECONNREFUSED'),
  coded('ECONNRESET'),
  coded('08006'),
  coded('57P01'),
  coded('57P03'),
  new Error('Connection terminated unexpectedly'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('timeout exceeded when trying to connect'),
  new Error('Query read timeout'),
  new AggregateError([coded('ECONNREFUSED')], ''),
])('a lost connection is told from a fault: %s', async (fault) => {
  for (const each of [fault, inDrizzle(fault)]) expect(await thrown(each)).toBeInstanceOf(AwayError)
})

test.each([coded('23505'), coded('42P01'), coded('22021'), new RangeError('ours')])(
  'a fault is told from a lost connection: %s',
  async (fault) => {
    expect(await thrown(fault)).toBe(fault)
    expect(await thrown(inDrizzle(fault))).not.toBeInstanceOf(AwayError)
  },
)

test('what people wrote decides nothing, and is in no message', async () => {
  const error = await thrown(inDrizzle(coded('23505'), 'Connection terminated, says the actor'))
  expect(error).not.toBeInstanceOf(AwayError)
  expect(String(error)).not.toContain('actor')
})

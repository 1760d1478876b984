import { randomFrom } from '../random.ts'

/** Smooth noise in −1 … 1 over time: a new value each unit, cubic in between. Pure in (seed, name, time). */
export function smoothNoise(seed: number, name: string, time: number): number {
  const cell = Math.floor(time)
  const u = time - cell
  const value = (i: number): number => randomFrom(seed, 'noise', name, i)() * 2 - 1
  const eased = u * u * u * (u * (u * 6 - 15) + 10)
  return value(cell) * (1 - eased) + value(cell + 1) * eased
}

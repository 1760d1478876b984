import { randomBytes } from 'node:crypto'

/** 20 letters and digits, 100 bits: nobody guesses one, and it is a file name everywhere. */
export function newId(): string {
  const letters = '0123456789abcdefghijklmnopqrstuv'
  return Array.from(randomBytes(20), (byte) => letters[byte & 31]).join('')
}

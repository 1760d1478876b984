/** Resolves when the query does; rejects with its error, or after so many milliseconds. */
export async function answerWithin(milliseconds: number, query: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    await Promise.race([query, late])
  } finally {
    clearTimeout(timer)
    // Whoever answers late answers nobody.
    query.catch(() => undefined)
  }
}

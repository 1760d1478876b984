/** What is asked for, or `otherwise` where it takes longer than so many milliseconds. What is asked for goes on. */
export function within<T>(milliseconds: number, asked: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise), milliseconds)))
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

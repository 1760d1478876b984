import { dependenciesAreStale, installDependencies } from './dependencies.mjs'
import { compile, distIsStale } from './compile.mjs'
import { withLock } from './lock.mjs'

/**
 * Makes the checkout in `root` able to run: its dependencies and the compiled sources. Does nothing when both are
 * fresh. Two starts at once are safe: the second waits for the first and then finds everything done.
 */
export async function setUp(root) {
  if (!dependenciesAreStale(root) && !distIsStale(root)) return
  await withLock(root, async () => {
    if (dependenciesAreStale(root)) await installDependencies(root)
    if (distIsStale(root)) await compile(root)
  })
}

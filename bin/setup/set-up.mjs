import { dependenciesAreStale, installDependencies } from './dependencies.mjs'
import { compile, staleSources } from './compile.mjs'
import { withLock } from './lock.mjs'

/**
 * Makes the checkout in `root` able to run: its dependencies and the compiled sources. Does nothing when both are
 * fresh. Two starts at once are safe: the second waits for the first and then finds everything done.
 */
export async function setUp(root) {
  if (!dependenciesAreStale(root) && staleSources(root).length === 0) return
  await withLock(root, async () => {
    if (dependenciesAreStale(root)) await installDependencies(root)
    const stale = staleSources(root)
    if (stale.length > 0) await compile(root, stale)
  })
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawGraph, withGraph } from '../docs/dependency-graph.ts'

test('the dependency graph in ARCHITECTURE.md is the tree’s own (npm run graph)', async () => {
  const graph = await drawGraph()
  expect(graph.split('\n').length).toBeGreaterThan(10)
  const document = readFileSync('ARCHITECTURE.md', 'utf8')
  expect(document).toBe(withGraph(document, graph))
})

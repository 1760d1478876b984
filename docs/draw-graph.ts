import { readFileSync, writeFileSync } from 'node:fs'
import { drawGraph, withGraph } from './dependency-graph.ts'

// npm run graph
const file = 'ARCHITECTURE.md'
writeFileSync(file, withGraph(readFileSync(file, 'utf8'), await drawGraph()))

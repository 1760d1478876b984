import { existsSync, readFileSync } from 'node:fs'
import nlp from 'compromise'
import { expect, test } from 'vitest'
import { writeStoryboard } from '../../../src/pipeline/director/write-storyboard.ts'
import { readStoryboard } from '../../../src/pipeline/storyboard/read-storyboard.ts'
import type { Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import { requestFor, testLexicon } from './test-lexicon.ts'

const BENCH = new URL('../../../../shared/bench/', import.meta.url)
const here = existsSync(BENCH)

function prompts(): string[] {
  const lines = ['vbench_all_dimension.txt', 'vbench_all_category.txt'].flatMap((file) =>
    readFileSync(new URL(file, BENCH), 'utf8').split('\n'),
  )
  const captions = (JSON.parse(readFileSync(new URL('loveu_tgve_2023.json', BENCH), 'utf8')) as Record<string, string>[]).flatMap(
    ({ source, style, object, background, multiple }) => [source, style, object, background, multiple],
  )
  return [...lines, ...captions].filter((line): line is string => line !== undefined && line.trim() !== '')
}

/** Words that build captions of films and name nothing in them. */
const FILM =
  /^(video|footage|shot|view|frame|tableau|scene|style|background|front|camera|effect|time|way|left|right|top|bottom|side|middle|group|close|closeup)$/
const LOOKS =
  /\b(black and white|watercolor painting|oil painting|pixel art|cyberpunk|van gogh|hokusai|zoom in|zoom out|pan left|pan right|tilt up|tilt down|close ?-?up|aerial|drone|night|sunset|sunrise|dusk|dawn|evening|morning|rain(?:y|ing)?|snow(?:y|ing)?|fog(?:gy)?|misty|storm(?:y)?|winter|autumn|spring|vintage|animated|shaking|first person)\b/gi

/** Every word that the storyboard says it drew on, lower case; those it lists as unshown are taken out. */
function reached(film: Storyboard): Set<string> {
  const said = [
    film.style.said,
    film.mood.said,
    film.score?.said ?? '',
    ...film.led.map((row) => row.said),
    ...film.cues.map((cue) => cue.said),
    ...film.shots.flatMap((shot) => [
      shot.setting.said,
      shot.camera.said,
      ...shot.titles.map((title) => title.text),
      ...shot.particles.map((particle) => particle.said),
      ...shot.figures.flatMap((figure) => [figure.said, figure.action.said]),
    ]),
  ]
  const words = new Set(split(said.join(' ')))
  for (const word of split(film.unshown.map((row) => row.said).join(' '))) words.delete(word)
  return words
}

function split(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

test.skipIf(!here)('every public prompt becomes a storyboard, and most of its words reach it', { timeout: 480_000 }, async () => {
  const lexicon = await testLexicon()
  const counts = { nouns: [0, 0], verbs: [0, 0], looks: [0, 0] } as Record<'nouns' | 'verbs' | 'looks', [number, number]>
  const all = prompts()
  for (const [i, prompt] of all.entries()) {
    const film = writeStoryboard(requestFor(prompt), lexicon)
    const json = JSON.stringify(film)
    readStoryboard(json, prompt)
    if (i % 3 === 0) expect(JSON.stringify(writeStoryboard(requestFor(prompt), lexicon)), prompt).toBe(json)
    const words = reached(film)
    const actions = film.shots.some((shot) => shot.figures.some((figure) => figure.action.said !== ''))
    for (const { terms } of nlp(prompt).json() as { terms: { text: string; tags: string[] }[] }[]) {
      for (const { text, tags } of terms) {
        const parts = split(text)
        if (parts.length === 0 || FILM.test(parts[0]!)) continue
        if (tags.includes('Noun') && !tags.includes('Pronoun'))
          count(
            counts.nouns,
            parts.every((part) => words.has(part)),
          )
        if (tags.includes('Verb') && !tags.includes('Copula') && !tags.includes('Auxiliary'))
          count(counts.verbs, parts.every((part) => words.has(part)) && (actions || words.has(parts[0]!)))
      }
    }
    for (const [look] of prompt.matchAll(LOOKS))
      count(
        counts.looks,
        split(look).every((part) => words.has(part)),
      )
  }
  for (const [kind, [hit, of]] of Object.entries(counts))
    console.log(`${kind}: ${hit} of ${of} reach the storyboard (${((100 * hit) / of).toFixed(1)}%), ${all.length} prompts`)
  expect(share(counts.nouns)).toBeGreaterThan(0.83)
  expect(share(counts.verbs)).toBeGreaterThan(0.71)
  expect(share(counts.looks)).toBeGreaterThan(0.87)
})

function count(pair: [number, number], hit: boolean): void {
  pair[1]++
  if (hit) pair[0]++
}

function share([hit, of]: readonly [number, number]): number {
  return hit / of
}

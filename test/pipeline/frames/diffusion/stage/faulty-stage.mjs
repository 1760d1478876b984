/** A stage that fails in the way that its order says. */
const say = (words) => process.send(words)
process.once('message', async ({ order }) => {
  const doubles = () =>
    process.on('message', (words) => {
      if ('input' in words) say({ output: words.input * 2 })
      if ('go' in words) say({ want: true })
      if ('end' in words) say({ done: true })
    })
  const ways = {
    doubles: () => (doubles(), say({ want: true })),
    killed: () => process.kill(process.pid, 'SIGKILL'),
    exits: () => (process.stderr.write('a library is missing\n'), setTimeout(() => process.exit(3), 50)),
    aborts: () => process.stderr.write("terminate called after throwing an instance of 'std::bad_alloc'\n", () => process.abort()),
    'no memory': () => say({ fault: { kind: 'memory', message: 'Failed to allocate memory', stack: 'there' } }),
    fault: () => say({ fault: { kind: 'stage', message: 'The transformer is of another shape.', stack: 'there' } }),
    surprise: () => say({ fault: { kind: 'unforeseen', message: 'x is not a function', stack: 'there' } }),
    'hangs busily': () => {
      say({ output: process.pid })
      process.on('message', () => {
        for (;;);
      })
    },
  }
  ways[order]()
})

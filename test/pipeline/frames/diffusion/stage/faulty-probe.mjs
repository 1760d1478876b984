/** A trial of providers on a machine where most are broken. */
process.once('message', ({ order: { provider } }) => {
  const say = (words) => process.send(words)
  process.on('message', (words) => 'go' in words && say({ done: true }))
  const ways = {
    cuda: () => process.kill(process.pid, 'SIGSEGV'),
    webgpu: () => say({ output: { why: 'no adapter' } }),
    dml: () => say({ fault: { kind: 'unforeseen', message: 'unknown provider', stack: '' } }),
    coreml: () => setInterval(() => undefined, 1000),
    cpu: () => say({ output: { why: null } }),
  }
  ways[provider]()
})

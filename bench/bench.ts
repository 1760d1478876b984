// npm run bench: everything. -- studio [films]: the studio alone. -- chats, edits, precision, star, likeness, diffusion: these alone. -- N [threads]: N films alone.
const [, , which] = process.argv
const parts = ['studio', 'chats', 'edits', 'precision', 'star', 'likeness', 'diffusion'] as const
const one = parts.find((part) => part === which)
if (one === undefined) await import('./films.ts')
if (which === undefined || one === 'studio') await import('./studio.ts')
if (which === undefined || one === 'chats') await import('./chats.ts')
// What an edit does is measured in what it understands and in what it leaves alone.
if (which === undefined || one === 'edits') {
  await import('./edit-times.ts')
  await import('./editing.ts')
}
if (which === undefined || one === 'edits' || one === 'precision') await import('./precision.ts')
if (which === undefined || one === 'star') await import('./star-times.ts')
if (which === undefined || one === 'star' || one === 'likeness') await import('./likeness.ts')
if (which === undefined || one === 'diffusion') await import('./diffusion.ts')
process.exit(0)

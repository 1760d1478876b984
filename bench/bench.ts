// npm run bench: everything. -- studio [films]: the studio alone. -- chats: the chats alone. -- N [threads]: N films alone.
const [, , which] = process.argv
const parts = ['studio', 'chats'] as const
const one = parts.find((part) => part === which)
if (one === undefined) await import('./films.ts')
if (which === undefined || one === 'studio') await import('./studio.ts')
if (which === undefined || one === 'chats') await import('./chats.ts')
process.exit(0)

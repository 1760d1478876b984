// npm run bench: everything. -- studio [films]: the studio alone. -- N [threads]: N films alone.
const [, , which] = process.argv
if (which !== 'studio') await import('./films.ts')
if (which === undefined || which === 'studio') await import('./studio.ts')

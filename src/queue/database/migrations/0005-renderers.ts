/** Who films a movie, what must be said of how, and which workers live: what they render decides whether a neural take can follow. */
export const renderers = {
  version: 5,
  name: 'renderers',
  sql: `
    ALTER TABLE matinee.movies
      ADD COLUMN renderer text NOT NULL DEFAULT 'cutout' CHECK (renderer IN ('cutout', 'diffusion')),
      ADD COLUMN retake boolean NOT NULL DEFAULT false,
      ADD COLUMN remarks jsonb NOT NULL DEFAULT '[]';
    CREATE TABLE matinee.workers (
      id text PRIMARY KEY,
      renders jsonb NOT NULL,
      seen_at bigint NOT NULL
    );
  `,
} as const

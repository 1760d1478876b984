/** What the chat platforms keep: where a movie's messages stand, settings of places, installed workspaces, and orders told twice. */
export const posts = {
  version: 2,
  name: 'posts',
  sql: `
    DROP TABLE matinee.deliveries;
    CREATE TABLE matinee.posts (
      movie_id text NOT NULL REFERENCES matinee.movies (id) ON DELETE CASCADE,
      role text NOT NULL CHECK (role IN ('card', 'clip')),
      owner text NOT NULL,
      claimed_at bigint NOT NULL,
      upload text,
      sent_at bigint,
      platform text,
      channel text,
      thread text,
      message text,
      file text,
      PRIMARY KEY (movie_id, role)
    );
    CREATE INDEX posts_of_message ON matinee.posts (platform, channel, message);
    CREATE INDEX posts_of_thread ON matinee.posts (platform, channel, thread);
    ALTER TABLE matinee.movies ADD COLUMN order_key text UNIQUE;
    ALTER TABLE matinee.movies ADD COLUMN language text;
    ALTER TABLE matinee.movies ADD COLUMN settled_at bigint;
    CREATE INDEX movies_unsettled ON matinee.movies (split_part(thread, ':', 1), seq) WHERE settled_at IS NULL;
    ALTER TABLE matinee.quota_uses ADD COLUMN place text;
    CREATE TABLE matinee.place_settings (
      place text PRIMARY KEY,
      settings jsonb NOT NULL,
      updated_at bigint NOT NULL
    );
    CREATE TABLE matinee.installations (
      id text PRIMARY KEY,
      sealed text NOT NULL,
      updated_at bigint NOT NULL
    );
  `,
} as const

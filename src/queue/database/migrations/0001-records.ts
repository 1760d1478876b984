/** The first shape of the records. */
export const records = {
  version: 1,
  name: 'records',
  sql: `
    CREATE TABLE matinee.threads (
      id text PRIMARY KEY,
      place text NOT NULL,
      created_at bigint NOT NULL
    );
    CREATE TABLE matinee.movies (
      id text PRIMARY KEY,
      seq bigserial NOT NULL UNIQUE,
      thread text NOT NULL REFERENCES matinee.threads (id),
      place text NOT NULL,
      user_id text NOT NULL,
      parent text REFERENCES matinee.movies (id) ON DELETE SET NULL,
      request jsonb NOT NULL,
      state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
      turn integer NOT NULL,
      accepted_at bigint NOT NULL,
      dispatched_at bigint,
      started_at bigint,
      ended_at bigint,
      attempt integer NOT NULL DEFAULT 0,
      worker text,
      failure_kind text,
      failure_words text
    );
    CREATE INDEX movies_open ON matinee.movies (turn, seq) WHERE state IN ('waiting', 'running');
    CREATE INDEX movies_open_of_user ON matinee.movies (user_id) WHERE state IN ('waiting', 'running');
    CREATE INDEX movies_of_place ON matinee.movies (place, seq DESC);
    CREATE INDEX movies_of_user ON matinee.movies (user_id, seq DESC);
    CREATE INDEX movies_of_thread ON matinee.movies (thread, seq DESC);
    CREATE INDEX movies_of_parent ON matinee.movies (parent);
    CREATE INDEX movies_ended ON matinee.movies (ended_at) WHERE ended_at IS NOT NULL;
    CREATE TABLE matinee.storyboards (
      movie_id text PRIMARY KEY REFERENCES matinee.movies (id) ON DELETE CASCADE,
      storyboard text NOT NULL,
      understood text NOT NULL,
      led jsonb NOT NULL,
      unshown jsonb NOT NULL
    );
    CREATE TABLE matinee.files (
      hash text PRIMARY KEY,
      bytes bigint NOT NULL
    );
    CREATE TABLE matinee.movie_files (
      movie_id text NOT NULL REFERENCES matinee.movies (id) ON DELETE CASCADE,
      role text NOT NULL CHECK (role IN ('clip', 'poster')),
      hash text NOT NULL REFERENCES matinee.files (hash),
      facts jsonb NOT NULL,
      PRIMARY KEY (movie_id, role)
    );
    CREATE INDEX movie_files_of_hash ON matinee.movie_files (hash);
    CREATE TABLE matinee.user_settings (
      user_id text PRIMARY KEY,
      settings jsonb NOT NULL,
      updated_at bigint NOT NULL
    );
    CREATE TABLE matinee.quota_uses (
      movie_id text PRIMARY KEY,
      user_id text NOT NULL,
      day date NOT NULL
    );
    CREATE INDEX quota_uses_of_day ON matinee.quota_uses (user_id, day);
    CREATE TABLE matinee.consents (
      id text PRIMARY KEY,
      user_id text NOT NULL,
      subject text NOT NULL,
      wording text NOT NULL,
      given_at bigint NOT NULL,
      revoked_at bigint
    );
    CREATE INDEX consents_of_user ON matinee.consents (user_id);
    CREATE TABLE matinee.deliveries (
      movie_id text NOT NULL REFERENCES matinee.movies (id) ON DELETE CASCADE,
      thread text NOT NULL,
      claimed_at bigint NOT NULL,
      sent_at bigint,
      message text,
      PRIMARY KEY (movie_id, thread)
    );
  `,
} as const

/** Faces of people who star in films, sealed; and which films show, or once showed, which: a film remembers the consent when the face is gone. */
export const faces = {
  version: 4,
  name: 'faces',
  sql: `
    CREATE TABLE matinee.faces (
      id text PRIMARY KEY,
      user_id text NOT NULL,
      consent_id text NOT NULL,
      sealed bytea NOT NULL,
      width integer NOT NULL,
      height integer NOT NULL,
      saved boolean NOT NULL DEFAULT false,
      created_at bigint NOT NULL
    );
    CREATE INDEX faces_of_user ON matinee.faces (user_id, created_at DESC);
    CREATE TABLE matinee.movie_faces (
      movie_id text NOT NULL REFERENCES matinee.movies (id) ON DELETE CASCADE,
      face_id text NOT NULL,
      user_id text NOT NULL,
      consent_id text NOT NULL,
      shown boolean NOT NULL DEFAULT true,
      PRIMARY KEY (movie_id, face_id)
    );
    CREATE INDEX movie_faces_of_face ON matinee.movie_faces (face_id);
  `,
} as const

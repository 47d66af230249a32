-- Lists that were read in, and what each of their lines changed, so that it can be taken back.

CREATE TABLE import_batch (
  id ${id},
  list TEXT NOT NULL CHECK (list IN ('stations', 'officers')),
  file TEXT NOT NULL,
  at BIGINT NOT NULL,
  finished_at BIGINT,
  undone_at BIGINT
);

-- subject_id is a place or a duty; it is no foreign key, because a place that is taken back goes.
-- replaced and written are JSON: what stood there before, and what stands there since.
CREATE TABLE import_row (
  id ${id},
  batch_id BIGINT NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('place_added', 'place_changed', 'place_moved', 'duty_added',
    'duty_changed')),
  subject_id BIGINT NOT NULL,
  replaced TEXT,
  written TEXT
);
CREATE INDEX import_row_batch ON import_row (batch_id, id);
CREATE INDEX import_row_subject ON import_row (subject_id, batch_id);

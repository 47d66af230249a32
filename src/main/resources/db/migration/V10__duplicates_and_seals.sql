-- Cases that tell of the same matter, and people who are nobody. For SQLite and PostgreSQL alike.

-- A phone that complains anonymously has a second contact: its address is sealed and is found by
-- this keyed hash alone. Whoever writes in their own name has none.
ALTER TABLE contact ADD COLUMN lookup TEXT;
CREATE UNIQUE INDEX contact_lookup ON contact (lookup) WHERE lookup IS NOT NULL;

-- Where complainants pointed on the map, in cells of a hundredth of a degree.
CREATE TABLE case_point (
  case_id BIGINT PRIMARY KEY REFERENCES complaint_case (id),
  cell BIGINT NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  lon DOUBLE PRECISION NOT NULL,
  filed_at BIGINT NOT NULL
);
CREATE INDEX case_point_cell ON case_point (cell, filed_at);

-- A case may tell of the same matter as an earlier one: said to the officer, decided by nobody yet.
CREATE TABLE case_alike (
  case_id BIGINT PRIMARY KEY REFERENCES complaint_case (id),
  other_id BIGINT NOT NULL REFERENCES complaint_case (id)
);

-- A case that goes on in another: parent_id as it was decided, main_id where that has gone since.
CREATE TABLE case_merge (
  case_id BIGINT PRIMARY KEY REFERENCES complaint_case (id),
  parent_id BIGINT NOT NULL REFERENCES complaint_case (id),
  main_id BIGINT NOT NULL REFERENCES complaint_case (id)
);
CREATE INDEX case_merge_parent ON case_merge (parent_id);
CREATE INDEX case_merge_main ON case_merge (main_id);

-- What was complained of at a place lately.
DROP INDEX case_place;
CREATE INDEX case_place ON complaint_case (place_id, category, filed_at)
  WHERE place_id IS NOT NULL;

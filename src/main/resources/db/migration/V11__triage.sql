-- What the triage duty sees and decides. For SQLite and PostgreSQL alike.

-- What reading could not place, emergencies first, then oldest first.
CREATE INDEX case_triage ON complaint_case (emergency DESC, filed_at, id) WHERE category IS NULL;

-- Complaints beyond the pace: kept, not filed, until somebody of the control room looks at them.
-- settled_by is empty while they wait; case_id is the case it was filed as, if it was.
CREATE TABLE kept_message (
  message_id BIGINT PRIMARY KEY REFERENCES message (id),
  contact_id BIGINT NOT NULL REFERENCES contact (id),
  at BIGINT NOT NULL,
  medium TEXT NOT NULL CHECK (medium = 'sms' OR medium = 'telegram' OR medium = 'webhook'),
  language TEXT NOT NULL,
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  place_code TEXT,
  text TEXT NOT NULL,
  settled_at BIGINT,
  settled_by TEXT NOT NULL DEFAULT '',
  case_id BIGINT
);
CREATE INDEX kept_message_waiting ON kept_message (at, message_id) WHERE settled_at IS NULL;

-- What people decided about a complaint, for whoever measures or improves reading: its words with the
-- phone numbers masked, what reading had said ('' for nothing), what it was decided to be. The role is a
-- duty's or an account's. What UNDO took back is gone.
CREATE TABLE label (
  id ${id},
  case_id BIGINT NOT NULL REFERENCES complaint_case (id),
  at BIGINT NOT NULL,
  role TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision = 'route' OR decision = 'forward' OR decision = 'drop'),
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  read_category TEXT NOT NULL,
  category TEXT,
  department TEXT
);
CREATE INDEX label_case ON label (case_id, id);

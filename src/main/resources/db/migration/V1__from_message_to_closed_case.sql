-- For SQLite and PostgreSQL alike. ${id} and ${case_id} are generated keys; times are epoch
-- milliseconds; flags are 0 or 1; a list or a nested record is JSON text. A check of more than two
-- words says OR and not IN: for IN SQLite builds an index and drops it again with every row written.

CREATE TABLE contact (
  id ${id},
  medium TEXT NOT NULL CHECK (medium = 'sms' OR medium = 'telegram' OR medium = 'webhook'),
  address TEXT NOT NULL,
  via TEXT,
  language TEXT,
  opted_out INTEGER NOT NULL DEFAULT 0 CHECK (opted_out IN (0, 1)),
  blocked INTEGER NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1)),
  UNIQUE (address, medium)
);

CREATE TABLE place (
  id ${id},
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION
);

-- Districts split: a place may have another parent from a date on.
CREATE TABLE place_parent (
  place_id BIGINT NOT NULL REFERENCES place (id),
  parent_id BIGINT NOT NULL REFERENCES place (id),
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  PRIMARY KEY (place_id, valid_from),
  CHECK (valid_from < valid_to),
  CHECK (place_id <> parent_id)
);
CREATE INDEX place_parent_children ON place_parent (parent_id, place_id);

CREATE TABLE officer (
  id ${id},
  name TEXT NOT NULL,
  contact_id BIGINT NOT NULL REFERENCES contact (id),
  language TEXT NOT NULL
);
CREATE INDEX officer_contact ON officer (contact_id);

-- department is '' for roles that belong to none: an index finds '' but not NULL.
CREATE TABLE duty (
  id ${id},
  officer_id BIGINT NOT NULL REFERENCES officer (id),
  role TEXT NOT NULL,
  department TEXT NOT NULL DEFAULT '',
  place_id BIGINT NOT NULL REFERENCES place (id),
  standing INTEGER NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  CHECK (valid_from < valid_to)
);
CREATE INDEX duty_officer ON duty (officer_id);
CREATE INDEX duty_held ON duty (place_id, role, department);

CREATE TABLE complaint_case (
  id ${case_id},
  version INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status = 'needs_info' OR status = 'new' OR status = 'assigned'
    OR status = 'accepted' OR status = 'reached' OR status = 'on_hold' OR status = 'resolved'
    OR status = 'confirmed' OR status = 'reopened' OR status = 'dropped' OR status = 'merged'),
  category TEXT,
  secondary_category TEXT,
  emergency INTEGER NOT NULL CHECK (emergency IN (0, 1)),
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  department TEXT NOT NULL,
  place_id BIGINT REFERENCES place (id),
  place_text TEXT NOT NULL,
  text TEXT NOT NULL,
  contact_id BIGINT NOT NULL REFERENCES contact (id),
  medium TEXT NOT NULL CHECK (medium = 'sms' OR medium = 'telegram' OR medium = 'webhook'),
  language TEXT NOT NULL,
  filed_at BIGINT NOT NULL,
  plan TEXT NOT NULL,
  rung INTEGER NOT NULL,
  owner_id BIGINT REFERENCES officer (id),
  owner_role TEXT,
  next_action_at BIGINT
);
${start_case_ids}
CREATE INDEX case_filer ON complaint_case (contact_id, id);
CREATE INDEX case_status ON complaint_case (status, id);
CREATE INDEX case_category ON complaint_case (category, id);
CREATE INDEX case_place ON complaint_case (place_id) WHERE place_id IS NOT NULL;
-- What nobody owns climbs first, so each kind has its own queue.
CREATE INDEX case_due_unassigned ON complaint_case (next_action_at, id)
  WHERE next_action_at IS NOT NULL AND owner_id IS NULL;
CREATE INDEX case_due_owned ON complaint_case (next_action_at, id)
  WHERE next_action_at IS NOT NULL AND owner_id IS NOT NULL;

CREATE TABLE case_event (
  id ${id},
  case_id BIGINT NOT NULL REFERENCES complaint_case (id),
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  what TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX case_event_case ON case_event (case_id, id);

CREATE TABLE case_owner (
  id ${id},
  case_id BIGINT NOT NULL REFERENCES complaint_case (id),
  rung INTEGER NOT NULL,
  role TEXT NOT NULL,
  department TEXT NOT NULL DEFAULT '',
  place_id BIGINT NOT NULL REFERENCES place (id),
  officer_id BIGINT NOT NULL REFERENCES officer (id),
  at BIGINT NOT NULL
);
CREATE INDEX case_owner_case ON case_owner (case_id, id);
CREATE INDEX case_owner_duty ON case_owner (place_id, role, department, case_id);

-- The ledger, both ways. Incoming rows have a provider_key and end in an outcome; outgoing rows
-- have a kind (0 reply, 1 notice, 2 reminder, 3 bulk: the order of sending) and a state.
CREATE TABLE message (
  id ${id},
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  at BIGINT NOT NULL,
  contact_id BIGINT NOT NULL REFERENCES contact (id),
  medium TEXT NOT NULL CHECK (medium = 'sms' OR medium = 'telegram' OR medium = 'webhook'),
  channel TEXT,
  text TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT '',
  segments INTEGER NOT NULL DEFAULT 0,
  reply_to TEXT,
  case_id BIGINT REFERENCES complaint_case (id),
  reason TEXT NOT NULL DEFAULT '',

  provider_key TEXT,
  written_at BIGINT,
  attachments TEXT,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  hints TEXT,
  outcome TEXT CHECK (outcome = 'accept' OR outcome = 'confirm' OR outcome = 'ask'
    OR outcome = 'refuse' OR outcome = 'ignore'),
  verdict TEXT CHECK (verdict = 'accepted' OR verdict = 'asked' OR verdict = 'refused'
    OR verdict = 'paced' OR verdict = 'dropped'),
  told_case TEXT,
  told_status TEXT,
  told_deadline BIGINT,

  officer_id BIGINT REFERENCES officer (id),
  cause_id BIGINT,
  kind INTEGER CHECK (kind BETWEEN 0 AND 3),
  template TEXT,
  state TEXT CHECK (state = 'queued' OR state = 'sending' OR state = 'sent' OR state = 'delivered'
    OR state = 'failed' OR state = 'uncertain' OR state = 'expired' OR state = 'cancelled'
    OR state = 'no_template' OR state = 'opted_out' OR state = 'unreachable'),
  text_hash INTEGER,
  due_at BIGINT,
  expires_at BIGINT,
  attempts INTEGER NOT NULL DEFAULT 0,
  doubtful INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1)),
  provider_id TEXT,
  settled_at BIGINT,

  CHECK (direction = 'out' OR (provider_key IS NOT NULL AND channel IS NOT NULL)),
  CHECK (direction = 'in' OR (kind IS NOT NULL AND state IS NOT NULL AND expires_at IS NOT NULL))
);
CREATE UNIQUE INDEX message_once ON message (provider_key, channel)
  WHERE provider_key IS NOT NULL;
-- With the hash in it, the question "said this already?" reads no row in vain.
CREATE INDEX message_contact ON message (contact_id, at, id, text_hash);
CREATE INDEX message_case ON message (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX message_provider ON message (provider_id, contact_id) WHERE provider_id IS NOT NULL;
-- due_at is set while it waits and while it is being sent, and never else.
CREATE INDEX message_queue ON message (kind, due_at, id) WHERE due_at IS NOT NULL;

-- One pending question per contact. What it is about is not declared a foreign key: that would cost
-- an index each, and neither a message nor a case is ever deleted.
CREATE TABLE session (
  contact_id BIGINT PRIMARY KEY REFERENCES contact (id),
  ask TEXT NOT NULL CHECK (ask = 'category' OR ask = 'subject' OR ask = 'place' OR ask = 'solved'
    OR ask = 'which_case'),
  message_id BIGINT,
  case_id BIGINT,
  options TEXT NOT NULL,
  said TEXT NOT NULL,
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  tries INTEGER NOT NULL,
  asked_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL
);
CREATE INDEX session_due ON session (due_at, contact_id);

CREATE TABLE mark (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- Tokens, sign-in sessions and one-time keys; only their SHA-256.
CREATE TABLE access_grant (
  id ${id},
  kind TEXT NOT NULL CHECK (kind = 'token' OR kind = 'session' OR kind = 'sign_in_key'),
  sha256 TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role = 'administrator' OR role = 'operator' OR role = 'nodal'
    OR role = 'observer'),
  label TEXT NOT NULL,
  at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  revoked_at BIGINT
);

CREATE TABLE audit (
  id ${id},
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL
);

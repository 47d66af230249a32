-- Reports, silence, incidents. For SQLite and PostgreSQL alike. Checks say OR and not IN: for IN
-- SQLite builds an index and drops it again with every row written.

ALTER TABLE place ADD COLUMN electors_male INTEGER;
ALTER TABLE place ADD COLUMN electors_female INTEGER;
ALTER TABLE place ADD COLUMN electors_third INTEGER;

-- What a reminder is about (event/day/part/place), so that it can be cancelled when that comes in.
ALTER TABLE message ADD COLUMN subject TEXT;
CREATE INDEX message_subject ON message (subject) WHERE subject IS NOT NULL AND state = 'queued';

-- More kinds of pending questions: a CHECK cannot be altered everywhere, so the table is made anew.
ALTER TABLE session RENAME TO session_v1;
DROP INDEX session_due;
CREATE TABLE session (
  contact_id BIGINT PRIMARY KEY REFERENCES contact (id),
  ask TEXT NOT NULL CHECK (ask = 'category' OR ask = 'subject' OR ask = 'place' OR ask = 'solved'
    OR ask = 'which_case' OR ask = 'figure' OR ask = 'detail' OR ask = 'roll_call'
    OR ask = 'form'),
  message_id BIGINT,
  case_id BIGINT,
  options TEXT NOT NULL,
  said TEXT NOT NULL,
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  tries INTEGER NOT NULL,
  asked_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL
);
INSERT INTO session (contact_id, ask, message_id, case_id, options, said, anonymous, tries,
    asked_at, due_at)
  SELECT contact_id, ask, message_id, case_id, options, said, anonymous, tries, asked_at, due_at
  FROM session_v1;
DROP TABLE session_v1;
CREATE INDEX session_due ON session (due_at, contact_id);

-- day is an ISO date; part tells reports of one event, place and day apart ('' when it happens
-- once); flags are joined by commas. As with sessions, messages, cases and reports that are referred
-- to are not declared foreign keys: none is ever deleted, and each would cost an index.
CREATE TABLE report (
  id ${id},
  place_id BIGINT NOT NULL REFERENCES place (id),
  event TEXT NOT NULL,
  day TEXT NOT NULL,
  part TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state = 'counted' OR state = 'unconfirmed' OR state = 'conflict'
    OR state = 'superseded' OR state = 'withdrawn'),
  flags TEXT NOT NULL DEFAULT '',
  officer_id BIGINT NOT NULL REFERENCES officer (id),
  role TEXT NOT NULL,
  behalf INTEGER NOT NULL CHECK (behalf IN (0, 1)),
  said_at BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  message_id BIGINT NOT NULL,
  replaces_id BIGINT
);
-- Nothing is counted twice, whatever the code above does.
CREATE UNIQUE INDEX report_counted ON report (event, day, part, place_id)
  WHERE state = 'counted';
-- What waits for a word, or for somebody to look at it: few at a time.
CREATE INDEX report_open ON report (event, day, part, place_id)
  WHERE state IN ('unconfirmed', 'conflict');
CREATE INDEX report_place ON report (place_id, day, id);
CREATE INDEX report_waiting ON report (event, day, part, place_id)
  WHERE state = 'unconfirmed';
CREATE INDEX report_received ON report (event, received_at, id);

-- One field of a report: a number, or words; many of them are joined by U+001F.
CREATE TABLE report_value (
  report_id BIGINT NOT NULL REFERENCES report (id),
  field TEXT NOT NULL,
  position INTEGER NOT NULL,
  amount DOUBLE PRECISION,
  words TEXT,
  many INTEGER NOT NULL DEFAULT 0 CHECK (many IN (0, 1)),
  PRIMARY KEY (report_id, field)
);

CREATE TABLE slot_lock (
  id ${id},
  place_id BIGINT NOT NULL REFERENCES place (id),
  event TEXT NOT NULL,
  day TEXT NOT NULL,
  part TEXT NOT NULL,
  closed_at BIGINT NOT NULL,
  closed_by TEXT NOT NULL,
  lifted_at BIGINT,
  lifted_by TEXT
);
CREATE UNIQUE INDEX slot_lock_closed ON slot_lock (event, day, part, place_id)
  WHERE lifted_at IS NULL;

-- When to look for what was not reported; written ahead, so that each rung fires exactly once.
CREATE TABLE slot_sweep (
  id ${id},
  event TEXT NOT NULL,
  day TEXT NOT NULL,
  part TEXT NOT NULL,
  scope_id BIGINT NOT NULL REFERENCES place (id),
  rung INTEGER NOT NULL,
  due_at BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'done' OR state = 'skipped'),
  searched BIGINT NOT NULL DEFAULT 0,
  whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1)),
  done_at BIGINT,
  UNIQUE (event, day, part, scope_id, rung)
);
CREATE INDEX slot_sweep_due ON slot_sweep (due_at, id) WHERE state = 'waiting';

-- Who was, or will be, told about which silent place.
CREATE TABLE slot_silent (
  sweep_id BIGINT NOT NULL REFERENCES slot_sweep (id),
  place_id BIGINT NOT NULL REFERENCES place (id),
  officer_id BIGINT REFERENCES officer (id),
  told_at BIGINT,
  answered_at BIGINT,
  PRIMARY KEY (sweep_id, place_id)
);
CREATE INDEX slot_silent_untold ON slot_silent (sweep_id, officer_id)
  WHERE told_at IS NULL AND answered_at IS NULL;
CREATE INDEX slot_silent_place ON slot_silent (place_id)
  WHERE told_at IS NULL AND answered_at IS NULL;

CREATE TABLE incident (
  id ${id},
  place_id BIGINT NOT NULL REFERENCES place (id),
  category TEXT NOT NULL,
  opened_at BIGINT NOT NULL,
  cleared_at BIGINT
);
CREATE UNIQUE INDEX incident_open ON incident (place_id, category) WHERE cleared_at IS NULL;

CREATE TABLE incident_part (
  incident_id BIGINT NOT NULL REFERENCES incident (id),
  report_id BIGINT,
  case_id BIGINT,
  CHECK ((report_id IS NULL) <> (case_id IS NULL)),
  UNIQUE (incident_id, case_id),
  UNIQUE (incident_id, report_id)
);

-- The journey of a voting machine's unit: it stands still, goes out for a reserve, comes back.
CREATE TABLE machine_movement (
  id ${id},
  place_id BIGINT NOT NULL REFERENCES place (id),
  unit TEXT NOT NULL,
  faulty_at BIGINT,
  faulty_report_id BIGINT,
  replaced_at BIGINT,
  replaced_report_id BIGINT,
  returned_at BIGINT,
  returned_report_id BIGINT
);
CREATE INDEX machine_movement_place ON machine_movement (place_id, unit);

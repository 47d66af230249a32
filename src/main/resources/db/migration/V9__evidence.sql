-- Evidence, and what Telegram can do. For SQLite and PostgreSQL alike.

-- A file that came with a message. It is fetched once it is known to which case it belongs: due_at is
-- set from then on, until it is kept or refused. The file itself lies in the folder of evidence under
-- its SHA-256; shown is the SHA-256 of the copy without metadata.
CREATE TABLE attachment (
  id ${id},
  message_id BIGINT NOT NULL,
  contact_id BIGINT NOT NULL REFERENCES contact (id),
  case_id BIGINT REFERENCES complaint_case (id),
  album TEXT,
  channel TEXT NOT NULL,
  kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  claimed TEXT NOT NULL,
  at BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'kept' OR state = 'refused'),
  reason TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at BIGINT,
  sha256 TEXT,
  type TEXT,
  bytes BIGINT,
  shown TEXT
);
CREATE INDEX attachment_due ON attachment (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX attachment_case ON attachment (case_id, id) WHERE case_id IS NOT NULL;
CREATE INDEX attachment_loose ON attachment (contact_id, at) WHERE case_id IS NULL;
CREATE INDEX attachment_message ON attachment (message_id);
CREATE INDEX attachment_album ON attachment (album, contact_id) WHERE album IS NOT NULL;

-- An outgoing row that changes an earlier message of ours, instead of being one more.
ALTER TABLE message ADD COLUMN edits_id BIGINT;

-- The language was chosen, not guessed.
ALTER TABLE contact ADD COLUMN language_chosen INTEGER NOT NULL DEFAULT 0
  CHECK (language_chosen IN (0, 1));

-- Two more kinds of pending questions: the table is made anew as in V2.
ALTER TABLE session RENAME TO session_v8;
DROP INDEX session_due;
CREATE TABLE session (
  contact_id BIGINT PRIMARY KEY REFERENCES contact (id),
  ask TEXT NOT NULL CHECK (ask = 'category' OR ask = 'subject' OR ask = 'place' OR ask = 'solved'
    OR ask = 'which_case' OR ask = 'figure' OR ask = 'detail' OR ask = 'roll_call'
    OR ask = 'form' OR ask = 'officer' OR ask = 'guide' OR ask = 'order'),
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
  FROM session_v8;
DROP TABLE session_v8;
CREATE INDEX session_due ON session (due_at, contact_id);

-- Officers' orders. For SQLite and PostgreSQL alike.

-- One more kind of pending question; the table is made anew as in V2.
ALTER TABLE session RENAME TO session_v6;
DROP INDEX session_due;
CREATE TABLE session (
  contact_id BIGINT PRIMARY KEY REFERENCES contact (id),
  ask TEXT NOT NULL CHECK (ask = 'category' OR ask = 'subject' OR ask = 'place' OR ask = 'solved'
    OR ask = 'which_case' OR ask = 'figure' OR ask = 'detail' OR ask = 'roll_call'
    OR ask = 'form' OR ask = 'officer'),
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
  FROM session_v6;
DROP TABLE session_v6;
CREATE INDEX session_due ON session (due_at, contact_id);

-- What officers asked complainants, until it is answered.
CREATE TABLE case_question (
  id ${id},
  case_id BIGINT NOT NULL REFERENCES complaint_case (id),
  officer_id BIGINT NOT NULL REFERENCES officer (id),
  at BIGINT NOT NULL,
  answered_at BIGINT
);
CREATE INDEX case_question_open ON case_question (case_id, id) WHERE answered_at IS NULL;

-- Departments that had a case and passed it on.
CREATE TABLE case_passage (
  id ${id},
  case_id BIGINT NOT NULL REFERENCES complaint_case (id),
  department TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX case_passage_case ON case_passage (case_id, id);

-- The last order of each sender, with what was there before it, for UNDO. One row a sender: nothing
-- older can be taken back.
CREATE TABLE last_order (
  contact_id BIGINT PRIMARY KEY REFERENCES contact (id),
  state TEXT NOT NULL
);

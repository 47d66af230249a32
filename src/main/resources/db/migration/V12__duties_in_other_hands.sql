-- Duties in other hands: leave, hand-over, linked chats; accounts with passwords. For SQLite and
-- PostgreSQL alike.

-- What stands in one text with others and has not left yet: the subject of that text. When a case in
-- it is acted upon, the text is called back and what is left of it is told anew.
ALTER TABLE prompt ADD COLUMN told TEXT;
DROP INDEX prompt_leaving;
CREATE INDEX prompt_leaving ON prompt (leave_at, officer_id) WHERE told IS NULL;
CREATE INDEX prompt_told ON prompt (told) WHERE told IS NOT NULL;
CREATE INDEX prompt_told_case ON prompt (case_id) WHERE told IS NOT NULL;

-- Who is on leave, and who does all of that officer's duties meanwhile.
CREATE TABLE absence (
  id ${id},
  officer_id BIGINT NOT NULL REFERENCES officer (id),
  stand_in_id BIGINT NOT NULL REFERENCES officer (id),
  valid_from BIGINT NOT NULL,
  valid_to BIGINT NOT NULL,
  CHECK (valid_from < valid_to),
  CHECK (officer_id <> stand_in_id)
);
CREATE INDEX absence_officer ON absence (officer_id);
CREATE INDEX absence_stand_in ON absence (stand_in_id);

-- Cases pass into other hands then: a duty begins that somebody else had (subject: the duty), a leave
-- begins or ends (subject: the absence). Gone once it is done.
CREATE TABLE hand_over (
  id ${id},
  what TEXT NOT NULL CHECK (what = 'duty' OR what = 'leave' OR what = 'back'),
  subject_id BIGINT NOT NULL,
  due_at BIGINT NOT NULL
);
CREATE INDEX hand_over_due ON hand_over (due_at, id);

-- The Telegram chat that an officer proved to be theirs, and whether notices go there.
ALTER TABLE officer ADD COLUMN chat_id BIGINT REFERENCES contact (id);
ALTER TABLE officer ADD COLUMN by_chat INTEGER NOT NULL DEFAULT 0 CHECK (by_chat IN (0, 1));
CREATE INDEX officer_chat ON officer (chat_id);

-- Codes by which a chat is linked. Numbers are kept as hashes: most that are typed are nobody's here.
-- officer_id is empty for those: nothing tells the two apart from outside.
CREATE TABLE link_code (
  id ${id},
  chat_id BIGINT NOT NULL REFERENCES contact (id),
  number_sha256 TEXT NOT NULL,
  officer_id BIGINT REFERENCES officer (id),
  code_sha256 TEXT NOT NULL,
  at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  used_at BIGINT
);
CREATE INDEX link_code_chat ON link_code (chat_id, at);
CREATE INDEX link_code_number ON link_code (number_sha256, at);

-- People who sign in to the pages with a name and a password.
CREATE TABLE account (
  id ${id},
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role = 'administrator' OR role = 'operator' OR role = 'nodal'
    OR role = 'observer'),
  password TEXT NOT NULL,
  at BIGINT NOT NULL,
  disabled_at BIGINT,
  failed INTEGER NOT NULL DEFAULT 0,
  locked_until BIGINT
);
-- Sessions of an account end with it.
ALTER TABLE access_grant ADD COLUMN account_id BIGINT REFERENCES account (id);
CREATE INDEX access_grant_account ON access_grant (account_id) WHERE account_id IS NOT NULL;

-- Two more things that a line of a list may change; the table is made anew because of its CHECK.
ALTER TABLE import_row RENAME TO import_row_v3;
DROP INDEX import_row_batch;
DROP INDEX import_row_subject;
CREATE TABLE import_row (
  id ${id},
  batch_id BIGINT NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('place_added', 'place_changed', 'place_moved', 'duty_added',
    'duty_changed', 'phone_changed', 'leave_added')),
  subject_id BIGINT NOT NULL,
  replaced TEXT,
  written TEXT
);
INSERT INTO import_row (batch_id, line, what, subject_id, replaced, written)
  SELECT batch_id, line, what, subject_id, replaced, written FROM import_row_v3 ORDER BY id;
DROP TABLE import_row_v3;
CREATE INDEX import_row_batch ON import_row (batch_id, id);
CREATE INDEX import_row_subject ON import_row (subject_id, batch_id);

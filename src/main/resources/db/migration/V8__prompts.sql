-- What the clock has to tell an officer about a case, from the moment the step fires until its text
-- leaves: at once, in one text with others, or in the morning.
CREATE TABLE prompt (
  id ${id},
  officer_id BIGINT NOT NULL REFERENCES officer (id),
  case_id BIGINT NOT NULL REFERENCES complaint_case (id),
  climbed INTEGER NOT NULL CHECK (climbed IN (0, 1)),
  leg INTEGER NOT NULL,
  leg_due BIGINT NOT NULL,
  fired_at BIGINT NOT NULL,
  leave_at BIGINT NOT NULL
);
CREATE INDEX prompt_leaving ON prompt (leave_at, officer_id);
CREATE INDEX prompt_officer ON prompt (officer_id, leave_at);

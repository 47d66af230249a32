-- Rows of buttons under an outgoing message, as JSON; NULL where there are none.
ALTER TABLE message ADD COLUMN buttons TEXT;

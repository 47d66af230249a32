-- A case that joined another's incident is not alarmed about a second time: it names the case it
-- follows while that one is open.
ALTER TABLE incident_part ADD COLUMN follows_id BIGINT;
CREATE INDEX incident_part_case ON incident_part (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX incident_part_follows ON incident_part (follows_id) WHERE follows_id IS NOT NULL;

-- An opened slot counts what was kept meanwhile in portions: the last report dealt with; null when
-- all are.
ALTER TABLE slot_lock ADD COLUMN freed_to BIGINT;
CREATE INDEX slot_lock_freed ON slot_lock (lifted_at, id) WHERE freed_to IS NOT NULL;

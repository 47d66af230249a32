-- Whoever takes a place back asks what is about it; that must not walk through whole tables.

-- Of one place there are few rows, so that those which wait need no index of their own.
DROP INDEX slot_silent_place;
CREATE INDEX slot_silent_place ON slot_silent (place_id);
CREATE INDEX slot_lock_place ON slot_lock (place_id);
CREATE INDEX slot_sweep_scope ON slot_sweep (scope_id);
CREATE INDEX incident_place ON incident (place_id);

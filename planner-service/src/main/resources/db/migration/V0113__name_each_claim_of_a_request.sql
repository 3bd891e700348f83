-- A claim goes on for as long as whoever holds it renews it, so that the moment of its end no longer names it.
ALTER TABLE revision_requests ADD COLUMN claim_id uuid;

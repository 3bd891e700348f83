-- The last thing that the user asked for, in words; gone with the revision that answers it.
ALTER TABLE revision_requests ADD COLUMN words text, ADD COLUMN preview boolean NOT NULL DEFAULT false;

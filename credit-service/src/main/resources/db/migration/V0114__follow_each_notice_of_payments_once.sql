-- Notices of the provider of payments whose effect has been. Their ids are the provider's. Old ones are deleted.
CREATE TABLE payment_notices (
    id         text PRIMARY KEY,
    handled_at timestamptz NOT NULL
);
CREATE INDEX payment_notices_by_age ON payment_notices (handled_at);

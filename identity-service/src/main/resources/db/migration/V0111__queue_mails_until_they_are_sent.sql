-- A mail is queued in the transaction of what it tells of and deleted when it has been sent. Its words, and the secrets of its
-- links, are made only then. How many were queued for an address is kept beside, because who asks may have no account.
CREATE TABLE mails (
    id         uuid PRIMARY KEY,
    kind       text        NOT NULL,
    recipient  text        NOT NULL,
    user_id    uuid REFERENCES users (id) ON DELETE CASCADE,
    other      text,
    attempts   integer     NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    due_at     timestamptz NOT NULL
);
CREATE INDEX mails_by_when_they_are_due ON mails (due_at);
CREATE INDEX mails_of_user ON mails (user_id);

CREATE TABLE mail_allowances (
    recipient text        NOT NULL,
    kind      text        NOT NULL,
    since     timestamptz NOT NULL,
    used      integer     NOT NULL,
    PRIMARY KEY (recipient, kind)
);
CREATE INDEX mail_allowances_by_age ON mail_allowances (since);

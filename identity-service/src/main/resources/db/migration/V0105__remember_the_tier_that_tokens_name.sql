-- What credit-service last said the user pays for, and in which version of it, so that an older fact changes nothing.
ALTER TABLE users
    ADD COLUMN tier         text   NOT NULL DEFAULT 'FREE' CHECK (tier IN ('FREE', 'PRO')),
    ADD COLUMN tier_version bigint NOT NULL DEFAULT 0;

-- What all of a user's goals together may take of a day; identity-service owns it, and each of its facts raises the version.
CREATE TABLE user_budgets (
    user_id              uuid PRIMARY KEY,
    version              bigint NOT NULL,
    daily_budget_minutes integer
);

-- What the model's tokens cost its operator, at the price of that day; null when there were none or nobody named a price.
ALTER TABLE plan_runs
    ADD COLUMN cost     numeric(12, 6),
    ADD COLUMN currency text;

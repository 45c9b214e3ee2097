-- The last submission that a final version can have counted: what later ones drop is looked at before the next.
alter table report_run add column if not exists last_submission bigint;

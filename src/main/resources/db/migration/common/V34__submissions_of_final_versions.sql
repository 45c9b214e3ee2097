-- The last submission that a final version can have counted: what later ones drop is looked at before the next.
alter table report_run add column if not exists last_submission bigint;

-- What was written of a submission's problems, and how those files looked: until one of both changes, all stands.
alter table submission add column if not exists returned varchar(1000);

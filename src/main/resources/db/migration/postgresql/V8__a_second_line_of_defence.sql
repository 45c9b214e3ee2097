-- Behind the lock of the sole run: should a run go on without it, it fails here and duplicates
-- nothing. The embedded database has no such indexes and needs none; nobody else can open its file.
create unique index if not exists submission_counts_once
  on submission (path) where state = 'ACTIVE';
create unique index if not exists submission_is_read_once
  on submission (path) where state = 'STAGED';
create unique index if not exists job_instance_runs_once
  on batch_job_execution (job_instance_id) where end_time is null;

-- A file is asked about by its bytes, and jobs by whether they have ended, however many there were.
create index if not exists submission_sha256 on submission (sha256);
create index if not exists batch_job_execution_status on batch_job_execution (status);
create index if not exists batch_job_execution_instance on batch_job_execution (job_instance_id);
create index if not exists batch_step_execution_status on batch_step_execution (status);
create index if not exists batch_step_execution_job on batch_step_execution (job_execution_id);

-- What another index of the same column answers as well: that of V37 by status, and those that the embedded database
-- makes for foreign keys and V38 for the other one.
drop index if exists batch_job_execution_status;
drop index if exists batch_job_execution_instance;
drop index if exists batch_step_execution_job;

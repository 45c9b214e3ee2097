-- The page of all that ran leafs through the executions by their number, and through those that went wrong.
create index if not exists batch_execution_outcome on batch_job_execution (status, job_execution_id);

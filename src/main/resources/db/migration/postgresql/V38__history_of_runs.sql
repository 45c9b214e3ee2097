-- What belongs to an execution is found without reading all; the embedded database indexes foreign keys by itself.
create index if not exists batch_execution_instance on batch_job_execution (job_instance_id);
create index if not exists batch_execution_parameters on batch_job_execution_params (job_execution_id);
create index if not exists batch_execution_steps on batch_step_execution (job_execution_id);

-- What machines that share a PostgreSQL server take from each other: the columns are db-scheduler's.
-- A task is the timetable of a body (its code, or - where there is one city only); task_data is the
-- timetable by which execution_time, its next due time, was reckoned. In the schema of the server's
-- own connection, with a history of its own, since the timetables of many bodies lie in none of
-- their schemas.
create table timetable (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index timetable_execution_time on timetable (execution_time);
create index timetable_last_heartbeat on timetable (last_heartbeat);

-- The runs of jobs/schedule.yml, one a due time. The first row of an entry has no begun_at: it only
-- says since when the entry is kept, so that nothing from before that is made up. A run without an
-- ended_at was killed or is under way.
create table if not exists scheduled_run (
  entry         varchar(100)   not null,
  due_at        timestamp with time zone not null,
  begun_at      timestamp with time zone,
  ended_at      timestamp with time zone,
  exit_status   integer,
  machine       varchar(255)   not null,
  primary key (entry, due_at)
);

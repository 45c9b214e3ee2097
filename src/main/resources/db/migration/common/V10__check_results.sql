-- What every making of a report was checked for: a row for each place where a check fails, or one
-- that says that the check holds or had nothing to compare. left_value and right_value are null where
-- several places were compared and all hold.
create table if not exists check_result (
  run_id        bigint         not null references report_run (id) on delete cascade,
  ordinal       integer        not null,
  check_id      varchar(1000)  not null,
  severity      varchar(10)    not null check (severity in ('ERROR', 'WARNING')),
  outcome       varchar(10)    not null check (outcome in ('HELD', 'FAILED', 'SKIPPED')),
  place         varchar        not null,
  left_value    bigint,
  right_value   bigint,
  compared      bigint         not null,
  sentence      varchar        not null,
  figures       varchar        not null,
  source        varchar        not null,
  primary key (run_id, ordinal)
);

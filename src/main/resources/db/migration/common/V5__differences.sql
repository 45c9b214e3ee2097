-- What a corrected file changed against the version that it replaced. headings, before_values and
-- after_values hold the changed columns of a changed record, joined by U+001F.
create table if not exists difference (
  submission_id bigint         not null references submission (id),
  ordinal       bigint         not null,
  kind          varchar(100)   not null,
  change_type   varchar(10)    not null check (change_type in ('ADDED', 'CHANGED', 'GONE')),
  record_key    varchar        not null,
  source_sheet  varchar        not null,
  source_row    integer        not null,
  headings      varchar        not null,
  before_values varchar        not null,
  after_values  varchar        not null
);
create index if not exists difference_submission on difference (submission_id);

-- The making of a report that was released as final, and in which version; null for drafts. content
-- is the SHA-256 over the checksums of its files: the same files again are the same version.
alter table report_run add column if not exists final_version integer;
alter table report_run add column if not exists content varchar(64);

-- What was published, an edition a notice. RELEASING: a run was killed while it put the files into
-- their place, and the same command has to be repeated.
create table if not exists notice (
  fiscal_year   integer        not null,
  edition       integer        not null,
  notice_number varchar(50)    not null,
  notice_date   date           not null,
  note          varchar(2000)  not null,
  state         varchar(10)    not null check (state in ('RELEASING', 'PUBLISHED')),
  operator      varchar(200)   not null,
  approved_by   varchar(200)   not null,
  checksum      varchar(64)    not null,
  recorded_at   timestamp with time zone not null,
  primary key (fiscal_year, edition)
);

-- The reports of an edition, and whether they were withdrawn since.
create table if not exists notice_report (
  fiscal_year   integer        not null,
  edition       integer        not null,
  report        varchar(100)   not null,
  system        varchar(100)   not null,
  final_version integer        not null,
  withdrawn_on  date,
  withdrawn_note varchar(2000),
  withdrawn_by  varchar(200),
  primary key (fiscal_year, edition, report),
  foreign key (fiscal_year, edition) references notice (fiscal_year, edition)
);

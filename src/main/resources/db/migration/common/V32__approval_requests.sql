-- What is waiting to be approved by somebody else, one a year; the code is of all that the approval sheet says.
create table if not exists approval_request (
  fiscal_year   integer        not null primary key,
  notice_number varchar(100)   not null,
  notice_date   date           not null,
  note          varchar(4000)  not null,
  left_out      boolean        not null,
  code          varchar(20)    not null,
  edition       integer        not null,
  clerk         varchar(100)   not null,
  requested_at  timestamp with time zone not null
);

-- Who may open the operator's pages beside the person at the machine. No password is kept, only its hash; an
-- invitation is the hash of what stands in a link that sets the password once.
create table if not exists account (
  name          varchar(100)   not null primary key,
  role          varchar(20)    not null check (role in ('SUBMITTER', 'CLERK', 'APPROVER', 'READER')),
  department    varchar(200)   not null,
  password      varchar(200),
  invitation    varchar(64),
  invited_at    timestamp with time zone,
  failures      integer default 0 not null,
  locked_until  timestamp with time zone
);

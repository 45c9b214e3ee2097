-- What was made final and what was published, in a chain: each root is the SHA-256 over the root before, the act and
-- its content, so that a line that was changed or taken out is seen. Nothing is ever deleted here.
create table if not exists act_log (
  position      integer        not null primary key,
  act           varchar(20)    not null,
  content       varchar(8000)  not null,
  root          varchar(64)    not null
);

-- How many records a kind has in a year, by the columns that tables count by. The basis says of which submissions; of others, the records are counted themselves.
create table if not exists tally (
  kind          varchar(100)   not null,
  fiscal_year   integer        not null,
  columns       varchar(1000)  not null,
  basis         varchar(200)   not null,
  kept          boolean        not null,
  primary key (kind, fiscal_year, columns)
);
create table if not exists tally_count (
  kind          varchar(100)   not null,
  fiscal_year   integer        not null,
  columns       varchar(1000)  not null,
  value1 varchar, value2 varchar, value3 varchar, value4 varchar, value5 varchar, value6 varchar,
  tallied       bigint         not null
);
create index if not exists tally_count_year on tally_count (kind, fiscal_year);

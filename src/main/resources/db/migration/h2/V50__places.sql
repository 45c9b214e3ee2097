-- Where the first records that a count of tally_count is of stand. H2 alone: it takes seconds to search a million records, and PostgreSQL does not.
create table if not exists tally_place (
  kind          varchar(100)   not null,
  fiscal_year   integer        not null,
  columns       varchar(1000)  not null,
  value1 varchar, value2 varchar, value3 varchar, value4 varchar, value5 varchar, value6 varchar,
  places        varbinary      not null
);
create index if not exists tally_place_year on tally_place (kind, fiscal_year);

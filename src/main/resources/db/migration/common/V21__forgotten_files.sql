-- A submission that was not read: it says that all records of its path were taken back by hand.
alter table submission add column if not exists forgotten boolean default false not null;

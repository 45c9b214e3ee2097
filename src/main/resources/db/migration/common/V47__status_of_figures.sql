-- How a figure stands when it is made, as figures.csv says it; null in a making of an earlier program.
alter table figure add column if not exists status varchar(20);

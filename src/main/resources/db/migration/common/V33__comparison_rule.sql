-- By which rules the stored keys and forms of names and numbers were made: a program with others
-- makes them anew before it counts. No row: by those of a program that did not say.
create table if not exists comparison_rule (version integer not null);

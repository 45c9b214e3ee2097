-- Whose turn it is to change this database, which several machines may share. Whoever takes over
-- from a machine that is silent has the next number. The number is the key, so that a transaction
-- that holds it (for key share) keeps others from taking over, but not its holder from telling
-- that it is alive. The output folder is told by the mark that lies in it.
create table run_turn (
    number bigint primary key,
    holder text not null,
    machine text not null,
    output text not null,
    begun_at timestamp with time zone not null,
    seen_at timestamp with time zone not null
);

insert into run_turn (number, holder, machine, output, begun_at, seen_at)
values (0, '', '', '', now(), now());

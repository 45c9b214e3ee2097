-- A run that is under way on another machine, of the program of the version before, loses its turn
-- (V48) before the tables change under it: it commits nothing more and ends.
do $$
begin
  if to_regclass('run_turn') is not null then
    update run_turn set number = number + 1;
  end if;
end
$$;

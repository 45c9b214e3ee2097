-- Digits after the point of a figure: figure_value is in units of the last of them.
alter table figure add column if not exists decimals integer default 0 not null;

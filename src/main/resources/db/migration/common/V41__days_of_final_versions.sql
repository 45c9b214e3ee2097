-- The day that a final version carries in print; unknown of those made before.
alter table report_run add column if not exists final_day date;

-- The form in which a file was read, such as CSV（UTF-8・BOM付き）; null where it could not be opened.
alter table submission add column if not exists form varchar(100);

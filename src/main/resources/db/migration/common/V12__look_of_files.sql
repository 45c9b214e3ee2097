-- How the file looked when its bytes were read: while it looks the same, they need not be read again.
alter table submission add column if not exists look varchar(200);

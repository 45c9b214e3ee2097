-- As the embedded database orders them; a server's own collation would list files in another order.
alter table submission alter column path type varchar(2000) collate "C";

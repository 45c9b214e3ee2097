-- A hash of all that a record says but its number: records that are alike may be the same one, submitted twice.
alter table document_request add column if not exists likeness bigint;
alter table personal_request add column if not exists likeness bigint;
alter table outside_use add column if not exists likeness bigint;
alter table external_provision add column if not exists likeness bigint;
alter table business_registration add column if not exists likeness bigint;
alter table appeal add column if not exists likeness bigint;
alter table council_item add column if not exists likeness bigint;
alter table information_provision add column if not exists likeness bigint;
alter table audit_finding add column if not exists likeness bigint;
alter table audit_scope add column if not exists likeness bigint;
alter table training add column if not exists likeness bigint;
alter table publication add column if not exists likeness bigint;
alter table nil_return add column if not exists likeness bigint;

-- The passkeys of those who approve, as a second step beside the password. The names of the tables and columns are those
-- of Spring Security's repositories. Whose account goes, or is made anew, has none any more.
create table if not exists user_entities (
  id            varchar(200)   not null primary key,
  name          varchar(100)   not null unique references account (name) on delete cascade,
  display_name  varchar(200)   not null
);
create table if not exists user_credentials (
  credential_id                 varchar(1400)  not null primary key,
  user_entity_user_id           varchar(200)   not null references user_entities (id) on delete cascade,
  public_key                    bytea          not null,
  signature_count               bigint         not null,
  uv_initialized                boolean        not null,
  backup_eligible               boolean        not null,
  authenticator_transports      varchar(1000)  not null,
  public_key_credential_type    varchar(100)   not null,
  backup_state                  boolean        not null,
  attestation_object            bytea          not null,
  attestation_client_data_json  bytea          not null,
  created                       timestamp with time zone not null,
  last_used                     timestamp with time zone not null,
  label                         varchar(100)   not null
);
create index if not exists user_credentials_user on user_credentials (user_entity_user_id);

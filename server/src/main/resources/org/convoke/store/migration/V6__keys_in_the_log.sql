-- Each key of an organization knows where the log has the record that brought it into use, and can be ended without successor.
alter table organization_key add column log_index integer; -- null for keys from before this was kept
alter table organization_key add column revocation text; -- canonical JSON; null while nobody revoked it
alter table organization_key add column revocation_signatures text; -- under it, minisign form, one after the other
alter table organization_key add column revocation_index integer;

-- A recovery key that is named no longer stays, because what it signed stays.
alter table recovery_key add column until integer; -- null while it is named

pragma user_version = 6;

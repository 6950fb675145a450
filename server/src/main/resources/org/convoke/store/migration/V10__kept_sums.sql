-- The sums of turnout at one moment, so that a start need not read every report again. It follows from everything else here
-- and may be deleted at any time.
create table turnout_kept (
    only_one integer primary key check (only_one = 1),
    rules integer not null, -- a checksum of what makes sums of reports
    epoch integer not null, -- where the outbox stood
    sequence integer not null,
    calls integer not null,
    crc integer not null, -- of the bytes
    bytes blob not null
);

-- Events with second versions of reports, which are few.
create index turnout_report_revised on turnout_report (event) where version > 1;

-- When an event became what it was, so that sums as they were tell their moment. Absent for what changed before this was kept.
alter table event_before add column updated integer;

pragma user_version = 10;

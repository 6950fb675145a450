-- How many came, as it is reported. A row is one version of a report and never changes; the last one of an id holds.
create table turnout_report (
    number integer primary key,
    id text not null, -- 13 of [0-9a-z]
    version integer not null, -- from 1
    event integer not null references event (number),
    list integer references source (number), -- the source of records that it came with
    state text not null, -- HELD ACCEPTED REJECTED WITHDRAWN
    door text not null, -- IMPORT FORM API
    basis text not null, -- ANNOUNCED COUNTED
    source_class text not null, -- OFFICIAL PRESS ORGANIZER INDEPENDENT PARTICIPANT PHOTO OTHER COMPILER
    method text,
    low integer,
    high integer,
    words text,
    phrase_table text, -- that gave the words their number
    counted integer, -- the moment that the number is of
    measure text, -- PEAK CUMULATIVE
    link text,
    file text, -- digest
    role text,
    area_square_meters integer,
    reason text, -- of the coordinator who made this version
    made integer not null,
    -- As beside events: what hides the digest in the log, and the entry that has it.
    salt blob,
    log_index integer,
    unique (id, version)
);

create index turnout_report_event on turnout_report (event);

-- What coordinators decided of an event's numbers, apart from the reports. The last one on the same question holds.
create table turnout_decision (
    number integer primary key,
    event integer not null references event (number),
    kind text not null, -- RANGE NO_RANGE COUNTER_EVENT NO_COUNTER_EVENT
    low integer,
    high integer,
    report text, -- the id of the report that it follows
    reason text not null,
    decided integer not null,
    salt blob not null,
    log_index integer not null
);

create index turnout_decision_event on turnout_decision (event);

-- What a public event was, as far as sums depend on it, between two entries of the log: for sums as they were.
create table event_before (
    number integer primary key,
    event integer not null references event (number),
    from_index integer, -- null when it was published before there was a log
    until_index integer not null, -- the entry that tells of the change
    status text not null,
    is_online integer not null,
    first_date text not null,
    last_date text not null,
    country text,
    region text,
    locality text
);

create index event_before_event on event_before (event);

pragma user_version = 7;

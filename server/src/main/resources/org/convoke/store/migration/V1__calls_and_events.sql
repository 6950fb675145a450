-- The last statement writes this file's number, by which a store that is up to date is recognized.
pragma application_id = 1129207371; -- CNVK

create table call (
    number integer primary key,
    slug text not null unique,
    title text not null,
    first_date text not null,
    last_date text not null,
    language text not null,
    updated integer not null -- epoch milliseconds, as every instant here
);

-- Where records come from, by the name that --source gives, within a call.
create table source (
    number integer primary key,
    call integer not null references call (number),
    name text not null,
    unique (call, name)
);

create table event (
    number integer primary key,
    id text not null unique, -- 13 of [0-9a-z], from call, source and identity
    call integer not null references call (number),
    source integer not null references source (number),
    source_id text,
    source_url text,
    state text not null, -- PENDING PUBLISHED HELD REJECTED
    hold_reason text, -- OUTSIDE_CALL NO_DAY NO_PLACE
    is_moved integer not null, -- place or time changed since it was published
    -- The coordinators' decisions: no import touches them.
    is_cancelled integer not null default 0,
    is_hidden integer not null default 0,
    first_date text, -- local days, for deciding again when the call's days change
    last_date text,
    sequence integer not null,
    published integer, -- when first
    updated integer not null,
    content text not null -- what the source says, JSON
);

create index event_source on event (source);
create index event_held on event (call, hold_reason) where state = 'HELD';

-- What coordinators decided, with their reasons; the last one of an event holds.
create table decision (
    number integer primary key,
    event integer not null references event (number),
    kind text not null, -- CANCEL HIDE RESTORE
    reason text not null,
    decided integer not null
);

create index decision_event on decision (event);

-- Events that were public and no longer are, for those who keep a copy.
create table deleted (
    id text primary key,
    call integer not null references call (number),
    deleted integer not null
) without rowid;

-- Changes in the order of their commits. Numbers are never used again, so a gap at the beginning shows what was trimmed.
create table outbox (
    sequence integer primary key autoincrement,
    event integer not null,
    changed integer not null
);

-- How far each durable consumer of the outbox has come.
create table consumer (
    name text primary key,
    sequence integer not null
) without rowid;

-- A new epoch tells everyone who follows the outbox to read everything again; calls counts the changes of calls.
create table epoch (
    only_one integer primary key check (only_one = 1),
    number integer not null,
    calls integer not null
);

insert into epoch (only_one, number, calls) values (1, 1, 0);

pragma user_version = 1;

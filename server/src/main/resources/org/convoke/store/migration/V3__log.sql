-- The public log. What happened, in the order of commits; the number is the index.
create table log_entry (
    number integer primary key,
    entry blob not null -- 34 bytes: see LogEntry
);

-- The hash of every full tile: level 1 stands for 256 entries, each next level for 256 of the one below.
create table log_hash (
    level integer not null,
    number integer not null,
    hash blob not null,
    primary key (level, number)
) without rowid;

-- What the log calls itself, from the moment that others rely on it.
create table log_origin (
    only_one integer primary key check (only_one = 1),
    origin text not null
);

-- Sixteen random bytes that hide the digest of an event as the public is told of it, and the entry that has it. Who erases
-- the row ends the link between the two.
alter table event add column salt blob;
alter table event add column log_index integer;

pragma user_version = 3;

-- Where calls were carried: pages elsewhere that have their text.
create table carriage (
    number integer primary key autoincrement, -- none comes twice, not even after a removal
    call integer not null references call (number),
    newsroom text, -- as whoever told of it wrote; absent when the organization's name is enough
    organization integer references organization (number), -- on whose domain the page is
    link text not null,
    host text not null, -- of the link
    way text not null, -- REPORT COMMAND FEED
    state text not null, -- HELD ACCEPTED REMOVED
    reported integer not null,
    decided integer,
    reason text,
    mark text, -- EXACT EXCERPT ALTERED ABSENT; null while the page was never read
    version integer, -- the one that is on the page
    language text,
    checked integer, -- when the page was last read
    tried integer, -- when it was last asked for
    failures integer not null default 0, -- in a row
    fault text, -- why it could not be read the last time: the key of a sentence
    due integer, -- when to read it next; null for never
    unique (call, link)
);

create index carriage_due on carriage (due) where due is not null;
create index carriage_host on carriage (host);

pragma user_version = 8;

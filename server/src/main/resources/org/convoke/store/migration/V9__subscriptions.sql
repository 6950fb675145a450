-- Who hears of feeds (WebSub), and what is still to be delivered.
create table subscription (
    number integer primary key autoincrement,
    callback text not null, -- where deliveries go
    host text not null, -- of the callback
    topic text not null, -- the address of the feed
    secret text, -- under which deliveries are signed
    since integer not null,
    until integer not null, -- the end of the lease
    ended integer, -- when it was given up; null while it lasts
    reason text, -- why: the key of a sentence
    sent text not null, -- the digest of the content that the subscriber has
    delivered integer, -- when it got it
    pending text, -- the digest of the content that it shall get
    due integer, -- when to try next; null when nothing waits
    attempts integer not null default 0, -- in vain so far
    unique (callback, topic)
);

create index subscription_host on subscription (host);
create index subscription_due on subscription (due) where due is not null;

-- What was asked for in the name of a subscriber that has not been asked itself yet.
create table subscription_request (
    number integer primary key autoincrement,
    callback text not null,
    host text not null,
    topic text not null,
    mode text not null, -- SUBSCRIBE UNSUBSCRIBE
    secret text,
    lease_seconds integer not null,
    asked integer not null,
    unique (callback, topic)
);

pragma user_version = 9;

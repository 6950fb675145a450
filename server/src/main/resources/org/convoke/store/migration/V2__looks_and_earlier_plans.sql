-- A call's own colour and picture. The pictures stand last, because the calls are read often and these are not.
create table look (
    call integer primary key references call (number),
    color text, -- #rrggbb
    picture_version text, -- of both pictures: changes with them
    picture_width integer,
    picture_height integer,
    picture_text text, -- what it shows, for those who cannot see it
    picture blob, -- JPEG
    picture_small blob
);

-- What was announced of a public event before its place or time changed.
create table earlier_plan (
    number integer primary key,
    event integer not null references event (number),
    content text not null, -- as in event, but for what is of no concern here
    until integer not null
);

create index earlier_plan_event on earlier_plan (event);

pragma user_version = 2;

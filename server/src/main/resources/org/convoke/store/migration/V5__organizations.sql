-- Who stands behind calls: organizations, what ties them, and what they endorse.
create table organization (
    number integer primary key,
    slug text not null unique,
    domain text unique, -- ASCII, lower case
    kind text not null, -- ALLIANCE CHAPTER MEMBER ALLY NEWSROOM
    name text not null,
    language text, -- of the name, BCP 47
    country text, -- ISO 3166-1 alpha-2
    home_page text,
    contact text, -- for coordinators alone: no page, file or answer of the site ever has it
    token text not null unique, -- what the domain says to prove that it stands behind it
    proof_found integer, -- when the domain last said so
    proof_way text, -- FILE DNS
    proof_key text, -- the key that it said so with
    proof_answered integer, -- when it last answered at all
    proof_tried integer, -- when it was last asked
    logo_version text, -- changes with the logo
    logo_width integer,
    logo_height integer,
    updated integer not null
);

create table organization_name (
    organization integer not null references organization (number),
    language text not null,
    name text not null,
    primary key (organization, language)
) without rowid;

create table organization_tie (
    organization integer not null references organization (number),
    relation text not null, -- BELONGS_TO CHAPTER_OF ALLIED_WITH
    other integer not null references organization (number),
    primary key (organization, relation, other)
) without rowid;

create index organization_tie_other on organization_tie (other);

-- Who could be taken for whom, by name or domain; found anew at every change.
create table organization_look_alike (
    organization integer not null references organization (number),
    other integer not null references organization (number),
    primary key (organization, other)
) without rowid;

-- Pictures apart, because organizations are read often and these are not.
create table organization_logo (
    organization integer primary key references organization (number),
    png blob not null
);

create table organization_key (
    number integer primary key,
    organization integer not null references organization (number),
    line text not null unique, -- the public key as minisign writes it; no two organizations share one
    is_held integer not null, -- whether the site keeps the secret half
    since integer not null,
    until integer, -- null for the one in use
    record text, -- the signed record that put it in the place of another, canonical JSON
    signatures text -- under that record, minisign form, one after the other
);

create unique index organization_key_in_use on organization_key (organization) where until is null;

-- Keys kept apart for the day the one in use is lost: any two of them name its successor.
create table recovery_key (
    organization integer not null references organization (number),
    line text not null,
    primary key (organization, line)
) without rowid;

-- What organizations stand behind. A row never changes but for its withdrawal, and is never deleted.
create table endorsement (
    number integer primary key,
    organization integer not null references organization (number),
    call integer not null references call (number),
    text text not null, -- the digest of the signed text
    digest text not null unique, -- of the record: none comes twice
    level text not null, -- KEY DOMAIN DOCUMENT
    record text not null, -- canonical JSON
    signature text, -- under it, minisign form
    received integer not null,
    log_index integer not null,
    withdrawal text, -- canonical JSON
    withdrawal_signature text,
    withdrawn integer,
    withdrawal_index integer
);

create index endorsement_call on endorsement (call);
create index endorsement_organization on endorsement (organization);
create index endorsement_text on endorsement (text);

-- Until when a call takes endorsements.
create table endorsement_deadline (
    call integer primary key references call (number),
    until integer not null
);

pragma user_version = 5;

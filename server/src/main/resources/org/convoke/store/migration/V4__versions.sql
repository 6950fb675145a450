-- The texts of calls. A row never changes and is never deleted.
create table call_version (
    number integer primary key,
    call integer not null references call (number),
    version integer not null, -- from 1
    language text not null, -- BCP 47
    is_original integer not null, -- the others of this version are translations of it
    not_before integer, -- embargo
    digest text not null, -- of the file when it was issued
    signature text not null, -- the .minisig file
    key text not null, -- that signed it: the line of the .pub file
    log_index integer not null,
    file blob not null, -- what was signed, byte for byte
    unique (call, version, language)
);

pragma user_version = 4;

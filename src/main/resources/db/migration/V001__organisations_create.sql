-- Flyway runs as tandem_owner; the application connects as tandem_app, which owns nothing and cannot bypass row security.
create schema organisations;
grant usage on schema organisations to tandem_app;

create table organisations.organisation (
    id         uuid primary key,
    name       text not null check (length(btrim(name)) between 1 and 200),
    sample     boolean not null default false,
    created_at timestamptz not null default now()
);

create table organisations.person (
    id             uuid primary key,
    organisation   uuid not null references organisations.organisation on delete cascade,
    name           text not null check (length(btrim(name)) between 1 and 200),
    email          text not null check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
    duty           text check (length(duty) <= 200),
    hours_per_week numeric(4, 1) check (hours_per_week between 0 and 80),
    created_at     timestamptz not null default now()
);
comment on column organisations.person.hours_per_week is 'hours a week this person has for joint plans';
create unique index one_person_per_address on organisations.person (lower(email));
create index people_of_organisation on organisations.person (organisation);

create table organisations.absence (
    person uuid not null references organisations.person on delete cascade,
    start  date not null,
    "end"  date not null,
    primary key (person, start),
    check (start < "end")
);
comment on table organisations.absence is 'days away, from start up to but not including end; private to the person''s organisation';

alter table organisations.organisation enable row level security;
alter table organisations.person enable row level security;
alter table organisations.absence enable row level security;
grant select, insert, update, delete on all tables in schema organisations to tandem_app;

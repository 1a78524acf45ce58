-- When people have time for partner work: days of the week, part time, days away. For the eyes of their own organisation.
create table organisations.working_place (
    organisation uuid primary key references organisations.organisation on delete cascade,
    country      text not null check (country ~ '^([a-z]{2})?$'),
    region       text not null check (length(region) <= 40),
    person       uuid not null,
    at           timestamptz not null
);
comment on table organisations.working_place is 'where its people have public holidays, unless they say otherwise; an empty country has none';

create table organisations.working_time (
    person   uuid primary key references organisations.person on delete cascade,
    weekdays text not null check (weekdays ~ '^1?2?3?4?5?6?7?$' and weekdays <> ''),
    country  text check (country ~ '^([a-z]{2})?$'),
    region   text check (length(region) <= 40),
    by       uuid not null,
    at       timestamptz not null,
    check ((country is null) = (region is null))
);
comment on column organisations.working_time.weekdays is 'from 1, Monday, to 7';
comment on column organisations.working_time.country is 'null: as the organisation';

create table organisations.part_time (
    person         uuid not null references organisations.person on delete cascade,
    start          date not null,
    "end"          date not null,
    hours_per_week numeric(4, 1) not null check (hours_per_week between 0 and 80),
    by             uuid not null,
    at             timestamptz not null,
    primary key (person, start),
    check (start < "end")
);

alter table organisations.absence
    add column id     uuid not null default gen_random_uuid(),
    add column half   boolean not null default false,
    add column note   text check (length(btrim(note)) between 1 and 200),
    add column deputy uuid references organisations.person on delete set null,
    add column by     uuid,
    add column at     timestamptz not null default now(),
    drop constraint absence_pkey,
    add primary key (person, id),
    add check (deputy <> person);
create unique index one_absence_from_a_day on organisations.absence (person, start);
create index absences_with_deputy on organisations.absence (deputy) where deputy is not null;
comment on column organisations.absence.half is 'away half of each of these days';

-- What all that comes to: minutes of each day of a week, Monday first. Written anew whenever any of it changes.
create table organisations.working_week (
    person  uuid not null references organisations.person on delete cascade,
    week    date not null check (extract(isodow from week) = 1),
    minutes int[] not null check (cardinality(minutes) = 7 and 0 <= all (minutes)),
    primary key (person, week)
);

alter table organisations.working_place enable row level security;
alter table organisations.working_time enable row level security;
alter table organisations.part_time enable row level security;
alter table organisations.working_week enable row level security;
create policy ours on organisations.working_place using (organisation = (select access.my_organisation()));
create policy mine on organisations.working_time
    using (person in (select p.id from organisations.person p where p.organisation = (select access.my_organisation())));
create policy mine on organisations.part_time
    using (person in (select p.id from organisations.person p where p.organisation = (select access.my_organisation())));
create policy mine on organisations.working_week
    using (person in (select p.id from organisations.person p where p.organisation = (select access.my_organisation())));
grant select, insert, update on organisations.working_place, organisations.working_time, organisations.working_week to tandem_app;
grant select, insert, update, delete on organisations.part_time to tandem_app;

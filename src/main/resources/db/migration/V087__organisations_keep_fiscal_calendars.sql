-- How an organisation divides its years, as `months 2` or `4-4-5 2 SATURDAY nearest`: its kind and the month it starts in;
-- of years of weeks also the weekday on which they end, the last in the month before or the one nearest to its end.
create table organisations.fiscal_calendar (
    organisation uuid primary key references organisations.organisation on delete cascade,
    calendar     text not null check (calendar ~ '^(months ([1-9]|1[0-2])|(4-4-5|4-5-4|5-4-4|13x4) ([1-9]|1[0-2]) [A-Z]{6,9} (last|nearest))$'),
    person       uuid not null,
    at           timestamptz not null default now()
);
alter table organisations.fiscal_calendar enable row level security;
create policy known on organisations.fiscal_calendar for select
    using (organisation in (select o.id from organisations.organisation o));
create policy own_new on organisations.fiscal_calendar for insert
    with check (organisation = (select access.my_organisation()));
create policy own on organisations.fiscal_calendar for update using (organisation = (select access.my_organisation()));
grant select, insert, update on organisations.fiscal_calendar to tandem_app;

-- What one of a currency was worth in another, as somebody of the organisation looked it up: a rate of its own, for its eyes.
create table organisations.rate (
    organisation uuid not null references organisations.organisation on delete cascade,
    origin       char(3) not null,
    target       char(3) not null,
    day          date not null,
    rate         numeric not null check (rate > 0),
    source       text not null check (length(btrim(source)) between 1 and 200),
    person       uuid not null,
    at           timestamptz not null default now(),
    primary key (organisation, origin, target, day),
    check (origin <> target)
);
comment on column organisations.rate.rate is 'units of target for one of origin';
alter table organisations.rate enable row level security;
create policy own on organisations.rate using (organisation = (select access.my_organisation()));
grant select, insert, update, delete on organisations.rate to tandem_app;

-- The currency in which a person wants to see amounts beside the plan's own.
create table organisations.viewing (
    person   uuid primary key references organisations.person on delete cascade,
    currency char(3) not null
);
alter table organisations.viewing enable row level security;
create policy own on organisations.viewing using (person = (select access.me()));
grant select, insert, update, delete on organisations.viewing to tandem_app;

-- The rate at which whoever acts sees amounts of a currency: the newest of their organisation.
create view organisations.seen_at with (security_invoker = true) as
    select distinct on (r.origin) r.origin, r.target, r.day, r.rate, r.source
      from organisations.viewing v
      join organisations.rate r on r.target = v.currency
     where v.person = (select access.me())
     order by r.origin, r.day desc;
grant select on organisations.seen_at to tandem_app;

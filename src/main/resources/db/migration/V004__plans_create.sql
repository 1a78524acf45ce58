create schema plans;
grant usage on schema plans to tandem_app;

create table plans.plan (
    id          uuid primary key,
    title       text not null check (length(btrim(title)) between 1 and 200),
    starts      date not null,
    ends        date not null,
    currency    char(3) not null,
    cycle_start date not null,
    stage       text not null default 'PENCIL' check (stage in ('PENCIL', 'PROPOSED', 'AGREED', 'RUNNING', 'CLOSED')),
    sample      boolean not null default false,
    created_at  timestamptz not null default now(),
    check (starts < ends),
    check (cycle_start >= starts and cycle_start < ends)
);
comment on column plans.plan.ends is 'the first day after the plan';

create table plans.side (
    plan         uuid not null references plans.plan on delete cascade,
    side         text not null check (side in ('VENDOR', 'PARTNER')),
    organisation uuid not null references organisations.organisation,
    primary key (plan, side),
    unique (plan, organisation)
);
create index plans_of_organisation on plans.side (organisation);

-- What a plan is made of: the plan as a whole, its strategies, goals and actions. Their words and numbers are fields.
create table plans.unit (
    plan       uuid not null references plans.plan on delete cascade,
    id         uuid not null,
    kind       text not null,
    number     int not null,
    side       text not null check (side in ('VENDOR', 'PARTNER')),
    parent     uuid,
    private_to uuid references organisations.organisation,
    removed_at timestamptz,
    primary key (plan, id),
    unique (plan, kind, number),
    foreign key (plan, parent) references plans.unit
);
comment on column plans.unit.side is 'who brought it into the plan; of a strategy: whose strategy it is';

create table plans.field (
    plan       uuid not null,
    unit       uuid not null,
    name       text not null,
    kind       text not null check (kind in ('LINE', 'TEXT', 'MONEY', 'DATE', 'HOURS', 'CHOICE', 'UNIT', 'UNITS')),
    value      text check (length(value) <= 4000),
    amount     numeric generated always as (case when kind in ('MONEY', 'HOURS') then value::numeric end) stored,
    firmness   text not null check (firmness in ('EMPTY', 'BLANK', 'PENCIL', 'INK')),
    side       text not null check (side in ('VENDOR', 'PARTNER')),
    first_side text check (first_side in ('VENDOR', 'PARTNER')),
    person     uuid not null,
    at         timestamptz not null default now(),
    question   text check (length(question) <= 500),
    due        date,
    private_to uuid references organisations.organisation,
    version    int not null default 1,
    primary key (plan, unit, name),
    foreign key (plan, unit) references plans.unit on delete cascade,
    check ((value is null) = (firmness in ('EMPTY', 'BLANK'))),
    check (firmness = 'BLANK' or question is null)
);
comment on column plans.field.side is 'who wrote the value; of a blank: who shall fill it';
comment on column plans.field.first_side is 'the first author, who counts in the balance';

create table plans.suggestion (
    plan        uuid not null,
    id          uuid not null,
    unit        uuid not null,
    field       text not null,
    base        text,
    proposed    text not null,
    reason      text not null check (length(btrim(reason)) between 1 and 500),
    side        text not null check (side in ('VENDOR', 'PARTNER')),
    person      uuid not null,
    at          timestamptz not null default now(),
    outcome     text check (outcome in ('TAKEN', 'DECLINED')),
    answer      text check (length(answer) <= 500),
    answered_by uuid,
    answered_at timestamptz,
    primary key (plan, id),
    foreign key (plan, unit, field) references plans.field on delete cascade,
    check ((outcome is null) = (answered_at is null))
);
create unique index one_open_suggestion on plans.suggestion (plan, unit, field, side) where outcome is null;

alter table plans.plan enable row level security;
alter table plans.side enable row level security;
alter table plans.unit enable row level security;
alter table plans.field enable row level security;
alter table plans.suggestion enable row level security;
create policy mine on plans.plan using (id in (select access.my_plans()));
create policy of_my_plans on plans.side using (plan in (select access.my_plans()));
create policy of_my_plans on plans.unit
    using (plan in (select access.my_plans()) and (private_to is null or private_to = (select access.my_organisation())));
create policy of_my_plans on plans.field
    using (plan in (select access.my_plans()) and (private_to is null or private_to = (select access.my_organisation())));
-- A suggestion is as private as its field: the field's own policy decides.
create policy with_field on plans.suggestion
    using (exists (select from plans.field f where f.plan = suggestion.plan and f.unit = suggestion.unit and f.name = suggestion.field));

-- The organisations at my tables, also before any of their people is named.
create policy at_my_table on organisations.organisation for select
    using (id in (select s.organisation from plans.side s));

grant select, insert, update, delete on all tables in schema plans to tandem_app;

-- The next number of a kind, counting units that are private to the other side too. The book's row lock keeps two apart.
create function plans.next_number(of_plan uuid, of_kind text) returns int
language sql security definer set search_path = pg_catalog as
$$ select coalesce(max(number), 0) + 1 from plans.unit
    where plan = of_plan and kind = of_kind and of_plan in (select access.my_plans()) $$;

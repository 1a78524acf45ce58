create schema access;
grant usage on schema access to tandem_app;

create table access.credential (
    person        uuid primary key references organisations.person on delete cascade,
    password_hash text not null,
    changed_at    timestamptz not null default now()
);

-- A member of a plan is a person whom that plan lets in; never a whole company.
create table access.membership (
    plan      uuid not null,
    person    uuid not null references organisations.person on delete cascade,
    joined_at timestamptz,
    primary key (plan, person)
);
create index plans_of_person on access.membership (person);
comment on column access.membership.joined_at is 'when the person accepted; until then they are named in the plan but see nothing';

create table access.invitation (
    id          uuid primary key,
    plan        uuid not null,
    person      uuid not null references organisations.person on delete cascade,
    invited_by  uuid not null references organisations.person on delete cascade,
    secret_hash bytea not null unique,
    created_at  timestamptz not null default now(),
    expires_at  timestamptz not null,
    accepted_at timestamptz
);

create table access.token (
    id          uuid primary key,
    person      uuid not null references organisations.person on delete cascade,
    name        text not null check (length(btrim(name)) between 1 and 100),
    secret_hash bytea not null unique,
    created_at  timestamptz not null default now(),
    expires_at  timestamptz not null,
    last_used   timestamptz
);

-- The questions every row policy asks. They run as the owner, so that a policy never waits for itself.
create function access.me() returns uuid language sql stable as
$$ select nullif(current_setting('tandem.person', true), '')::uuid $$;

create function access.my_organisation() returns uuid language sql stable security definer set search_path = pg_catalog as
$$ select organisation from organisations.person where id = access.me() $$;

create function access.my_plans() returns setof uuid language sql stable security definer set search_path = pg_catalog as
$$ select plan from access.membership where person = access.me() and joined_at is not null $$;

-- Everybody named in a plan of mine, and everybody of my own organisation.
create function access.people_i_know() returns setof uuid language sql stable security definer set search_path = pg_catalog as
$$ select id from organisations.person where organisation = access.my_organisation()
   union select person from access.membership where plan in (select access.my_plans()) $$;

alter table access.credential enable row level security;
alter table access.membership enable row level security;
alter table access.invitation enable row level security;
alter table access.token enable row level security;

create policy own on access.credential using (person = (select access.me()));
create policy own on access.token using (person = (select access.me()));
create policy of_my_plans on access.membership using (plan in (select access.my_plans()));
create policy of_my_plans on access.invitation using (plan in (select access.my_plans()));

create policy known on organisations.person using (id in (select access.people_i_know()));
create policy mine on organisations.absence
    using (person in (select p.id from organisations.person p where p.organisation = (select access.my_organisation())));
create policy known on organisations.organisation
    using (id in (select p.organisation from organisations.person p));

grant select, insert, update, delete on access.credential, access.token, access.invitation, access.membership to tandem_app;

-- Ways in for somebody who is not a member yet. Each does one thing, as the owner, and only for the person acting.

-- The first member of a new plan is whoever makes it.
create function access.found_plan(new_plan uuid) returns void language sql security definer set search_path = pg_catalog as
$$ insert into access.membership (plan, person, joined_at)
   select new_plan, access.me(), now()
    where access.me() is not null and not exists (select from access.membership where plan = new_plan) $$;

-- Names a person in a plan of mine, by address: a known one as they are, an unknown one made new in that organisation.
-- Answers null if the address belongs to somebody of a third organisation, or if the plan is not mine.
create function access.name_person(of_plan uuid, of_organisation uuid, called text, address text, with_duty text, with_hours numeric)
returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
    found organisations.person;
begin
    if of_plan not in (select access.my_plans()) then
        return null;
    end if;
    select * into found from organisations.person p where lower(p.email) = lower(address);
    if found.id is null then
        insert into organisations.person (id, organisation, name, email, duty, hours_per_week)
        values (gen_random_uuid(), of_organisation, called, address, with_duty, with_hours) returning * into found;
    elsif found.organisation <> of_organisation then
        return null;
    end if;
    insert into access.membership (plan, person) values (of_plan, found.id) on conflict do nothing;
    return found.id;
end $$;

-- Somebody signed in may bring a new organisation into being, to write a plan with it.
create policy name_new on organisations.organisation for insert with check ((select access.me()) is not null);

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

-- Where a person's calendar reads a plan: a secret link that lets in to reading this, and to nothing else.
create table access.feed (
    plan        uuid not null,
    person      uuid not null,
    secret_hash bytea not null unique,
    created_at  timestamptz not null,
    last_read   timestamptz,
    primary key (plan, person),
    foreign key (plan, person) references access.membership on delete cascade
);
alter table access.feed enable row level security;
create policy own on access.feed
    using (person = (select access.me()) and plan in (select access.my_plans()));
grant select, insert, delete on access.feed to tandem_app;

-- Before anybody is known: whose feed it is, as long as they are in the plan.
create function access.reader_of(hash bytea, at timestamptz)
returns table (plan uuid, person uuid, organisation uuid, name text, email text)
language sql security definer set search_path = pg_catalog as
$$ update access.feed f set last_read = at
    where f.secret_hash = hash and (f.last_read is null or f.last_read < at - interval '1 minute');
   select f.plan, p.id, p.organisation, p.name, p.email
     from access.feed f
     join access.membership m on m.plan = f.plan and m.person = f.person and m.joined_at is not null
     join organisations.person p on p.id = f.person
    where f.secret_hash = hash $$;
revoke all on function access.reader_of(bytea, timestamptz) from public;
grant execute on function access.reader_of(bytea, timestamptz) to tandem_app;

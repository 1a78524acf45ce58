-- Reading goes as far as a plan does; writing stays at home.
drop policy known on organisations.person;
create policy known on organisations.person for select using (id in (select access.people_i_know()) or organisation = (select access.my_organisation()));
create policy new_colleague on organisations.person for insert with check (organisation = (select access.my_organisation()));
create policy changed_colleague on organisations.person for update using (organisation = (select access.my_organisation()));
create policy removed_colleague on organisations.person for delete using (organisation = (select access.my_organisation()));
drop policy known on organisations.organisation;
create policy known on organisations.organisation for select using (id in (select p.organisation from organisations.person p));
create policy changed_own on organisations.organisation for update using (id = (select access.my_organisation()));

-- People come into a plan by being named there (access.name_person), and see it once they themselves join.
drop policy of_my_plans on access.membership;
create policy of_my_plans on access.membership for select using (plan in (select access.my_plans()) or person = (select access.me()));
create policy joined on access.membership for update using (person = (select access.me()));
create policy removed on access.membership for delete using (plan in (select access.my_plans()));
revoke insert, update on access.membership from tandem_app;
grant update (joined_at) on access.membership to tandem_app;

create index tokens_of_person on access.token (person);
create index invitations_of_person on access.invitation (plan, person);

-- Before anybody is known: each function answers one question, for one exact key.
create function access.credential_of(address text)
returns table (person uuid, organisation uuid, name text, email text, hash text)
language sql stable security definer set search_path = pg_catalog as
$$ select p.id, p.organisation, p.name, p.email, c.password_hash
     from organisations.person p join access.credential c on c.person = p.id
    where lower(p.email) = lower(address) $$;

create function access.bearer_of(hash bytea, at timestamptz)
returns table (person uuid, organisation uuid, name text, email text)
language sql security definer set search_path = pg_catalog as
$$ update access.token t set last_used = at
    where t.secret_hash = hash and t.expires_at > at and (t.last_used is null or t.last_used < at - interval '1 minute');
   select p.id, p.organisation, p.name, p.email
     from access.token t join organisations.person p on p.id = t.person
    where t.secret_hash = hash and t.expires_at > at $$;

create function access.invitation_of(hash bytea)
returns table (plan uuid, person uuid, name text, email text, organisation text, invited_by text, inviting_organisation text,
               has_password boolean, expires_at timestamptz, accepted boolean)
language sql stable security definer set search_path = pg_catalog as
$$ select i.plan, p.id, p.name, p.email, o.name, b.name, bo.name,
          exists (select from access.credential c where c.person = p.id), i.expires_at, i.accepted_at is not null
     from access.invitation i
     join access.membership m on m.plan = i.plan and m.person = i.person
     join organisations.person p on p.id = i.person
     join organisations.organisation o on o.id = p.organisation
     join organisations.person b on b.id = i.invited_by
     join organisations.organisation bo on bo.id = b.organisation
    where i.secret_hash = hash $$;

-- Takes up an invitation once: whoever comes second finds it accepted and gets no row. A password is set only where
-- there is none yet; without one nothing happens.
create function access.accept_invitation(hash bytea, new_password_hash text, at timestamptz)
returns table (plan uuid, person uuid, organisation uuid, name text, email text)
language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    taken access.invitation;
begin
    update access.invitation i set accepted_at = at
     where i.secret_hash = hash and i.accepted_at is null and i.expires_at > at
       and (new_password_hash is not null or exists (select from access.credential c where c.person = i.person))
       and exists (select from access.membership m where m.plan = i.plan and m.person = i.person)
    returning * into taken;
    if taken.id is null then
        return;
    end if;
    if new_password_hash is not null then
        insert into access.credential (person, password_hash, changed_at) values (taken.person, new_password_hash, at)
        on conflict (person) do nothing;
    end if;
    update access.membership m set joined_at = coalesce(m.joined_at, at) where m.plan = taken.plan and m.person = taken.person;
    return query select taken.plan, p.id, p.organisation, p.name, p.email from organisations.person p where p.id = taken.person;
end $$;

-- Sessions (Spring Session's layout). They hold who is signed in and nothing of any plan, and must be read before
-- anybody is known: no row security.
create table access.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index sessions_by_expiry on access.session (expiry_time);
create index sessions_by_principal on access.session (principal_name);
comment on column access.session.principal_name is 'the id of the signed-in person';

create table access.session_attributes (
    session_primary_id char(36) not null references access.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.session, access.session_attributes to tandem_app;

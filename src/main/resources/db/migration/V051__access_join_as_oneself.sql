-- Takes up an invitation once: whoever comes second finds it accepted and gets no row. A new person brings a password;
-- whoever has one already does not, and the caller has made sure that it is them.
create or replace function access.accept_invitation(hash bytea, new_password_hash text, at timestamptz)
returns table (plan uuid, person uuid, organisation uuid, name text, email text)
language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    taken access.invitation;
begin
    update access.invitation i set accepted_at = at
     where i.secret_hash = hash and i.accepted_at is null and i.expires_at > at
       and (new_password_hash is null) = exists (select from access.credential c where c.person = i.person)
       and exists (select from access.membership m where m.plan = i.plan and m.person = i.person)
    returning * into taken;
    if taken.id is null then
        return;
    end if;
    if new_password_hash is not null then
        insert into access.credential (person, password_hash, changed_at) values (taken.person, new_password_hash, at);
    end if;
    update access.membership m set joined_at = coalesce(m.joined_at, at) where m.plan = taken.plan and m.person = taken.person;
    return query select taken.plan, p.id, p.organisation, p.name, p.email from organisations.person p where p.id = taken.person;
end $$;

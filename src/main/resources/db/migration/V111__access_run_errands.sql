-- An errand: a secret lets one person answer for one role, without signing in, until it is done or over.
create table access.errand (
    id          uuid primary key,
    plan        uuid not null,
    unit        uuid not null,
    person      uuid not null references organisations.person on delete cascade,
    asked_by    uuid not null references organisations.person on delete cascade,
    secret_hash bytea not null unique,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    done_at     timestamptz
);
create index errands_of_role on access.errand (plan, unit, person);
create index errands_of_person on access.errand (person);
create index errands_by_asker on access.errand (asked_by);

alter table access.errand enable row level security;
create policy of_my_plans on access.errand using (plan in (select access.my_plans()));
grant select, insert, update on access.errand to tandem_app;

-- What the secret of this transaction opens: one row, or none.
create function access.my_errand() returns setof access.errand
language sql stable security definer set search_path = pg_catalog as
$$ select e.* from access.errand e
    where e.secret_hash = decode(nullif(current_setting('tandem.errand', true), ''), 'hex')
      and e.done_at is null and e.expires_at > now()
      and exists (select from access.membership m where m.plan = e.plan and m.person = e.person) $$;

-- Ends the errand of this transaction; of two who try at once, one gets no row.
create function access.end_errand(at timestamptz) returns setof uuid
language sql security definer set search_path = pg_catalog as
$$ update access.errand set done_at = at
    where secret_hash = decode(nullif(current_setting('tandem.errand', true), ''), 'hex') and done_at is null and expires_at > at
   returning id $$;

-- On an errand nobody acts, so every table is empty but for this: the one role, and its line in the book.
create policy on_errand on ledger.book for select using (plan = (select plan from access.my_errand()));
create policy turned_on_errand on ledger.book for update using (plan = (select plan from access.my_errand()));
create policy on_errand on ledger.change for insert
    with check ((plan, subject, person) = (select plan, unit, person from access.my_errand()) and field like 'role % of %');
create policy on_errand on stakeholders.role for select
    using ((plan, unit, person) = (select plan, unit, person from access.my_errand()));
create policy answered_on_errand on stakeholders.role for update
    using ((plan, unit, person) = (select plan, unit, person from access.my_errand()));

-- Whoever answers "not me" may name a colleague.
alter table stakeholders.role add column declined_for uuid references organisations.person;
create index roles_declined_for on stakeholders.role (declined_for) where declined_for is not null;
alter table stakeholders.role add check (declined_for is null or declined_at is not null);

-- Before anybody is known: what one exact secret asks. Nothing that one side keeps to itself, unless the whole unit is theirs.
create function stakeholders.asked_by_mail(hash bytea) returns table (
    plan uuid, unit uuid, person uuid, name text, email text, organisation uuid, letter text, plan_title text, vendor text, partner text,
    kind text, asked_by uuid, asked_by_name text, asked_by_email text, asked_at timestamptz, acknowledged_at timestamptz, declined_at timestamptz,
    answered_content text, version int, revision bigint, sample boolean, over boolean, expires_at timestamptz, private_to uuid, fields text, colleagues text)
language sql stable security definer set search_path = pg_catalog as
$$ select e.plan, e.unit, e.person, p.name, p.email, p.organisation, r.letter::text, l.title,
          (select o.name from plans.side s join organisations.organisation o on o.id = s.organisation where s.plan = e.plan and s.side = 'VENDOR'),
          (select o.name from plans.side s join organisations.organisation o on o.id = s.organisation where s.plan = e.plan and s.side = 'PARTNER'),
          u.kind, b.id, b.name, b.email, r.given_at, r.acknowledged_at, r.declined_at, r.answered_content, r.version, k.revision, l.sample,
          e.done_at is not null, e.expires_at, u.private_to,
          (select jsonb_agg(jsonb_build_object('name', f.name, 'value', f.value,
                  'shown', coalesce(
                      case when f.kind in ('UNIT', 'UNITS') then
                          (select string_agg(t.value, ', ' order by t.value) from plans.field t
                             join plans.unit w on w.plan = t.plan and w.id = t.unit
                            where t.plan = f.plan and t.unit::text = any (string_to_array(f.value, ',')) and t.name in ('title', 'statement')
                              and (w.private_to is null or w.private_to = p.organisation))
                           when f.kind = 'PERSON' then
                          (select n.name from organisations.person n where n.id::text = f.value) end,
                      case when f.kind in ('UNIT', 'UNITS', 'PERSON') then '?' end, f.value)) order by f.name)
             from plans.field f
            where f.plan = e.plan and f.unit = e.unit and f.value is not null
              and (f.private_to is null or u.private_to is not null))::text,
          (select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name)
             from access.membership m join organisations.person c on c.id = m.person
            where m.plan = e.plan and c.organisation = p.organisation and c.id <> p.id)::text
     from access.errand e
     join access.membership m on m.plan = e.plan and m.person = e.person
     join stakeholders.role r on r.plan = e.plan and r.unit = e.unit and r.person = e.person
     join plans.unit u on u.plan = e.plan and u.id = e.unit and u.removed_at is null
                      and (u.private_to is null or u.private_to = (select x.organisation from organisations.person x where x.id = e.person))
     join plans.plan l on l.id = e.plan
     join ledger.book k on k.plan = e.plan
     join organisations.person p on p.id = e.person
     join organisations.person b on b.id = r.given_by
    where e.secret_hash = hash $$;

-- A letter goes out in the name of whoever acts, also on an errand; and not after what it asks is over.
create function access.whoever() returns uuid language sql stable as
$$ select coalesce(access.me(), (select person from access.my_errand())) $$;
alter table inbox.letter add column expires_at timestamptz;
alter table inbox.letter alter column written_by set default access.whoever();
drop policy post on inbox.letter;
create policy post on inbox.letter for insert with check (written_by = (select access.whoever()));

create or replace function inbox.take_due(at timestamptz)
returns table (id uuid, to_address text, to_name text, subject text, body_text text, attempts int)
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter l set attempts = l.attempts + 1, next_attempt = at + interval '10 minutes'
    where l.id = (select w.id from inbox.letter w left join access.invitation i on i.id = w.invitation
                   where w.body_text is not null and w.next_attempt <= at
                     and (w.expires_at is null or w.expires_at > at)
                     and (w.invitation is null or (i.accepted_at is null and i.expires_at > at))
                   order by w.next_attempt, w.id limit 1 for update of w skip locked)
   returning l.id, l.to_address, l.to_name, l.subject, l.body_text, l.attempts $$;

create or replace function inbox.erase_ended(at timestamptz) returns void
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter l set body_text = null
     from access.invitation i
    where i.id = l.invitation and l.body_text is not null and (i.accepted_at is not null or i.expires_at <= at);
   update inbox.letter set body_text = null where expires_at <= at and body_text is not null $$;

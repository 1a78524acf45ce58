-- Goals tied to a strategy are few among all fields, and every reading of a plan looks for them.
create index ties on plans.field (plan, unit)
 where name in ('vendor_strategy', 'partner_strategy') and value is not null;

-- Asked in every statement that names a person: one join, no function for each row.
create or replace function access.people_i_know() returns setof uuid
  language sql stable security definer set search_path = pg_catalog as
$$ select id from organisations.person
    where organisation = (select me.organisation from organisations.person me where me.id = (select access.me()))
   union
   select other.person from access.membership mine
     join access.membership other on other.plan = mine.plan
    where mine.person = (select access.me()) and mine.joined_at is not null $$;

-- When anything was done or said, the last first, about what nobody finished: looked up once for each unit.
create or replace view plans.spoken with (security_invoker = true) as
    select c.plan, c.subject as unit, c.at, c.revision
      from ledger.change c
     where not exists (select from actions.completion d where d.plan = c.plan and d.unit = c.subject);

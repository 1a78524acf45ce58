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

create schema notices;
grant usage on schema notices to tandem_app;

-- How somebody wants to hear of one reason; of all plans, or of one. Where nothing stands, the reason's own default holds.
create table notices.choice (
    person uuid not null references organisations.person on delete cascade,
    plan   uuid,
    reason text not null check (length(reason) between 1 and 40),
    rhythm text not null check (rhythm in ('now', 'daily', 'weekly', 'never')),
    unique nulls not distinct (person, plan, reason)
);

-- When somebody reads. Days away: from the first up to, but not including, the last.
create table notices.habit (
    person      uuid primary key references organisations.person on delete cascade,
    zone        text not null check (length(zone) between 1 and 60),
    quiet_from  time,
    quiet_until time,
    away_from   date,
    away_until  date,
    deputy      uuid references organisations.person on delete set null,
    check ((quiet_from is null) = (quiet_until is null)),
    check ((away_from is null) = (away_until is null)),
    check (away_from < away_until),
    check (deputy <> person)
);
create index habits_of_deputy on notices.habit (deputy) where deputy is not null;

-- What the secret of a link switches off. It does only this, as often as one likes.
create table notices.stop (
    secret_hash bytea primary key,
    person      uuid not null references organisations.person on delete cascade,
    plan        uuid,
    reason      text not null,
    made_at     timestamptz not null
);
create index stops_of_person on notices.stop (person);

-- Which digests somebody had, so that there is one a day, or a week, whichever process makes it.
create table notices.digest (
    person uuid not null references organisations.person on delete cascade,
    kind   text not null check (kind in ('daily', 'weekly')),
    day    date not null,
    primary key (person, kind, day)
);

-- Up to which revision of a plan somebody was told.
create table notices.told (
    plan     uuid not null references ledger.book on delete cascade,
    person   uuid not null references organisations.person on delete cascade,
    revision bigint not null,
    primary key (plan, person)
);
create index told_to_person on notices.told (person);

alter table notices.choice enable row level security;
alter table notices.habit enable row level security;
alter table notices.stop enable row level security;
alter table notices.digest enable row level security;
alter table notices.told enable row level security;
create policy own on notices.choice using (person = (select access.me()));
create policy own on notices.habit using (person = (select access.me()));
create policy own on notices.digest using (person = (select access.me()));
create policy own on notices.told using (person = (select access.me()) and plan in (select access.my_plans()));
grant select, insert, update, delete on notices.choice, notices.habit to tandem_app;
grant select, insert on notices.digest to tandem_app;
grant select, insert, update on notices.told to tandem_app;

-- Whoever writes to somebody asks how they want to hear of it. The deputy is told only of a person who is away, and only
-- somebody of the same company who is in that plan too.
create function notices.wishes(of_person uuid, of_plan uuid, for_reason text, at timestamptz)
returns table (in_plan text, everywhere text, deputy uuid, deputy_name text, deputy_email text, deputy_wish text, away_until date)
language sql stable security definer set search_path = pg_catalog as
$$ select (select c.rhythm from notices.choice c where c.person = of_person and c.plan = of_plan and c.reason = for_reason),
          (select c.rhythm from notices.choice c where c.person = of_person and c.plan is null and c.reason = for_reason),
          d.id, d.name, d.email,
          (select c.rhythm from notices.choice c where c.person = d.id and (c.plan = of_plan or c.plan is null) and c.reason = for_reason
            order by c.plan nulls last limit 1),
          h.away_until
     from organisations.person p
     left join notices.habit h on h.person = p.id
          and (at at time zone h.zone)::date >= h.away_from and (at at time zone h.zone)::date < h.away_until
     left join organisations.person d on d.id = h.deputy and d.organisation = p.organisation
          and exists (select from access.membership m where m.plan = of_plan and m.person = d.id and m.joined_at is not null)
    where p.id = of_person $$;

create function notices.hours(of_person uuid) returns table (zone text, quiet_from time, quiet_until time)
language sql stable security definer set search_path = pg_catalog as
$$ select zone, quiet_from, quiet_until from notices.habit where person = of_person $$;

create function notices.keep_stop(hash bytea, of_person uuid, of_plan uuid, for_reason text, at timestamptz) returns void
language sql security definer set search_path = pg_catalog as
$$ insert into notices.stop values (hash, of_person, of_plan, for_reason, at) $$;

-- Before anybody is known: what one exact secret would switch off.
create function notices.stop_of(hash bytea) returns table (plan_title text, reason text)
language sql stable security definer set search_path = pg_catalog as
$$ select l.title, s.reason from notices.stop s left join plans.plan l on l.id = s.plan where s.secret_hash = hash $$;

create function notices.stop_now(hash bytea) returns setof uuid
language sql security definer set search_path = pg_catalog as
$$ insert into notices.choice (person, plan, reason, rhythm)
   select s.person, s.plan, s.reason, 'never' from notices.stop s where s.secret_hash = hash
   on conflict (person, plan, reason) do update set rhythm = 'never' returning person $$;

-- Jobs run with nobody acting: who they are for, and whose morning has come without a digest.
create function notices.reader(of_person uuid)
returns table (person uuid, organisation uuid, name text, email text, zone text)
language sql stable security definer set search_path = pg_catalog as
$$ select p.id, p.organisation, p.name, p.email, h.zone
     from organisations.person p left join notices.habit h on h.person = p.id where p.id = of_person $$;

create function notices.mornings(at timestamptz, hour int) returns table (person uuid, day date)
language sql stable security definer set search_path = pg_catalog as
$$ select x.person, x.here::date
     from (select m.person, at at time zone coalesce(h.zone, 'UTC') as here,
                  min(m.joined_at) at time zone coalesce(h.zone, 'UTC') as since
             from access.membership m left join notices.habit h on h.person = m.person
            where m.joined_at is not null group by m.person, h.zone) x
    where extract(hour from x.here) >= hour and x.since < date_trunc('day', x.here)
      and not exists (select from notices.digest d where d.person = x.person and d.kind = 'daily' and d.day = x.here::date) $$;

-- Whom changes of a plan may concern: who has a letter where something changed, and the side that something was suggested to.
create function notices.to_tell(of_plan uuid, from_revision bigint) returns setof uuid
language sql stable security definer set search_path = pg_catalog as
$$ select m.person from access.membership m join organisations.person p on p.id = m.person
    where m.plan = of_plan and m.joined_at is not null
      and exists (select from ledger.change c
                   where c.plan = of_plan and c.revision >= from_revision and c.person <> m.person
                     and (c.field like '%.suggestion' and c.organisation <> p.organisation
                          or exists (select from stakeholders.role r where r.plan = of_plan and r.unit = c.subject and r.person = m.person)))
    order by m.person $$;
revoke all on all functions in schema notices from public;
grant execute on all functions in schema notices to tandem_app;

create schema capacity;
grant usage on schema capacity to tandem_app;

-- Hours a week that a person keeps for one plan. For the eyes of their own organisation.
create table capacity.share (
    plan           uuid not null,
    person         uuid not null,
    hours_per_week numeric(4, 1) not null check (hours_per_week between 0 and 80),
    by             uuid not null,
    at             timestamptz not null,
    primary key (plan, person),
    foreign key (plan, person) references access.membership on delete cascade
);
create index shares_of_person on capacity.share (person);
alter table capacity.share enable row level security;
create policy ours on capacity.share
    using (plan in (select access.my_plans())
           and person in (select p.id from organisations.person p where p.organisation = (select access.my_organisation())));
grant select, insert, update, delete on capacity.share to tandem_app;

-- Of a colleague: what they keep for all plans but that one. I need not be in those plans.
create function capacity.kept_elsewhere(of_person uuid, but_plan uuid) returns numeric
language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(sum(s.hours_per_week), 0) from capacity.share s join plans.plan l on l.id = s.plan
    where s.person = of_person and s.plan <> but_plan and l.stage <> 'CLOSED'
      and s.person in (select p.id from organisations.person p where p.organisation = access.my_organisation()) $$;

-- What open actions with a day ask of each person who has a part in them. Whoever does them shares the effort evenly; who
-- supports gives a fifth as much, who approves a twentieth, who is asked one hour. What the other side keeps to itself asks
-- nothing.
create view capacity.demand with (security_invoker = true) as
    select u.plan, u.id as action, r.person,
           case r.letter
               when 'R' then e.amount / count(*) filter (where r.letter = 'R') over (partition by u.plan, u.id)
               when 'S' then e.amount * 0.2
               when 'A' then e.amount * 0.05
               else 1
           end as hours,
           s.value::date as starts, d.value::date as due
      from plans.unit u
      join stakeholders.role r on r.plan = u.plan and r.unit = u.id and r.letter <> 'I' and r.declined_at is null
      join organisations.person p on p.id = r.person
      join plans.field d on d.plan = u.plan and d.unit = u.id and d.name = 'due' and d.value is not null
                        and (d.private_to is null or d.private_to = p.organisation)
      left join plans.field s on s.plan = u.plan and s.unit = u.id and s.name = 'start'
                             and (s.private_to is null or s.private_to = p.organisation)
      left join plans.field e on e.plan = u.plan and e.unit = u.id and e.name = 'effort'
                             and (e.private_to is null or e.private_to = p.organisation)
     where u.kind = 'action' and u.removed_at is null and (u.private_to is null or u.private_to = p.organisation)
       and not exists (select from actions.completion c where c.plan = u.plan and c.unit = u.id)
       and not exists (select from plans.field l where l.plan = u.plan and l.unit = u.id and l.name = 'later' and l.value is not null);
grant select on capacity.demand to tandem_app;

-- The one way through the wall: minutes that each person of a plan of mine has left for it on each day. Not what they are
-- away for, not which plans there are besides, nor how many.
-- Who keeps hours for this plan has those. Who does not, has all they have, less what they keep for others, less what
-- actions of plans without such hours ask; spread over their own days between start and due, from today on.
create function capacity.minutes_left(of_plan uuid, first date, until date, today date)
returns table (person uuid, day date, minutes int)
language sql stable security definer set search_path = pg_catalog as $$
with who as (
    select m.person, coalesce(p.hours_per_week, 0) as hours, s.hours_per_week as kept
      from access.membership m
      join organisations.person p on p.id = m.person
      left join capacity.share s on s.plan = m.plan and s.person = m.person
     where m.plan = of_plan and of_plan in (select access.my_plans())
), asked as (
    select row_number() over () as number, d.person, d.hours * 60 as minutes,
           least(greatest(coalesce(d.starts, today), today), today + 1400) as starts,
           least(case when d.due < today then today + 6 else d.due end, today + 1400) as due
      from capacity.demand d
      join who w on w.person = d.person and w.kept is null
      join access.membership m on m.plan = d.plan and m.person = d.person
      join plans.plan l on l.id = d.plan and l.stage <> 'CLOSED'
     where d.plan <> of_plan and d.hours > 0
       and not exists (select from capacity.share s where s.plan = d.plan and s.person = d.person)
), days as (
    select w.person, w.hours, w.kept, x.day::date as day,
           coalesce(k.minutes[extract(isodow from x.day)::int],
                    case when extract(isodow from x.day) < 6 then round(w.hours * 12)::int else 0 end)::numeric as minutes
      from who w
     cross join generate_series(least(first, (select min(starts) from asked))::timestamp,
                                greatest(until - 1, (select max(due) from asked))::timestamp, interval '1 day') x(day)
      left join organisations.working_week k on k.person = w.person and k.week = date_trunc('week', x.day)::date
), taken as (
    select t.person, t.day, sum(t.portion) as minutes
      from (select d.person, d.day,
                   a.minutes * d.minutes / nullif(sum(d.minutes) over (partition by a.number), 0) as portion
              from asked a join days d on d.person = a.person and d.day between a.starts and a.due) t
     group by t.person, t.day
), kept_for_others as (
    select d.person, d.day, sum(s.hours_per_week) as hours
      from days d
      join capacity.share s on s.person = d.person and s.plan <> of_plan
      join plans.plan l on l.id = s.plan and l.stage <> 'CLOSED' and d.day >= l.starts and d.day < l.ends
     group by d.person, d.day
), left_over as (
    select d.person, d.day,
           case when d.hours = 0 then greatest(0, d.minutes - coalesce(t.minutes, 0))
                when d.kept is not null then d.minutes * least(d.kept, d.hours) / d.hours
                else greatest(0, d.minutes * greatest(0, d.hours - coalesce(k.hours, 0)) / d.hours - coalesce(t.minutes, 0))
           end as minutes
      from days d
      left join taken t on t.person = d.person and t.day = d.day
      left join kept_for_others k on k.person = d.person and k.day = d.day
     where d.day >= first and d.day < until
)
-- Whole minutes, so that up to each day none is lost.
select person, day,
       (floor(sum(minutes) over upto + 0.000001) - floor(sum(minutes) over upto - minutes + 0.000001))::int
  from left_over window upto as (partition by person order by day) order by person, day
$$;
revoke all on function capacity.kept_elsewhere(uuid, uuid), capacity.minutes_left(uuid, date, date, date) from public;
grant execute on function capacity.kept_elsewhere(uuid, uuid), capacity.minutes_left(uuid, date, date, date) to tandem_app;

-- Days away, and who stands in, are told once: with the working time. Whoever brings notices reads them there.
insert into organisations.absence (person, start, "end", deputy, by)
select h.person, h.away_from, h.away_until, h.deputy, h.person from notices.habit h where h.away_from is not null
on conflict (person, start) do update set "end" = greatest(absence."end", excluded."end"), deputy = excluded.deputy;

create or replace function notices.wishes(of_person uuid, of_plan uuid, for_reason text, at timestamptz)
returns table (in_plan text, everywhere text, deputy uuid, deputy_name text, deputy_email text, deputy_wish text, away_until date)
language sql stable security definer set search_path = pg_catalog as
$$ select (select c.rhythm from notices.choice c where c.person = of_person and c.plan = of_plan and c.reason = for_reason),
          (select c.rhythm from notices.choice c where c.person = of_person and c.plan is null and c.reason = for_reason),
          d.id, d.name, d.email,
          (select c.rhythm from notices.choice c where c.person = d.id and (c.plan = of_plan or c.plan is null) and c.reason = for_reason
            order by c.plan nulls last limit 1),
          w."end"
     from organisations.person p
     left join notices.habit h on h.person = p.id
     left join lateral (select a.deputy, a."end" from organisations.absence a
                         where a.person = p.id and not a.half and a.deputy is not null
                           and (at at time zone coalesce(h.zone, 'UTC'))::date >= a.start
                           and (at at time zone coalesce(h.zone, 'UTC'))::date < a."end"
                         order by a."end" desc limit 1) w on true
     left join organisations.person d on d.id = w.deputy and d.organisation = p.organisation
          and exists (select from access.membership m where m.plan = of_plan and m.person = d.id and m.joined_at is not null)
    where p.id = of_person $$;

drop index notices.habits_of_deputy;
alter table notices.habit drop column away_from, drop column away_until, drop column deputy;

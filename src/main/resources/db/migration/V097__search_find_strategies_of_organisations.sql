-- As before, and own lines, scenarios and the strategies of the viewer's organisation too.
create or replace view search.entry with (security_invoker = true) as
    select 'plan' as kind, p.id, p.id as plan, p.title as in_plan, p.starts, p.id as unit, 'plan' as about_kind,
           p.title as called, null::text as about, null::text as who, null::uuid as thread, false as only_us,
           concat_ws(' · ',
               (select f.value from plans.field f where f.plan = p.id and f.unit = p.id and f.name = 'purpose'),
               (select string_agg(o.name, ' · ' order by s.side desc)
                  from plans.side s join organisations.organisation o on o.id = s.organisation where s.plan = p.id)) as words
      from plans.plan p
    union all
    select u.kind, u.id, u.plan, p.title, p.starts, u.id, u.kind,
           coalesce(max(f.value) filter (where f.name in ('title', 'statement')), u.kind || ' ' || u.number),
           null, null, null, u.private_to is not null,
           string_agg(f.value, ' · ' order by f.name) filter (where f.name not in ('title', 'statement'))
      from plans.unit u
      join plans.plan p on p.id = u.plan
      join plans.field f on f.plan = u.plan and f.unit = u.id and f.kind in ('LINE', 'TEXT') and f.value is not null
     where u.kind in ('strategy', 'goal', 'action', 'own_line', 'measure', 'assumption', 'account', 'risk', 'scenario') and u.removed_at is null
     group by u.plan, u.id, p.title, p.starts
    union all
    select 'comment', c.id, c.plan, p.title, p.starts, t.unit, u.kind, null, coalesce(f.value, p.title), by.name, t.id,
           t.private_to is not null, c.text
      from comments.comment c
      join comments.thread t on t.plan = c.plan and t.id = c.thread
      join plans.unit u on u.plan = t.plan and u.id = t.unit and u.removed_at is null
      join plans.plan p on p.id = c.plan
      left join plans.field f on f.plan = u.plan and f.unit = u.id and f.name in ('title', 'statement')
      left join organisations.person by on by.id = c.person
     where c.text is not null
    union all
    select 'person', h.id, m.plan, p.title, p.starts, null, null, h.name, null, null, null, false, concat_ws(' · ', h.duty, o.name)
      from organisations.person h
      join organisations.organisation o on o.id = h.organisation
      left join (access.membership m join plans.plan p on p.id = m.plan) on m.person = h.id
    union all
    select 'own_strategy', v.strategy, null, null, null, null, null, v.statement, null, null, null, true,
           concat_ws(' · ', v.horizon, v.measure)
      from strategies.strategy s
      join strategies.version v on v.organisation = s.organisation and v.strategy = s.id and v.number = s.version
     where s.ended_at is null;

-- An excuse is a word in the ledger: asked for by one side, agreed to or declined by the other. There are few among many lines.
create index excuses on ledger.change (plan, revision) where field like 'excuse %';

create or replace view plans.noted with (security_invoker = true) as
    select t.plan, t.goal as unit, t.field as pointer, c.revision, c.position, c.subject, c.about, c.field, c.before, c.after,
           c.person, p.name, c.organisation, c.at, c.reason
      from (select f.plan, f.unit as goal, f.name as field,
                   case when f.name in ('vendor_strategy', 'partner_strategy') then f.value::uuid end as strategy,
                   (select max(w.revision) from ledger.change w
                     where w.plan = f.plan and w.subject = f.unit and w.field = f.name) as tied
              from plans.field f
              join plans.unit u on u.plan = f.plan and u.id = f.unit and u.kind = 'goal' and u.removed_at is null
             where f.name in ('vendor_strategy', 'partner_strategy') and f.value is not null) t
      join ledger.change c on c.plan = t.plan and c.revision > t.tied and c.private_to is null
       and (c.subject = t.strategy
            or (c.subject = t.goal and c.field = replace(t.field, '_strategy', '_reconfirmed')))
      left join organisations.person p on p.id = c.person
    union all
    select c.plan, c.subject, null, c.revision, c.position, c.subject, c.about, c.field, c.before, c.after,
           c.person, p.name, c.organisation, c.at, c.reason
      from ledger.change c
      left join organisations.person p on p.id = c.person
     where c.field like 'excuse %' and c.private_to is null;

-- When anything was last done or said about an action that is still to do: read together with the plan's draft.
create view plans.spoken with (security_invoker = true) as
    select u.plan, u.id as unit, k.at
      from plans.unit u
      cross join lateral (select c.at from ledger.change c
                           where c.plan = u.plan and c.subject = u.id
                           order by c.revision desc limit 1) k
     where u.kind = 'action' and u.removed_at is null
       and not exists (select from actions.completion d where d.plan = u.plan and d.unit = u.id);
grant select on plans.spoken to tandem_app;

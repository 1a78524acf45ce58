-- A side may show the other a line of its own private numbers, its margin, in all goals of a plan.
create table plans.shown (
    plan         uuid not null references plans.plan on delete cascade,
    organisation uuid not null references organisations.organisation,
    line         text not null check (line in ('partner_margin')),
    person       uuid not null,
    at           timestamptz not null default now(),
    primary key (plan, organisation, line)
);
comment on table plans.shown is 'which private lines of numbers their owner shows to the other side; without a row: none';

alter table plans.shown enable row level security;
create policy of_my_plans on plans.shown for select using (plan in (select access.my_plans()));
create policy show_own on plans.shown for insert
    with check (plan in (select access.my_plans()) and organisation = (select access.my_organisation()));
create policy hide_own on plans.shown for delete
    using (plan in (select access.my_plans()) and organisation = (select access.my_organisation()));
grant select, insert, delete on plans.shown to tandem_app;

-- What is shown may be read, never written, and only in units that both sides see. It stays private to its owner: the
-- rows say so as before, and with the row above gone nobody else reads them.
create policy shown on plans.field for select
    using (private_to is not null
           and exists (select from plans.shown s
                        where s.plan = field.plan and s.organisation = field.private_to and s.line = split_part(field.name, '.', 1))
           and exists (select from plans.unit u where u.plan = field.plan and u.id = field.unit));
create policy shown on ledger.change for select
    using (private_to is not null
           and exists (select from plans.shown s
                        where s.plan = change.plan and s.organisation = change.private_to and s.line = split_part(change.field, '.', 1))
           and exists (select from plans.unit u where u.plan = change.plan and u.id = change.subject));

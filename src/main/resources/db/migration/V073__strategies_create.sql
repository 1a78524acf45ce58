create schema strategies;
grant usage on schema strategies to tandem_app;

create table strategies.confirmation (
    plan   uuid not null,
    unit   uuid not null,
    person uuid not null,
    at     timestamptz not null,
    untrue text check (length(btrim(untrue)) between 1 and 500),
    primary key (plan, unit),
    foreign key (plan, unit) references plans.unit on delete cascade
);
comment on table strategies.confirmation is 'its side said last whether a strategy still holds: who, and when';
comment on column strategies.confirmation.untrue is 'why it holds no longer; null: it still does';

alter table strategies.confirmation enable row level security;
create policy with_unit on strategies.confirmation
    using (exists (select from plans.unit u where u.plan = confirmation.plan and u.id = confirmation.unit));
grant select, insert, update, delete on strategies.confirmation to tandem_app;

-- What a plan reads with its units.
create view plans.standing with (security_invoker = true) as
    select plan, unit, person, at, untrue from strategies.confirmation;
grant select on plans.standing to tandem_app;

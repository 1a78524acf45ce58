create schema stakeholders;
grant usage on schema stakeholders to tandem_app;

-- One RASCI letter of a person on a unit of the plan: a part, or an action.
create table stakeholders.role (
    plan            uuid not null,
    unit            uuid not null,
    person          uuid not null references organisations.person,
    letter          char(1) not null check (letter in ('R', 'A', 'S', 'C', 'I')),
    given_by        uuid not null,
    given_at        timestamptz not null default now(),
    acknowledged_at timestamptz,
    declined_at     timestamptz,
    declined_why    text check (length(btrim(declined_why)) between 1 and 500),
    version         int not null default 1,
    primary key (plan, unit, person),
    foreign key (plan, unit) references plans.unit on delete cascade,
    check (acknowledged_at is null or declined_at is null),
    check ((declined_at is null) = (declined_why is null))
);
create index roles_of_person on stakeholders.role (person);

alter table stakeholders.role enable row level security;
-- A role is as private as its unit.
create policy with_unit on stakeholders.role
    using (exists (select from plans.unit u where u.plan = role.plan and u.id = role.unit));
grant select, insert, update, delete on stakeholders.role to tandem_app;

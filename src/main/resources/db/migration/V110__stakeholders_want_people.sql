-- A blank among the letters: somebody of that side, who is still to be named by that side.
create table stakeholders.wanted (
    plan         uuid not null,
    unit         uuid not null,
    organisation uuid not null references organisations.organisation,
    letter       char(1) not null check (letter in ('R', 'A', 'S', 'C', 'I')),
    asked_by     uuid not null references organisations.person,
    asked_at     timestamptz not null,
    why          text check (length(btrim(why)) between 1 and 500),
    primary key (plan, unit, organisation, letter),
    foreign key (plan, unit) references plans.unit on delete cascade
);
create index wanted_by_person on stakeholders.wanted (asked_by);
create index wanted_of_organisation on stakeholders.wanted (organisation);

alter table stakeholders.wanted enable row level security;
-- As private as its unit.
create policy with_unit on stakeholders.wanted
    using (exists (select from plans.unit u where u.plan = wanted.plan and u.id = wanted.unit));
grant select, insert, delete on stakeholders.wanted to tandem_app;

-- What a person said yes to: they are asked again when it says something else.
alter table stakeholders.role
    add column answered_content  text,
    add column answered_revision bigint,
    add column opened_at         timestamptz;
comment on column stakeholders.role.answered_content is 'digest of the words and numbers of the unit as the person answered; null: not known';
comment on column stakeholders.role.opened_at is 'when the person first opened what they are asked, from their mail or in the plan';

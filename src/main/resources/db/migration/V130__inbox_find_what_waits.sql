-- What waits for one person, found over all their plans without reading the plans: few rows among many.
create index blanks on plans.field (plan) where firmness = 'BLANK';
create index roles_returned on stakeholders.role (given_by) where declined_at is not null;
create index roles_unanswered on stakeholders.role (given_by) where acknowledged_at is null and declined_at is null;
create index completions_of_unit on actions.completion (unit);

-- What somebody put off until a day. It is theirs alone.
create table inbox.snoozed (
    plan   uuid not null references plans.plan on delete cascade,
    person uuid not null references organisations.person on delete cascade,
    need   uuid not null,
    until  date not null,
    primary key (plan, person, need)
);
comment on column inbox.snoozed.need is 'which row of the inbox, as it names itself';
create index snoozed_by_person on inbox.snoozed (person);
alter table inbox.snoozed enable row level security;
create policy own on inbox.snoozed using (person = (select access.me()) and plan in (select access.my_plans()));
grant select, insert, update, delete on inbox.snoozed to tandem_app;

-- Who was nudged last, when: at most once a week in a plan, whoever of it asks.
create table inbox.nudge (
    plan   uuid not null references plans.plan on delete cascade,
    person uuid not null references organisations.person on delete cascade,
    at     timestamptz not null,
    by     uuid not null references organisations.person on delete cascade,
    primary key (plan, person)
);
create index nudges_of on inbox.nudge (person);
create index nudges_by on inbox.nudge (by);
alter table inbox.nudge enable row level security;
create policy of_my_plans on inbox.nudge using (plan in (select access.my_plans()));
grant select, insert, update, delete on inbox.nudge to tandem_app;

-- Up to which revision somebody has seen a plan. Their own matter: nobody else reads it.
create table ledger.looked (
    plan     uuid not null references ledger.book on delete cascade,
    person   uuid not null references organisations.person on delete cascade,
    revision bigint not null,
    latest   bigint not null,
    at       timestamptz not null,
    primary key (plan, person)
);
comment on column ledger.looked.revision is 'what was seen when the present visit began, or marked as seen since';
comment on column ledger.looked.latest is 'the newest revision a page of theirs has shown';

alter table ledger.looked enable row level security;
create policy mine on ledger.looked
    using (person = (select access.me()) and plan in (select access.my_plans()));
grant select, insert, update on ledger.looked to tandem_app;

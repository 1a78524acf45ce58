create schema ledger;
grant usage on schema ledger to tandem_app;

-- The book of a plan: its revision, and the digest of its last change.
create table ledger.book (
    plan     uuid primary key,
    revision bigint not null default 0,
    digest   bytea not null default '\x'
);

create table ledger.change (
    plan         uuid not null references ledger.book on delete cascade,
    revision     bigint not null,
    position     int not null,
    subject      uuid not null,
    about        text not null,
    field        text not null,
    before       text,
    after        text,
    person       uuid not null,
    organisation uuid not null,
    at           timestamptz not null,
    reason       text,
    suggestion   uuid,
    private_to   uuid,
    digest       bytea not null,
    primary key (plan, revision, position)
);
comment on column ledger.change.about is 'what the subject was called when it changed, so that history reads on after it is gone';
comment on column ledger.change.private_to is 'the only organisation that may see this change; null: both sides';
create index changes_of_subject on ledger.change (plan, subject, revision);

alter table ledger.book enable row level security;
alter table ledger.change enable row level security;
create policy of_my_plans on ledger.book using (plan in (select access.my_plans()));
create policy of_my_plans on ledger.change
    using (plan in (select access.my_plans()) and (private_to is null or private_to = (select access.my_organisation())));

-- Changes are written once: nobody who can sign in may update or delete one.
grant select, insert, update on ledger.book to tandem_app;
grant select, insert on ledger.change to tandem_app;

create schema agreements;
grant usage on schema agreements to tandem_app;

create table agreements.proposal (
    plan         uuid not null references plans.plan on delete cascade,
    revision     bigint not null,
    person       uuid not null,
    side         text not null check (side in ('VENDOR', 'PARTNER')),
    at           timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_why text,
    agreed_at    timestamptz,
    primary key (plan, revision)
);
create unique index one_open_proposal on agreements.proposal (plan) where withdrawn_at is null and agreed_at is null;

create table agreements.approval (
    plan     uuid not null,
    revision bigint not null,
    person   uuid not null,
    side     text not null check (side in ('VENDOR', 'PARTNER')),
    at       timestamptz not null default now(),
    primary key (plan, revision, person),
    foreign key (plan, revision) references agreements.proposal on delete cascade
);

-- What was signed: the content as canonical JSON, and its SHA-256. Written once.
create table agreements.baseline (
    plan     uuid not null,
    revision bigint not null,
    content  text not null,
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    at       timestamptz not null default now(),
    primary key (plan, revision),
    foreign key (plan, revision) references agreements.proposal on delete cascade
);

alter table agreements.proposal enable row level security;
alter table agreements.approval enable row level security;
alter table agreements.baseline enable row level security;
create policy of_my_plans on agreements.proposal using (plan in (select access.my_plans()));
create policy of_my_plans on agreements.approval using (plan in (select access.my_plans()));
create policy of_my_plans on agreements.baseline using (plan in (select access.my_plans()));
grant select, insert, update on agreements.proposal to tandem_app;
grant select, insert on agreements.approval, agreements.baseline to tandem_app;

create schema exchange;
grant usage on schema exchange to tandem_app;

-- A workbook that was sent and not yet confirmed: its sender's alone.
create table exchange.upload (
    id         uuid primary key,
    person     uuid not null references organisations.person on delete cascade,
    file_name  text not null check (length(file_name) <= 300),
    side       text not null check (side in ('VENDOR', 'PARTNER')),
    content    bytea not null,
    at         timestamptz not null default now(),
    plan       uuid
);
comment on column exchange.upload.plan is 'the plan that it became, once confirmed';
create index uploads_of_person on exchange.upload (person);

-- What the headings of an organisation's workbooks mean, so that the next one is read alike.
create table exchange.mapping (
    organisation uuid primary key references organisations.organisation on delete cascade,
    meanings     text not null
);

alter table exchange.upload enable row level security;
alter table exchange.mapping enable row level security;
create policy own on exchange.upload using (person = (select access.me()));
create policy own on exchange.mapping using (organisation = (select access.my_organisation()));
grant select, insert, update, delete on exchange.upload, exchange.mapping to tandem_app;

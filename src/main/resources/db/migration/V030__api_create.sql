create schema api;
grant usage on schema api to tandem_app;

-- What was answered to a request with an idempotency key. Written in one transaction with the work itself.
create table api.idempotency (
    person   uuid not null references organisations.person on delete cascade,
    key      text not null check (length(key) between 1 and 200),
    request  bytea not null,
    at       timestamptz not null,
    status   int,
    type     text,
    location text,
    tag      text,
    body     bytea,
    primary key (person, key)
);
comment on column api.idempotency.request is 'SHA-256 of the path and the body';

alter table api.idempotency enable row level security;
create policy own on api.idempotency using (person = (select access.me()));
grant select, insert, update, delete on api.idempotency to tandem_app;

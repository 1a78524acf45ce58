-- Lists of sales quotas that were sent and not yet given to resellers: their sender's alone.
create table exchange.quota_list (
    id     uuid primary key,
    person uuid not null references organisations.person on delete cascade,
    texts  text[] not null,
    at     timestamptz not null default now()
);
create index quota_lists_of_person on exchange.quota_list (person);
alter table exchange.quota_list enable row level security;
create policy own on exchange.quota_list using (person = (select access.me()));
grant select, insert, delete on exchange.quota_list to tandem_app;

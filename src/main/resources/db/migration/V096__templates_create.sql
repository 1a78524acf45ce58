create schema templates;
grant usage on schema templates to tandem_app;

-- What plans of an organisation can begin with.
create table templates.template (
    id           uuid primary key,
    organisation uuid not null references organisations.organisation on delete cascade,
    name         text not null check (length(name) between 1 and 200),
    about        text not null check (length(about) <= 500),
    pieces       jsonb not null
);
create index templates_of_organisation on templates.template (organisation);
alter table templates.template enable row level security;
create policy own on templates.template using (organisation = (select access.my_organisation()));
grant select, insert, delete on templates.template to tandem_app;

-- What somebody asks of a plan's actions, kept by name: for themselves, or for everybody in the plan.
create table actions.view (
    plan   uuid not null references plans.plan on delete cascade,
    id     uuid not null,
    person uuid not null references organisations.person on delete cascade,
    name   text not null check (length(name) between 1 and 100),
    query  text not null check (length(query) <= 1000),
    shared boolean not null,
    primary key (plan, id)
);
comment on column actions.view.query is 'as it stands in the address of the page, with its question mark; empty for the usual list';
create unique index one_name on actions.view (plan, person, lower(name));

alter table actions.view enable row level security;
create policy ones_own on actions.view
    using (plan in (select access.my_plans()) and person = (select access.me()));
create policy shared_in_plan on actions.view for select
    using (plan in (select access.my_plans()) and shared);
grant select, insert, delete on actions.view to tandem_app;

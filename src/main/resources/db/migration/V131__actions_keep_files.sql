-- Files that belong to an action. What was taken out is kept, so that it can come back.
create table actions.file (
    plan       uuid not null,
    id         uuid not null,
    unit       uuid not null,
    name       text not null check (length(name) between 1 and 200),
    content    bytea not null check (octet_length(content) between 1 and 20971520),
    person     uuid not null,
    at         timestamptz not null,
    removed_at timestamptz,
    primary key (plan, id),
    foreign key (plan, unit) references plans.unit on delete cascade
);
create index files_of_action on actions.file (plan, unit);

alter table actions.file enable row level security;
create policy with_unit on actions.file
    using (exists (select from plans.unit u where u.plan = file.plan and u.id = file.unit));
grant select, insert, update, delete on actions.file to tandem_app;

create schema actions;
grant usage on schema actions to tandem_app;

create table actions.completion (
    plan   uuid not null,
    unit   uuid not null,
    person uuid not null,
    "on"   date not null,
    primary key (plan, unit),
    foreign key (plan, unit) references plans.unit on delete cascade
);
comment on table actions.completion is 'an action is done: by whom, and on which day';

alter table actions.completion enable row level security;
create policy with_unit on actions.completion
    using (exists (select from plans.unit u where u.plan = completion.plan and u.id = completion.unit));
grant select, insert, update, delete on actions.completion to tandem_app;

create schema comments;
grant usage on schema comments to tandem_app;

-- What people say about a unit. A thread is shared or private as a whole, and stays what it was when it began.
create table comments.thread (
    plan        uuid not null,
    id          uuid not null,
    unit        uuid not null,
    private_to  uuid references organisations.organisation on delete cascade,
    resolved_by uuid,
    resolved_at timestamptz,
    primary key (plan, id),
    foreign key (plan, unit) references plans.unit on delete cascade,
    check ((resolved_by is null) = (resolved_at is null))
);
comment on column comments.thread.id is 'that of its first comment';
comment on column comments.thread.private_to is 'the only organisation whose people see it; null: both sides';
create index threads_of_unit on comments.thread (plan, unit);

create table comments.comment (
    plan          uuid not null,
    id            uuid not null,
    thread        uuid not null,
    person        uuid not null,
    side          text not null check (side in ('VENDOR', 'PARTNER')),
    at            timestamptz not null,
    text          text check (length(btrim(text)) between 1 and 4000),
    taken_back_at timestamptz,
    primary key (plan, id),
    foreign key (plan, thread) references comments.thread on delete cascade,
    check ((text is null) = (taken_back_at is not null))
);
comment on column comments.comment.text is 'erased when its author takes it back';
create index comments_of_thread on comments.comment (plan, thread);

create table comments.mention (
    plan    uuid not null,
    comment uuid not null,
    person  uuid not null references organisations.person on delete cascade,
    read_at timestamptz,
    primary key (plan, comment, person),
    foreign key (plan, comment) references comments.comment on delete cascade
);
create index mentions_of_person on comments.mention (person);

-- Who may be mentioned in a thread: whoever has joined the plan and may see the thread. A person's organisation is theirs
-- to know only among people one knows, so this asks as the owner.
create function comments.may_see(of_plan uuid, organisation_of_thread uuid, who uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as
$$ select exists (select from access.membership m join organisations.person p on p.id = m.person
                   where m.plan = of_plan and m.person = who and m.joined_at is not null and of_plan in (select access.my_plans())
                     and (organisation_of_thread is null or p.organisation = organisation_of_thread)) $$;

alter table comments.thread enable row level security;
alter table comments.comment enable row level security;
alter table comments.mention enable row level security;

-- A thread is never seen by more people than its unit: the unit's own policy decides first.
create policy with_unit on comments.thread
    using ((private_to is null or private_to = (select access.my_organisation()))
           and exists (select from plans.unit u where u.plan = thread.plan and u.id = thread.unit))
    with check (plan in (select access.my_plans()) and (private_to is null or private_to = (select access.my_organisation()))
           and exists (select from plans.unit u where u.plan = thread.plan and u.id = thread.unit
                          and (u.private_to is null or u.private_to = thread.private_to)));
create policy with_thread on comments.comment for select
    using (exists (select from comments.thread t where t.plan = comment.plan and t.id = comment.thread));
create policy as_oneself on comments.comment for insert
    with check (person = (select access.me())
           and exists (select from comments.thread t where t.plan = comment.plan and t.id = comment.thread));
create policy ones_own on comments.comment for update using (person = (select access.me()));
create policy with_comment on comments.mention for select
    using (exists (select from comments.comment c where c.plan = mention.plan and c.id = mention.comment));
create policy of_those_who_see on comments.mention for insert
    with check (exists (select from comments.comment c join comments.thread t on t.plan = c.plan and t.id = c.thread
                         where c.plan = mention.plan and c.id = mention.comment and c.person = (select access.me())
                           and comments.may_see(t.plan, t.private_to, mention.person)));
create policy ones_own on comments.mention for update using (person = (select access.me()));

-- Whose thread it is, who said what and when: written once. A private thread cannot become a shared one.
grant select, insert on comments.thread, comments.comment, comments.mention to tandem_app;
grant update (resolved_by, resolved_at) on comments.thread to tandem_app;
grant update (text, taken_back_at) on comments.comment to tandem_app;
grant update (read_at) on comments.mention to tandem_app;

-- How much is said about a unit, for pages that show the unit: read together with it.
create view plans.remarks with (security_invoker = true) as
    select t.plan, t.unit, count(c.text) as said, count(distinct t.id) filter (where t.resolved_at is null) as open
      from comments.thread t join comments.comment c on c.plan = t.plan and c.thread = t.id
     group by t.plan, t.unit;
grant select on plans.remarks to tandem_app;

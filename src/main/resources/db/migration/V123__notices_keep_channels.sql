-- Where one side of a plan hears of news in chat. The address is a secret of that side: whoever knows it may write there.
create table notices.channel (
    plan         uuid not null references ledger.book on delete cascade,
    organisation uuid not null references organisations.organisation on delete cascade,
    kind         text not null check (kind in ('slack', 'teams')),
    url          text not null check (length(url) <= 2000 and url ~ '^https?://'),
    set_by       uuid not null references organisations.person on delete cascade,
    set_at       timestamptz not null,
    told         bigint not null,
    last_error   text,
    primary key (plan, organisation, kind)
);
create index channels_of_organisation on notices.channel (organisation);
create index channels_set_by on notices.channel (set_by);
comment on column notices.channel.told is 'up to which revision the channel was told';

-- What waits to be posted.
create table notices.post (
    plan         uuid not null,
    id           uuid primary key,
    organisation uuid not null,
    kind         text not null,
    subject      text not null,
    body_text    text not null,
    foreign key (plan, organisation, kind) references notices.channel on delete cascade
);
create index posts_of_channel on notices.post (plan, organisation, kind);

alter table notices.channel enable row level security;
alter table notices.post enable row level security;
create policy ours on notices.channel
    using (plan in (select access.my_plans()) and organisation = (select access.my_organisation()));
create policy ours on notices.post for insert
    with check (plan in (select access.my_plans()) and organisation = (select access.my_organisation()));
grant select, insert, update, delete on notices.channel to tandem_app;
grant insert on notices.post to tandem_app;

-- Jobs begin with nobody acting: in whose name each channel of a plan is told, while they are in it.
create function notices.channels_to_tell(of_plan uuid, upto bigint) returns table (person uuid, kind text)
language sql stable security definer set search_path = pg_catalog as
$$ select c.set_by, c.kind from notices.channel c
     join access.membership m on m.plan = c.plan and m.person = c.set_by and m.joined_at is not null
    where c.plan = of_plan and c.told < upto order by c.kind $$;

create function notices.post_to_send(which uuid) returns table (kind text, url text, subject text, body_text text)
language sql stable security definer set search_path = pg_catalog as
$$ select c.kind, c.url, p.subject, p.body_text from notices.post p
     join notices.channel c on (c.plan, c.organisation, c.kind) = (p.plan, p.organisation, p.kind) where p.id = which $$;

create function notices.posted(which uuid, error text, over boolean) returns void
language sql security definer set search_path = pg_catalog as
$$ update notices.channel c set last_error = error from notices.post p
    where p.id = which and (c.plan, c.organisation, c.kind) = (p.plan, p.organisation, p.kind);
   delete from notices.post where id = which and over $$;
revoke all on function notices.channels_to_tell(uuid, bigint), notices.post_to_send(uuid), notices.posted(uuid, text, boolean) from public;
grant execute on function notices.channels_to_tell(uuid, bigint), notices.post_to_send(uuid), notices.posted(uuid, text, boolean) to tandem_app;

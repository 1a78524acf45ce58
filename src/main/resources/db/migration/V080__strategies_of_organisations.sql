-- How an organisation means to grow, beside its plans: each plan holds a copy of its own (docs/decisions/0016).
create table strategies.strategy (
    organisation uuid not null references organisations.organisation on delete cascade,
    id           uuid not null,
    version      int not null default 1,
    ended_by     uuid,
    ended_at     timestamptz,
    ended_why    text check (length(btrim(ended_why)) between 1 and 500),
    primary key (organisation, id),
    check ((ended_by is null) = (ended_at is null)),
    check (ended_why is null or ended_at is not null)
);
comment on column strategies.strategy.version is 'the number of its newest version';

create table strategies.version (
    organisation uuid not null,
    strategy     uuid not null,
    number       int not null check (number >= 1),
    person       uuid not null,
    at           timestamptz not null,
    statement    text not null check (length(btrim(statement)) between 1 and 4000),
    kind         text check (length(kind) between 1 and 300),
    horizon      text check (length(horizon) between 1 and 300),
    measure      text check (length(measure) between 1 and 300),
    primary key (organisation, strategy, number),
    foreign key (organisation, strategy) references strategies.strategy on delete cascade
);

-- Whose plans may hold it openly. In the plans with all others a copy is private.
create table strategies.share (
    organisation uuid not null,
    strategy     uuid not null,
    counterpart  uuid not null references organisations.organisation on delete cascade,
    person       uuid not null,
    at           timestamptz not null,
    primary key (organisation, strategy, counterpart),
    foreign key (organisation, strategy) references strategies.strategy on delete cascade,
    check (counterpart <> organisation)
);

-- Which strategy of a plan is a copy of which strategy of an organisation, and of which version. The other side never
-- learns of it.
create table strategies.copy (
    plan         uuid not null,
    unit         uuid not null,
    organisation uuid not null,
    strategy     uuid not null,
    version      int not null,
    primary key (plan, unit),
    foreign key (plan, unit) references plans.unit on delete cascade,
    foreign key (organisation, strategy, version) references strategies.version on delete cascade
);
create index copies_of_strategy on strategies.copy (organisation, strategy);

alter table strategies.strategy enable row level security;
alter table strategies.version enable row level security;
alter table strategies.share enable row level security;
alter table strategies.copy enable row level security;
create policy ours on strategies.strategy using (organisation = (select access.my_organisation()));
create policy ours on strategies.version using (organisation = (select access.my_organisation()));
create policy ours on strategies.share
    using (organisation = (select access.my_organisation()))
    with check (organisation = (select access.my_organisation()) and counterpart in (select s.organisation from plans.side s));
create policy ours_in_my_plans on strategies.copy
    using (organisation = (select access.my_organisation())
           and exists (select from plans.unit u where u.plan = copy.plan and u.id = copy.unit));

-- A colleague may have named a company that I share no plan with: its name is no secret to me.
create policy named_by_us on organisations.organisation for select
    using (id in (select s.counterpart from strategies.share s));

-- A version is written once.
grant select, insert on strategies.strategy, strategies.version, strategies.copy to tandem_app;
grant update (version, ended_by, ended_at, ended_why) on strategies.strategy to tandem_app;
grant select, insert, delete on strategies.share to tandem_app;
grant update (version) on strategies.copy to tandem_app;

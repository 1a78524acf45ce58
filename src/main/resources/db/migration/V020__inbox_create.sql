create schema inbox;
grant usage on schema inbox to tandem_app;

create table inbox.letter (
    id           uuid primary key,
    written_by   uuid not null default access.me() references organisations.person on delete cascade,
    to_address   text not null check (to_address !~ '[[:cntrl:]]'),
    to_name      text not null check (to_name !~ '[[:cntrl:]]'),
    subject      text not null check (subject !~ '[[:cntrl:]]'),
    body_text    text,
    created_at   timestamptz not null default now(),
    next_attempt timestamptz not null default now(),
    attempts     int not null default 0,
    sent_at      timestamptz,
    last_error   text,
    plan         uuid,
    check (sent_at is null or body_text is null)
);
comment on column inbox.letter.body_text is 'may hold an invitation''s secret; erased once sent or given up';
create index letters_waiting on inbox.letter (next_attempt) where body_text is not null;
create index letters_by_writer on inbox.letter (written_by);

-- Whoever acts may post; nobody reads the table. What may be read, the functions below say.
alter table inbox.letter enable row level security;
create policy post on inbox.letter for insert with check (written_by = (select access.me()));
grant insert on inbox.letter to tandem_app;

-- Takes letters that are due, so that no other process sends them for ten minutes.
create function inbox.take_due(at timestamptz)
returns table (id uuid, to_address text, to_name text, subject text, body_text text, attempts int)
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter l set attempts = l.attempts + 1, next_attempt = at + interval '10 minutes'
    where l.id in (select w.id from inbox.letter w where w.body_text is not null and w.next_attempt <= at
                    order by w.next_attempt limit 20 for update skip locked)
   returning l.id, l.to_address, l.to_name, l.subject, l.body_text, l.attempts $$;

create function inbox.sent(which uuid, at timestamptz) returns void
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter set sent_at = at, body_text = null, last_error = null where id = which $$;

-- Tried again at `again`; without it the letter is given up.
create function inbox.failed(which uuid, error text, again timestamptz) returns void
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter set last_error = error, next_attempt = coalesce(again, next_attempt),
          body_text = case when again is null then null else body_text end where id = which $$;

-- The outbox belongs to the sample: people of a sample company see what their own company wrote.
create function inbox.has_outbox() returns boolean
language sql stable security definer set search_path = pg_catalog as
$$ select exists (select from organisations.organisation where id = access.my_organisation() and sample) $$;

create function inbox.outbox()
returns table (to_address text, to_name text, subject text, body_text text, created_at timestamptz)
language sql stable security definer set search_path = pg_catalog as
$$ select l.to_address, l.to_name, l.subject, l.body_text, l.created_at
     from inbox.letter l join organisations.person p on p.id = l.written_by
    where inbox.has_outbox() and p.organisation = access.my_organisation()
    order by l.created_at desc, l.id limit 100 $$;

alter table inbox.letter add column invitation uuid references access.invitation on delete cascade;
create index letters_of_invitation on inbox.letter (invitation) where invitation is not null;
comment on column inbox.letter.invitation is 'whose secret the letter holds: once it is used, replaced or expired, the letter is not sent';

-- Takes the letter that is due first, so that no other process sends it for ten minutes; longer than one can take.
create or replace function inbox.take_due(at timestamptz)
returns table (id uuid, to_address text, to_name text, subject text, body_text text, attempts int)
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter l set attempts = l.attempts + 1, next_attempt = at + interval '10 minutes'
    where l.id = (select w.id from inbox.letter w left join access.invitation i on i.id = w.invitation
                   where w.body_text is not null and w.next_attempt <= at
                     and (w.invitation is null or (i.accepted_at is null and i.expires_at > at))
                   order by w.next_attempt, w.id limit 1 for update of w skip locked)
   returning l.id, l.to_address, l.to_name, l.subject, l.body_text, l.attempts $$;

create function inbox.erase_ended(at timestamptz) returns void
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter l set body_text = null
     from access.invitation i
    where i.id = l.invitation and l.body_text is not null and (i.accepted_at is not null or i.expires_at <= at) $$;

-- The outbox belongs to the people of the sample: a real colleague of theirs must not read invitations of others.
create or replace function inbox.has_outbox() returns boolean
language sql stable security definer set search_path = pg_catalog as
$$ select exists (select from organisations.person where id = access.me() and sample) $$;

-- The jobs of db-scheduler, as it wants them. They hold ids and times, no words: what a job does, it does as a person.
create table inbox.job (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index jobs_due on inbox.job (execution_time);
create index jobs_alive on inbox.job (last_heartbeat);
grant select, insert, update, delete on inbox.job to tandem_app;

-- A letter is what a job brings. When it is due and how often it was tried, the job knows.
alter table inbox.letter add column person uuid references organisations.person on delete cascade;
comment on column inbox.letter.person is 'whom a notice is for, who may choose when; null: an invitation';
alter table inbox.letter add column stop_link text;
comment on column inbox.letter.stop_link is 'where to unsubscribe; erased with the text';
create index letters_to_person on inbox.letter (person) where person is not null;

insert into inbox.job (task_name, task_instance, execution_time, picked, version)
select 'letter', id::text, next_attempt, false, 1 from inbox.letter where body_text is not null;

drop function inbox.take_due(timestamptz);
drop function inbox.failed(uuid, text, timestamptz);
drop index inbox.letters_waiting;
alter table inbox.letter drop column next_attempt;

-- What there is to send; nothing once it is sent, given up, or over.
create function inbox.letter_to_send(which uuid, at timestamptz)
returns table (id uuid, to_address text, to_name text, subject text, body_text text, person uuid, stop_link text)
language sql stable security definer set search_path = pg_catalog as
$$ select l.id, l.to_address, l.to_name, l.subject, l.body_text, l.person, l.stop_link
     from inbox.letter l left join access.invitation i on i.id = l.invitation
    where l.id = which and l.body_text is not null and (l.expires_at is null or l.expires_at > at)
      and (l.invitation is null or (i.accepted_at is null and i.expires_at > at)) $$;

create or replace function inbox.sent(which uuid, at timestamptz) returns void
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter set sent_at = at, body_text = null, stop_link = null, last_error = null, attempts = attempts + 1
    where id = which $$;

create function inbox.failed(which uuid, error text) returns void
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter set last_error = error, attempts = attempts + 1 where id = which $$;

create function inbox.gave_up(which uuid) returns void
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter set body_text = null, stop_link = null where id = which $$;

create or replace function inbox.erase_ended(at timestamptz) returns void
language sql security definer set search_path = pg_catalog as
$$ update inbox.letter l set body_text = null, stop_link = null
     from access.invitation i
    where i.id = l.invitation and l.body_text is not null and (i.accepted_at is not null or i.expires_at <= at);
   update inbox.letter set body_text = null, stop_link = null where expires_at <= at and body_text is not null $$;

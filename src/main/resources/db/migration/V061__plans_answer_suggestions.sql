-- A suggestion is taken, taken with a change, declined, countered by another one, or withdrawn by its own side.
alter table plans.suggestion
    add column scope   text not null default 'FIELD' check (scope in ('FIELD', 'LATER', 'LINE')),
    add column fields  text[],
    add column bases   text[],
    add column answers uuid,
    add column settled text check (length(settled) <= 4000);
comment on column plans.suggestion.fields is 'all fields the suggestion would write; bases: what stood in each, in the same order';
comment on column plans.suggestion.answers is 'the suggestion of the other side that this one counters';
comment on column plans.suggestion.settled is 'what it was taken as, where that is another value than the one proposed';

update plans.suggestion set fields = array[field], bases = array[base];
alter table plans.suggestion
    alter column fields set not null,
    alter column bases set not null,
    add check (cardinality(fields) >= 1 and cardinality(fields) = cardinality(bases)),
    add check (settled is null or outcome = 'CHANGED'),
    add foreign key (plan, answers) references plans.suggestion on delete cascade,
    drop constraint suggestion_outcome_check,
    add constraint suggestion_outcome_check check (outcome in ('TAKEN', 'CHANGED', 'DECLINED', 'COUNTERED', 'WITHDRAWN')),
    drop column base;
create index suggestions_of_field on plans.suggestion (plan, unit, field);

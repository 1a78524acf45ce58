-- The people of the sample, whose password everybody knows. A real colleague in a sample company is not one of them.
alter table organisations.person add column sample boolean not null default false;
update organisations.person p set sample = true
  from organisations.organisation o
 where o.id = p.organisation and o.sample and p.email ~ '@(northgate|harbour)\.example$';

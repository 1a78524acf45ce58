-- What whoever sent a workbook says its headings mean, until it becomes a plan.
alter table exchange.upload add column meanings text not null default '';

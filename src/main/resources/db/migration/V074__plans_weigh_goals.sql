alter table plans.field drop constraint field_kind_check;
alter table plans.field add constraint field_kind_check
    check (kind in ('LINE', 'TEXT', 'MONEY', 'DATE', 'HOURS', 'WEIGHT', 'CHOICE', 'UNIT', 'UNITS'));

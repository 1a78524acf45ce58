-- A field may hold a number of what its unit is counted in, or somebody named in the plan.
alter table plans.field drop constraint field_kind_check;
alter table plans.field add constraint field_kind_check
    check (kind in ('LINE', 'TEXT', 'MONEY', 'DATE', 'HOURS', 'WEIGHT', 'NUMBER', 'CHOICE', 'PERSON', 'UNIT', 'UNITS'));

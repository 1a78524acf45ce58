package tandem.goals;

import tandem.plans.UnitShape;

/// A kind of unit that stands with a goal, where the goals stand.
interface BesideShape extends UnitShape {
  @Override
  default String tab() {
    return "goals";
  }

  @Override
  default boolean mayBeKept() {
    return true;
  }

  @Override
  default String standsWith() {
    return GoalShape.KIND;
  }
}

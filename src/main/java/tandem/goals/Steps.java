package tandem.goals;

import java.util.List;
import java.util.Map;
import tandem.basics.UnitId;
import tandem.plans.Draft;

/// The steps to each goal: told by whoever keeps them.
public interface Steps {
  /// In their order, of each goal that has any.
  Map<UnitId, List<Step>> of(Draft draft);

  /// @param path where one reads all about it
  /// @param by the day it is due in words, empty where there is none
  record Step(UnitId id, int number, String title, String path, String by, boolean done) {}
}

package tandem.practicality.engine;

import java.util.List;

/// Goals that cannot all end in time, though any of them could be left out and the others pass.
///
/// @param people whose hours are to blame, each of them; nobody when a chain of actions is too long
///   whoever does it
public record Conflict(List<String> goals, List<String> people) {
  public Conflict {
    goals = List.copyOf(goals);
    people = List.copyOf(people);
  }
}

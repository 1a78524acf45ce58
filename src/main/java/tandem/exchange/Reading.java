package tandem.exchange;

import java.util.List;

/// What came out of a workbook, and what was wrong with it. Nothing is written yet.
///
/// @param mapping what the headings of this file were taken to mean; save it to read the next one
///   alike
/// @param unread headings that mean nothing to Tandem yet
public record Reading(
    PlanSheet sheet, List<Problem> problems, Mapping mapping, List<Heading> unread, Counts counts) {
  public Reading {
    problems = List.copyOf(problems);
    unread = List.copyOf(unread);
  }

  /// An error must be mended in the file before it may become a plan.
  public boolean hasErrors() {
    return problems.stream().anyMatch(it -> it.severity() == Problem.Severity.ERROR);
  }

  /// How much was read.
  ///
  /// @param values quarters with an amount
  public record Counts(int strategies, int goals, int lines, int values, int people, int actions) {
    static Counts of(PlanSheet sheet) {
      var lines = sheet.goals().stream().flatMap(goal -> goal.lines().values().stream()).toList();
      return new Counts(
          sheet.strategies().size(),
          sheet.goals().size(),
          lines.size(),
          lines.stream().mapToInt(java.util.Map::size).sum(),
          sheet.people().size(),
          sheet.actions().size());
    }
  }
}

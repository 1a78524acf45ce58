package tandem.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.basics.UnitId;
import tandem.ledger.Difference;

/// What changed in a draft since a moment the viewer chose.
///
/// @param asked the moment as an address tells it: a revision, a day, `agreed` or `looked`
/// @param fresh ids of the units that came since
/// @param lines everything, told in words
public record Since(
    String asked,
    long revision,
    Map<String, Difference> differences,
    Set<UnitId> fresh,
    List<ComparedLine> lines) {

  static Map<String, Difference> byPlace(List<Difference> differences) {
    return differences.stream()
        .collect(Collectors.toMap(it -> it.subject() + " " + it.field(), it -> it));
  }

  Optional<Difference> of(UnitId unit, String field) {
    return fresh.contains(unit)
        ? Optional.empty()
        : Optional.ofNullable(differences.get(unit + " " + field));
  }

  /// The units of a kind that left the plan since, each by its first words.
  public List<ComparedLine> gone(String kind) {
    return lines.stream()
        .filter(line -> line.state() == ComparedLine.State.GONE && line.title())
        .filter(line -> line.kind().equals(kind))
        .toList();
  }

  /// What changed beside the words and numbers: parts people have, what is done.
  public List<ComparedLine> beside(String field) {
    return lines.stream().filter(line -> line.field().startsWith(field)).toList();
  }
}

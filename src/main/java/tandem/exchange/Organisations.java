package tandem.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;

/// Which side an organisation named in a workbook sits on.
final class Organisations {
  private @Nullable String vendor;
  private @Nullable String partner;
  private final Problems problems;

  Organisations(@Nullable String vendor, @Nullable String partner, Problems problems) {
    this.vendor = vendor;
    this.partner = partner;
    this.problems = problems;
  }

  @Nullable String vendor() {
    return vendor;
  }

  @Nullable String partner() {
    return partner;
  }

  /// The side, or null and a problem. A name still missing on one side is taken from the first row
  /// that uses it.
  @Nullable Side side(Line line, Column column) {
    var name = line.text(column);
    if (name == null) {
      problems.error(line.place(column), "organisation-missing");
      return null;
    }
    if (name.equalsIgnoreCase(vendor) || name.equalsIgnoreCase("vendor")) {
      return Side.VENDOR;
    }
    if (name.equalsIgnoreCase(partner) || name.equalsIgnoreCase("partner")) {
      return Side.PARTNER;
    }
    if ((vendor == null) != (partner == null)) {
      return adopt(name, line.place(column));
    }
    var meant = Closest.to(name, known());
    if (meant == null) {
      problems.error(line.place(column), "organisation-unknown", name);
    } else {
      problems.error(line.place(column), "organisation-unknown-meant", name, meant);
    }
    return null;
  }

  private Side adopt(String name, Problems.Place place) {
    problems.warn(place, "organisation-guessed", name);
    if (vendor == null) {
      vendor = name;
      return Side.VENDOR;
    }
    partner = name;
    return Side.PARTNER;
  }

  private List<String> known() {
    return Stream.of(vendor, partner).filter(Objects::nonNull).map(String::valueOf).toList();
  }
}

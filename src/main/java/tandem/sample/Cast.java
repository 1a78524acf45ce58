package tandem.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.access.Member;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.Side;

/// The people of the sample, by first name.
final class Cast {
  static final String PASSWORD = "tandem-sample";

  /// One of them, before they are in the database.
  record Part(Side side, Member member, String duty, int hours) {}

  private final OrganisationId northgate = OrganisationId.fresh();
  private final OrganisationId harbour = OrganisationId.fresh();
  private final Map<String, Part> parts =
      List.of(
              vendor("Maya Lindqvist", "vendor", "Channel manager", 12),
              vendor("Tom Okafor", "tom", "Marketing", 8),
              vendor("Ines Duarte", "ines", "Solution engineer", 16),
              vendor("Raj Patel", "raj", "VP channel, sponsor", 2),
              partner("Ben Achterberg", "partner", "Alliance manager", 12),
              partner("Sofia Marino", "sofia", "Sales lead", 14),
              partner("Luca Brandt", "luca", "Head of services", 20),
              partner("Nadia Haddad", "nadia", "Events", 16),
              partner("Owen Clarke", "owen", "Managing director, sponsor", 2))
          .stream()
          .collect(Collectors.toMap(p -> p.member().name().split(" ", -1)[0], Function.identity()));

  OrganisationId organisation(Side side) {
    return side == Side.VENDOR ? northgate : harbour;
  }

  List<Part> all() {
    return List.copyOf(parts.values());
  }

  Member member(String firstName) {
    var part = parts.get(firstName);
    if (part == null) {
      throw new IllegalArgumentException(firstName);
    }
    return part.member();
  }

  private Part vendor(String name, String at, String duty, int hours) {
    return new Part(
        Side.VENDOR,
        new Member(PersonId.fresh(), northgate, name, at + "@northgate.example"),
        duty,
        hours);
  }

  private Part partner(String name, String at, String duty, int hours) {
    return new Part(
        Side.PARTNER,
        new Member(PersonId.fresh(), harbour, name, at + "@harbour.example"),
        duty,
        hours);
  }
}

package tandem.comments;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;

/// What somebody wants to say, and who shall read it in particular.
public record Words(String text, Set<PersonId> mentioned) {
  static final int MOST = 4000;

  public Words {
    mentioned = Set.copyOf(mentioned);
    if (text.isBlank()) {
      throw RuleBroken.in("text", "comment.empty");
    }
    if (text.length() > MOST) {
      throw RuleBroken.in("text", "field.too-long", MOST);
    }
  }

  /// Lines end as on this machine, whatever the browser sends; people are named by their ids.
  public static Words of(String text, Collection<String> mentioned) {
    return new Words(
        text.strip().replace("\r\n", "\n"),
        mentioned.stream().map(Words::person).collect(Collectors.toSet()));
  }

  private static PersonId person(String id) {
    try {
      return PersonId.of(id);
    } catch (NotFound unreadable) {
      throw RuleBroken.in("mentions", "comment.mention-no-member", id);
    }
  }
}

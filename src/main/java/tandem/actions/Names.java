package tandem.actions;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import tandem.access.PlanMember;
import tandem.basics.RuleBroken;

/// The people of a plan by the names others type for them: `maya`, `lindq`, `maya.king`.
record Names(List<PlanMember> people) {

  /// @throws RuleBroken if it is nobody's name, or several people's
  PlanMember find(String typed) {
    var whole = with(typed, String::equals);
    var found = whole.isEmpty() ? with(typed, String::startsWith) : whole;
    if (found.isEmpty()) {
      throw RuleBroken.in("line", "quick.nobody", typed);
    }
    if (found.size() > 1) {
      var all = found.stream().map(PlanMember::name).collect(Collectors.joining(", "));
      throw RuleBroken.in("line", "quick.which", typed, all);
    }
    return found.getFirst();
  }

  /// Each part of what was typed is one of the names, each another one.
  private List<PlanMember> with(String typed, BiPredicate<String, String> is) {
    var asked = plain(typed).split("[._]+");
    return people.stream()
        .filter(it -> {
          var names = plain(it.name()).split(" ");
          return Arrays.stream(asked)
              .allMatch(part -> Arrays.stream(names).anyMatch(name -> is.test(name, part)));
        })
        .toList();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}

package tandem.actions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What somebody asks to see of the actions, and how: as it stands in the address.
///
/// @param group,sort what nobody knows is as if nobody asked
/// @param cycle `coming`, or empty for the ninety days that run
/// @param whole also what makes the list longer than one reads
/// @param person,goal,side,state,words empty where all are asked for
public record ActionQuery(
    As as,
    Group group,
    Sort sort,
    String cycle,
    String person,
    String goal,
    String side,
    String state,
    String words,
    boolean mine,
    boolean whole) {

  public enum As {
    LIST,
    TIMELINE,
    BOARD,
    CALENDAR
  }

  public enum Group {
    GOAL,
    PERSON,
    WEEK,
    SIDE,
    STATE,
    NONE
  }

  public enum Sort {
    PLACE,
    DUE,
    EFFORT,
    TITLE
  }

  static ActionQuery of(Map<String, String> given) {
    return new ActionQuery(
        one(As.values(), given.get("as")),
        one(Group.values(), given.get("group")),
        one(Sort.values(), given.get("sort")),
        "coming".equals(given.get("cycle")) ? "coming" : "",
        text(given, "person"),
        text(given, "goal"),
        text(given, "side"),
        text(given, "state"),
        text(given, "words"),
        given.containsKey("mine"),
        "all".equals(given.get("rows")));
  }

  private static String text(Map<String, String> given, String name) {
    var text = given.getOrDefault(name, "").replace("\0", "").strip();
    return text.substring(0, Math.min(text.length(), 100));
  }

  private static <E extends Enum<E>> E one(
      E[] all, @org.jspecify.annotations.Nullable String asked) {
    return Arrays.stream(all).filter(it -> key(it).equals(asked)).findFirst().orElse(all[0]);
  }

  public static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /// Whether some may be left out.
  public boolean isFiltered() {
    return mine || !(person + goal + side + state + words).isEmpty();
  }

  public boolean isComing() {
    return !cycle.isEmpty();
  }

  /// The address that asks for the same in other words: `?as=board&mine=on`, empty for the usual.
  public String with(String name, String value) {
    var asked = all();
    asked.put(name, value);
    var query =
        asked.entrySet().stream()
            .filter(it -> !it.getValue().isEmpty())
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  /// The same as it is.
  public String asked() {
    return with("cycle", cycle);
  }

  public Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    all.put("as", as == As.LIST ? "" : key(as));
    all.put("group", group == Group.GOAL ? "" : key(group));
    all.put("sort", sort == Sort.PLACE ? "" : key(sort));
    all.put("cycle", cycle);
    all.put("person", person);
    all.put("goal", goal);
    all.put("side", side);
    all.put("state", state);
    all.put("words", words);
    all.put("mine", mine ? "on" : "");
    all.put("rows", whole ? "all" : "");
    return all;
  }
}

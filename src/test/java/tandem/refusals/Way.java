package tandem.refusals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A way into Tandem: a method, a path, and what it takes besides.
///
/// @param places what stands in the path here instead of what usually does
/// @param open nobody has to be signed in
/// @param version the one a program has to say it saw, where it has to
record Way(
    String method,
    String path,
    List<Input> inputs,
    Map<String, String> places,
    boolean open,
    @Nullable Integer version) {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)");

  /// Something a request holds: a right value for it, and the wrong ones.
  ///
  /// @param name where it stands, as `fields.title`
  record Input(String name, @Nullable Object right, List<Object> wrong) {
    /// By what a refusal calls it.
    String called() {
      return name.replaceFirst("^fields\\.", "");
    }
  }

  static Input in(String name, @Nullable Object right, Object... wrong) {
    return new Input(
        name,
        right,
        Arrays.stream(wrong)
            .flatMap(it ->
                it instanceof Object[] many
                    ? Arrays.stream(many)
                    : Arrays.stream(new Object[] {it}))
            .toList());
  }

  static Way look(String path, Input... inputs) {
    return call("GET", path, inputs);
  }

  static Way form(String path, Input... inputs) {
    return call("POST", path, inputs);
  }

  static Way call(String method, String path, Input... inputs) {
    return new Way(method, path, List.of(inputs), Map.of(), false, null);
  }

  Way forEverybody() {
    return new Way(method, path, inputs, places, true, version);
  }

  Way from(int version) {
    return new Way(method, path, inputs, places, open, version);
  }

  Way at(String variable, String value) {
    var more = new HashMap<>(places);
    more.put(variable, value);
    return new Way(method, path, inputs, more, open, version);
  }

  boolean isForPrograms() {
    return path.startsWith("/api/v1/");
  }

  boolean isLooking() {
    return method.equals("GET");
  }

  boolean takesJson() {
    return isForPrograms() && !isLooking() && !inputs.isEmpty();
  }

  boolean isOfAPlan() {
    return path.contains("{plan}");
  }

  List<String> variables() {
    var found = new ArrayList<String>();
    var variables = VARIABLE.matcher(path);
    while (variables.find()) {
      found.add(variables.group(1));
    }
    return found;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}

package tandem.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;
import tandem.plans.Adding.Addition;
import tandem.plans.Ask;

/// What a new piece of the plan starts with: its values by field, and what the other side is asked.
record FirstWords(Map<String, String> values, List<Ask> asks) {
  FirstWords() {
    this(new HashMap<>(), new ArrayList<>());
  }

  FirstWords with(String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value.toString());
    }
    return this;
  }

  void ask(String field) {
    asks.add(new Ask(field, null, null));
  }

  /// @param side whose it is; null for the importer's
  Addition of(String kind, @Nullable Side side) {
    return new Addition(kind, side, null, false, values);
  }
}

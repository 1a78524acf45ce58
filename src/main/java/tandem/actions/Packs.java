package tandem.actions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Adding.Addition;
import tandem.plans.Drafts;
import tandem.plans.Together;
import tools.jackson.databind.json.JsonMapper;

/// The packs of actions that come with Tandem.
@Component
public class Packs {
  private static final List<String> KEYS =
      List.of("launch-event", "joint-campaign", "certify-team", "first-reference");

  private final List<Pack> all;
  private final Drafts drafts;
  private final Together together;

  Packs(JsonMapper json, Drafts drafts, Together together) {
    this.all = KEYS.stream().map(key -> read(key, json)).toList();
    this.drafts = drafts;
    this.together = together;
  }

  private static Pack read(String key, JsonMapper json) {
    try (var in = new ClassPathResource("packs/" + key + ".json").getInputStream()) {
      return json.readValue(in, Pack.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Pack> all() {
    return all;
  }

  public Pack pack(String key) {
    return all.stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow(() -> RuleBroken.in("pack", "pack.unknown"));
  }

  /// Adds its actions with their days, as one change of the plan.
  ///
  /// @param goal they are steps to; empty for none
  @Transactional
  public List<UnitId> add(PlanId plan, String key, LocalDate anchor, String goal, Member by) {
    var draft = drafts.toWrite(plan);
    var deed = together.begin(draft, by);
    var added = new ArrayList<UnitId>();
    for (var step : pack(key).steps()) {
      var values = step.values(anchor);
      values.put("goal", goal);
      values.put(
          "after",
          step.after().stream()
              .map(it -> added.get(it - 1).toString())
              .collect(Collectors.joining(",")));
      added.add(deed.add(new Addition(ActionShape.KIND, null, null, false, values)));
    }
    deed.tell(null);
    return added;
  }
}

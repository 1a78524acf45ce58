package tandem.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.comments.Words;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Answering;
import tandem.plans.Ask;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Scope;
import tandem.plans.Suggesting;
import tandem.plans.Suggesting.Wish;
import tandem.stakeholders.Letter;
import tandem.strategies.StrategyId;
import tandem.strategies.StrategyWords;

/// Writes as one of the cast would, through the services: whoever reads the sample's history sees
/// who did what.
@Component
class Scribe {
  private final Plans plans;
  private final Adding adding;
  private final Drafting drafting;
  private final Suggesting suggesting;
  private final Commenting commenting;
  private final Answering answering;
  private final Parts parts;
  private final OwnWords ownWords;

  Scribe(
      Plans plans,
      Adding adding,
      Drafting drafting,
      Suggesting suggesting,
      Commenting commenting,
      Answering answering,
      Parts parts,
      OwnWords ownWords) {
    this.ownWords = ownWords;
    this.commenting = commenting;
    this.plans = plans;
    this.adding = adding;
    this.drafting = drafting;
    this.suggesting = suggesting;
    this.answering = answering;
    this.parts = parts;
  }

  /// What people do in this plan; each is named by first name.
  In in(PlanId plan, Cast cast) {
    return new In(plan, cast);
  }

  PlanId create(Plans.Start start, Member by) {
    return Acting.as(by.person(), () -> plans.create(start, by));
  }

  final class In {
    private final PlanId plan;
    private final Cast cast;

    private In(PlanId plan, Cast cast) {
      this.plan = plan;
      this.cast = cast;
    }

    UnitId whole() {
      return new UnitId(plan.value());
    }

    UnitId strategy(String who, String kind, String statement, String measure) {
      return add(who, "strategy", Map.of("kind", kind, "statement", statement, "measure", measure));
    }

    UnitId goal(String who, String title, UnitId vendor, @Nullable UnitId partner) {
      var values = new HashMap<>(Map.of("title", title, "vendor_strategy", vendor.toString()));
      if (partner != null) {
        values.put("partner_strategy", partner.toString());
      }
      return add(who, "goal", values);
    }

    UnitId action(String who, UnitId goal, String title, String start, String due, String hours) {
      var values =
          Map.of(
              "title", title, "goal", goal.toString(), "start", start, "due", due, "effort", hours);
      return add(who, "action", values);
    }

    /// Something that stands with a goal; `values` are fields and what they say, in turn.
    UnitId beside(String who, String kind, UnitId goal, String... values) {
      var all = new HashMap<>(Map.of("goal", goal.toString()));
      for (int i = 0; i < values.length; i += 2) {
        all.put(values[i], values[i + 1]);
      }
      return add(who, kind, all);
    }

    /// Names the owner of a goal on the side of whoever writes.
    void own(String who, UnitId goal, String field, String owner) {
      write(who, goal, field, cast.member(owner).person().toString());
    }

    void numbers(String who, UnitId goal, String line, int... quarters) {
      for (int q = 0; q < quarters.length; q++) {
        write(who, goal, line + ".q" + (q + 1), String.valueOf(quarters[q]));
      }
    }

    void write(String who, UnitId unit, String field, String text) {
      act(who, by -> drafting.write(plan, unit, field, text, version(unit, field), by));
    }

    void ink(String who, UnitId unit, String... fields) {
      for (var field : fields) {
        act(who, by -> drafting.ink(plan, unit, field, version(unit, field), by));
      }
    }

    void ask(String who, UnitId unit, String field, @Nullable String question) {
      var ask = new Ask(field, question, null);
      act(who, by -> drafting.leaveBlank(plan, unit, ask, version(unit, field), by));
    }

    void suggest(String who, UnitId unit, String field, String value, String why) {
      act(who, by -> suggesting.suggest(plan, unit, field, value, why, by));
    }

    /// Begins a thread that both sides see; `to` are first names.
    UUID say(String who, UnitId unit, String text, String... to) {
      return as(who, by -> commenting.begin(plan, unit, false, words(text, to), by));
    }

    /// The same, within one's own side.
    UUID sayWithin(String who, UnitId unit, String text, String... to) {
      return as(who, by -> commenting.begin(plan, unit, true, words(text, to), by));
    }

    void answer(String who, UUID thread, String text) {
      act(who, by -> commenting.answer(plan, thread, words(text), by));
    }

    void resolve(String who, UUID thread) {
      act(who, by -> commenting.resolve(plan, thread, by));
    }

    private Words words(String text, String... to) {
      return Words.of(
          text, Arrays.stream(to).map(it -> cast.member(it).person().toString()).toList());
    }

    void suggestForQuarters(String who, UnitId unit, String cell, String value, String why) {
      var wish = new Wish(unit, cell, Scope.LATER, value, why);
      act(who, by -> suggesting.suggest(plan, wish, by));
    }

    /// Answers the one suggestion that waits on the field.
    void take(String who, UnitId unit, String field) {
      act(who, by -> answering.take(plan, waiting(unit, field), version(unit, field), by));
    }

    void counter(String who, UnitId unit, String field, String value, String why) {
      var other = new Answering.Other(value, why);
      act(who, by -> answering.counter(plan, waiting(unit, field), other, by));
    }

    void decline(String who, UnitId unit, String field, String why) {
      act(who, by -> answering.decline(plan, waiting(unit, field), why, by));
    }

    private UUID waiting(UnitId unit, String field) {
      return plans.draft(plan).suggestions(unit).stream()
          .filter(s -> s.field().equals(field))
          .findFirst()
          .orElseThrow()
          .id();
    }

    /// Each part is a first name and a RASCI letter: `Maya R`.
    void give(UnitId unit, String... given) {
      for (var part : given) {
        var words = part.split(" ", -1);
        var person = cast.member(words[0]).person();
        act("Maya", by -> parts.give(plan, unit, person, Letter.of(words[1]), by));
      }
    }

    void acknowledgeAll(String who) {
      act(who, by -> parts.acknowledgeAll(plan, by));
    }

    StrategyId keep(String who, UnitId strategy) {
      return as(who, by -> ownWords.keep(plan, strategy, by));
    }

    void change(String who, StrategyId strategy, StrategyWords words) {
      act(who, by -> ownWords.change(strategy, words, by));
    }

    void writeForAllPlans(String who, StrategyWords words) {
      act(who, by -> ownWords.write(words, by));
    }

    void complete(String who, UnitId action) {
      act(who, by -> parts.complete(plan, action, by));
    }

    private UnitId add(String who, String kind, Map<String, String> values) {
      var addition = new Adding.Addition(kind, null, null, false, values);
      return as(who, by -> adding.add(plan, addition, List.of(), by));
    }

    private int version(UnitId unit, String field) {
      var present = plans.draft(plan).unit(unit).field(field);
      return present == null ? 0 : present.version();
    }

    private void act(String who, Consumer<Member> work) {
      as(
          who,
          by -> {
            work.accept(by);
            return true;
          });
    }

    private <T> T as(String who, Function<Member, T> work) {
      var member = cast.member(who);
      return Acting.as(member.person(), () -> work.apply(member));
    }
  }
}

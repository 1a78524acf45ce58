package tandem.stakeholders;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.ledger.Change;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.plans.Unit;

/// The letters that wait for somebody of a side: the table of them, and what the ledger calls them.
@Component
class Blanks {
  private static final String SOMEBODY = "role of somebody from ";
  private static final Pattern FIELD = Pattern.compile(SOMEBODY + "(.+) \\(([RASCI])\\)");

  private final JdbcClient jdbc;
  private final Shapes shapes;
  private final Clock clock;

  Blanks(JdbcClient jdbc, Shapes shapes, Clock clock) {
    this.jdbc = jdbc;
    this.shapes = shapes;
    this.clock = clock;
  }

  /// Somebody of that side, for that letter.
  record Blank(Side side, Letter letter) {}

  static boolean isBlank(String field) {
    return FIELD.matcher(field).matches();
  }

  /// @throws RuleBroken if the side goes by another name by now
  static Blank named(String field, Draft draft) {
    var told = FIELD.matcher(field);
    if (told.matches()) {
      for (var side : Side.values()) {
        if (draft.plan().seat(side).shortName().equals(told.group(1))) {
          return new Blank(side, Letter.valueOf(told.group(2)));
        }
      }
    }
    throw new RuleBroken("undo.not-this");
  }

  Change add(Draft draft, Unit unit, Blank blank, @Nullable String why, Member by) {
    var added =
        jdbc.sql(
                """
                insert into stakeholders.wanted (plan, unit, organisation, letter, asked_by, asked_at, why)
                values (:plan, :unit, :organisation, :letter, :by, :at, :why) on conflict do nothing\
                """)
            .param("plan", draft.plan().id().value())
            .param("unit", unit.id().value())
            .param("organisation", draft.plan().seat(blank.side()).organisation().value())
            .param("letter", blank.letter().name())
            .param("by", by.person().value())
            .param("at", OffsetDateTime.now(clock))
            .param("why", why)
            .update();
    if (added == 0) {
      throw RuleBroken.in("letter", "role.wanted-already", name(draft, blank));
    }
    return change(draft, unit, blank, null, blank.letter().name());
  }

  /// Null where nobody is waited for.
  @Nullable Change remove(Draft draft, Unit unit, Blank blank) {
    var removed =
        jdbc.sql(
                """
                delete from stakeholders.wanted
                 where plan = :plan and unit = :unit and organisation = :organisation and letter = :letter\
                """)
            .param("plan", draft.plan().id().value())
            .param("unit", unit.id().value())
            .param("organisation", draft.plan().seat(blank.side()).organisation().value())
            .param("letter", blank.letter().name())
            .update();
    return removed == 0 ? null : change(draft, unit, blank, blank.letter().name(), null);
  }

  private Change change(
      Draft draft, Unit unit, Blank blank, @Nullable String before, @Nullable String after) {
    var field = SOMEBODY + name(draft, blank) + " (" + blank.letter() + ")";
    return new Change(
        unit.id().value(), shapes.called(unit), field, before, after, unit.privateTo());
  }

  private static String name(Draft draft, Blank blank) {
    return draft.plan().seat(blank.side()).shortName();
  }
}

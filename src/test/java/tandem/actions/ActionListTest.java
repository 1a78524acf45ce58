package tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.actions.ActionRow.Blocked;
import tandem.actions.ActionRow.Dates;
import tandem.actions.ActionRow.Other;
import tandem.actions.Doers.Someone;
import tandem.actions.Doers.Who;
import tandem.basics.PersonId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.FieldKind;
import tandem.plans.FieldView;
import tandem.plans.LiveUnit;
import tandem.plans.Talk;

class ActionListTest {
  static final Cycle CYCLE = Cycle.at(CycleTest.PLAN, LocalDate.of(2027, 1, 1));
  static final Someone ANA = new Someone(PersonId.fresh(), "Ana", Side.VENDOR, "R");
  static final Someone BEN = new Someone(PersonId.fresh(), "Ben", Side.PARTNER, "R");
  static final Other GROW = new Other(UnitId.fresh(), 2, "Grow");
  static final Other WIN = new Other(UnitId.fresh(), 1, "Win");

  final List<ActionRow> rows = new ArrayList<>();

  ActionListTest() {
    row("Visit", WIN, "2027-01-10", "8", ActionState.DONE, ANA);
    row("Call", GROW, "2027-02-20", "40", ActionState.TO_DO, BEN, ANA);
    row("Write", null, null, "", ActionState.DOING);
    row("Meet later", WIN, null, "2", ActionState.LATER, BEN);
    row("Sign", WIN, "2027-05-01", "3", ActionState.TO_DO, BEN);
  }

  @Test
  void standsByGoalAndThoseWithoutLast() {
    assertThat(told(Map.of())).containsExactly("Win: Visit", "Grow: Call", "null: Write");
  }

  @Test
  void keepsForTheEndWhatWaitsForOtherNinetyDays() {
    assertThat(list(Map.of()).elsewhere())
        .extracting(it -> it.title().text())
        .containsExactly("Meet later", "Sign");
  }

  @Test
  void standsUnderEachWhoDoesIt() {
    assertThat(told(Map.of("group", "person")))
        .containsExactly("Ana: Visit", "Ana: Call", "Ben: Call", "null: Write");
    assertThat(list(Map.of("group", "person")).here()).hasSize(3);
  }

  @Test
  void standsByTheWeekItIsDue() {
    assertThat(told(Map.of("group", "week"))).containsExactly("2: Visit", "8: Call", "null: Write");
  }

  @Test
  void standsBySideAndByState() {
    assertThat(told(Map.of("group", "side")))
        .containsExactly("vendor: Visit", "vendor: Write", "partner: Call");
    assertThat(told(Map.of("group", "state")))
        .containsExactly("TO_DO: Call", "DOING: Write", "DONE: Visit");
  }

  @Test
  void isSorted() {
    assertThat(told(Map.of("group", "none", "sort", "effort")))
        .containsExactly(": Call", ": Visit", ": Write");
    assertThat(told(Map.of("group", "none", "sort", "title")))
        .containsExactly(": Call", ": Visit", ": Write");
    assertThat(told(Map.of("group", "none", "sort", "due")))
        .containsExactly(": Visit", ": Call", ": Write");
  }

  @Test
  void holdsWhatWasAskedFor() {
    var ben = BEN.id().toString();
    assertThat(told(Map.of("person", ben))).containsExactly("Grow: Call");
    assertThat(told(Map.of("person", "nobody"))).containsExactly("null: Write");
    assertThat(told(Map.of("mine", "on"))).containsExactly("Win: Visit", "Grow: Call");
    assertThat(told(Map.of("goal", "none"))).containsExactly("null: Write");
    assertThat(told(Map.of("goal", WIN.id().toString()))).containsExactly("Win: Visit");
    assertThat(told(Map.of("state", "done"))).containsExactly("Win: Visit");
    assertThat(told(Map.of("side", "partner"))).containsExactly("Grow: Call");
    assertThat(told(Map.of("words", "WRI te"))).containsExactly("null: Write");
    assertThat(told(Map.of("words", "nothing of it"))).isEmpty();
  }

  @Test
  void isTheWholeListWhereNobodyKnowsWhatIsAsked() {
    assertThat(told(Map.of("group", "moon", "sort", "<", "as", "?"))).isEqualTo(told(Map.of()));
  }

  @Test
  void keepsWhatIsAskedInItsAddress() {
    var query = ActionQuery.of(Map.of("as", "board", "words", "a b&c", "mine", "on"));
    assertThat(query.asked()).isEqualTo("?as=board&words=a+b%26c&mine=on");
    assertThat(query.with("as", "")).isEqualTo("?words=a+b%26c&mine=on");
    assertThat(ActionQuery.of(Map.of()).asked()).isEmpty();
  }

  private List<String> told(Map<String, String> asked) {
    return list(asked).groups().stream()
        .flatMap(group -> group.rows().stream().map(it -> group.title() + ": " + it.title().text()))
        .toList();
  }

  private ActionList list(Map<String, String> asked) {
    return ActionList.of(rows, ActionQuery.of(asked), ANA.id().toString(), ActionState::name);
  }

  private void row(
      String title,
      @Nullable Other goal,
      @Nullable String due,
      String effort,
      ActionState state,
      Someone... doers) {
    var day = due == null ? null : LocalDate.parse(due);
    var number = rows.size() + 1;
    rows.add(
        new ActionRow(
            UnitId.fresh(),
            new LiveUnit("", "", "", false, new Talk("", "", "", 0, 0)),
            number,
            doers.length == 0 ? Side.VENDOR : doers[0].side(),
            "",
            field(title),
            field(due == null ? "" : due),
            field(effort),
            List.of(),
            List.of(),
            goal,
            List.of(),
            new Who(List.of(doers), List.of(), List.of()),
            state,
            null,
            new Blocked("", ""),
            new Dates(null, day, false, ActionRows.weeks(CYCLE, null, day)),
            "",
            false,
            BigDecimal.valueOf(number)));
  }

  private static FieldView field(String value) {
    return new FieldView(
        "",
        "",
        "",
        FieldKind.LINE,
        value,
        value,
        "pencil",
        "vendor",
        "",
        true,
        "",
        "",
        null,
        null,
        1,
        false,
        FieldView.Seen.BOTH,
        null,
        Side.VENDOR,
        List.of(),
        null,
        null);
  }
}

package tandem.goals;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.DateRange;
import tandem.basics.FiscalYear;
import tandem.basics.Quarter;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.WholePlan;

/// Turns the money of goals into what people read.
@Component
class NumberViews {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter AND_YEAR =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private final FieldViews views;

  NumberViews(FieldViews views) {
    this.views = views;
  }

  /// Of all goals of a plan.
  NumbersView of(Draft draft) {
    var numbers = Numbers.of(draft);
    var rows = new ArrayList<NumbersView.Row>();
    for (var line : numbers.lines().keySet()) {
      rows.add(
          new NumbersView.Row(
              views.label(draft, GoalShape.KIND, line.key()),
              line.side().key(),
              false,
              cells(quarter -> numbers.at(line, quarter)),
              cell(numbers.year(line)),
              line.isShared() ? "" : draft.plan().ours().shortName()));
    }
    for (var side : Side.values()) {
      rows.add(
          new NumbersView.Row(
              draft.plan().seat(side).shortName(),
              side.key(),
              true,
              cells(quarter -> numbers.at(side, quarter)),
              cell(numbers.year(side)),
              ""));
    }
    rows.removeIf(row -> row.year().text().isEmpty() && !row.ofSide());
    return new NumbersView(numbers.isEmpty() ? List.of() : rows, parts(draft, numbers.split()));
  }

  private static List<NumbersView.Cell> cells(Function<Quarter, Sum> sum) {
    return Numbers.quarters().map(sum).map(NumberViews::cell).toList();
  }

  private static NumbersView.Cell cell(Sum sum) {
    return new NumbersView.Cell(text(sum), sum.isComplete());
  }

  static String text(Sum sum) {
    return sum.isEmpty() ? "" : FieldViews.amount(sum.money().amount());
  }

  NumbersView.@Nullable Parts parts(Draft draft, Split split) {
    if (!split.isToShare()) {
      return null;
    }
    return new NumbersView.Parts(
        FieldViews.amount(split.customer().amount()),
        split.complete(),
        split.shares().stream().map(share -> part(draft, share)).toList());
  }

  private static NumbersView.Part part(Draft draft, Split.Share share) {
    var side = share.part().side();
    return new NumbersView.Part(
        share.part().key(),
        side.key(),
        draft.plan().seat(side).shortName(),
        FieldViews.amount(share.money().amount()),
        share.from(),
        share.percent());
  }

  List<NumbersView.Head> heads(Draft draft) {
    return Numbers.quarters().map(quarter -> head(draft, quarter)).toList();
  }

  private static NumbersView.Head head(Draft draft, Quarter quarter) {
    try {
      var days = quarter.within(draft.plan().period());
      return new NumbersView.Head(quarter.toString(), months(days), called(draft, days));
    } catch (RuleBroken tooShort) {
      return new NumbersView.Head(quarter.toString(), "", List.of());
    }
  }

  private static String months(DateRange days) {
    var last = days.end().minusDays(1);
    var from = days.start().getYear() == last.getYear() ? MONTH : AND_YEAR;
    return from.format(days.start()) + "–" + AND_YEAR.format(last);
  }

  /// Nothing unless the fiscal years of both sides are known, and start in different months.
  private static List<NumbersView.Called> called(Draft draft, DateRange days) {
    var whole = draft.units(WholePlan.KIND).stream().findFirst();
    var months =
        Arrays.stream(Side.values())
            .map(side -> whole.map(unit -> unit.value(WholePlan.yearOf(side))).orElse(null))
            .toList();
    if (months.contains(null) || months.stream().distinct().count() < 2) {
      return List.of();
    }
    return Arrays.stream(Side.values())
        .map(side ->
            new NumbersView.Called(
                side.key(),
                draft.plan().seat(side).shortName()
                    + " "
                    + new FiscalYear(Integer.parseInt(months.get(side.ordinal()))).over(days)))
        .toList();
  }
}

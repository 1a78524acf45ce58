package tandem.plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;

/// A plan as programs read it. `mine` is the side of whoever asks; `ends` is the last day.
record PlanAnswer(
    String id,
    String title,
    String stage,
    long revision,
    Map<String, Seat> sides,
    String mine,
    LocalDate starts,
    LocalDate ends,
    LocalDate cycleStart,
    String currency,
    boolean sample) {

  /// `fiscal_calendar` is how the organisation divides its years, as `4-4-5 2 SATURDAY nearest`.
  record Seat(String id, String name, @Nullable String fiscalCalendar) {
    static Seat of(Plan.Seat seat) {
      var calendar = seat.calendar();
      return new Seat(
          seat.organisation().toString(),
          seat.name(),
          calendar == null ? null : calendar.toString());
    }
  }

  static PlanAnswer of(Plan plan) {
    return new PlanAnswer(
        plan.id().toString(),
        plan.title(),
        plan.stage().name().toLowerCase(Locale.ROOT),
        plan.revision(),
        Map.of("vendor", Seat.of(plan.vendor()), "partner", Seat.of(plan.partner())),
        plan.mine().key(),
        plan.period().start(),
        plan.period().last(),
        plan.cycleStart(),
        plan.currency().getCurrencyCode(),
        plan.sample());
  }

  /// With how much each side has written, in percent, of the whole and by part, and how much of
  /// everything there is. What modules above know of the whole are its figures.
  record Header(
      @com.fasterxml.jackson.annotation.JsonUnwrapped PlanAnswer plan,
      Map<String, Integer> balance,
      Map<String, PartShare> shares,
      Map<String, Long> counts,
      Map<String, Integer> figures) {

    /// Of one part, in percent, and how many of its fields are written.
    record PartShare(int vendor, int partner, int fields) {
      static PartShare of(Share share) {
        return new PartShare(
            share.percent(Side.VENDOR), share.percent(Side.PARTNER), share.fields());
      }
    }

    long revision() {
      return plan.revision();
    }

    static Header of(Draft draft, Collection<Figure> known) {
      var counts = new TreeMap<String, Long>();
      for (var unit : draft.units()) {
        counts.merge(unit.kind(), 1L, Long::sum);
      }
      for (var side : Side.values()) {
        counts.put("blanks_for_" + side.key(), draft.blanks(side));
      }
      counts.put("suggestions", (long) draft.suggestions().size());
      var balance =
          Map.of("vendor", draft.share(Side.VENDOR), "partner", draft.share(Side.PARTNER));
      var shares = new LinkedHashMap<String, PartShare>();
      Share.byPart(draft).forEach((part, share) -> shares.put(part, PartShare.of(share)));
      var figures = new TreeMap<String, Integer>();
      for (var figure : known) {
        var told = figure.of(draft);
        if (told != null) {
          figures.put(figure.name(), told);
        }
      }
      return new Header(PlanAnswer.of(draft.plan()), balance, shares, counts, figures);
    }
  }
}

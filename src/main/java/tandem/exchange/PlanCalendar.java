package tandem.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.actions.ActionShape;
import tandem.actions.Completions;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Field;
import tandem.plans.FieldViews;
import tandem.plans.Firmness;
import tandem.plans.Plans;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;

/// A plan as one person's calendar shows it: their actions on the day they are due, what their side
/// shall fill in by a day, and where the ninety days end. Each entry keeps its identity, and stays
/// as it was until something of it changes: who reads the same twice has nothing new. Format: RFC
/// 5545.
@Component
class PlanCalendar {
  private final Plans plans;
  private final Roles roles;
  private final Completions completions;
  private final Shapes shapes;
  private final FieldViews views;
  private final MessageSource messages;
  private final String url;

  PlanCalendar(
      Plans plans,
      Roles roles,
      Completions completions,
      Shapes shapes,
      FieldViews views,
      MessageSource messages,
      @Value("${tandem.url}") String url) {
    this.plans = plans;
    this.roles = roles;
    this.completions = completions;
    this.shapes = shapes;
    this.views = views;
    this.messages = messages;
    this.url = url;
  }

  /// For whoever acts, who is that member.
  byte[] of(PlanId id, Member member) {
    var draft = plans.draft(id);
    var calendar = new Calendar().withProdId("-//Tandem//Joint plan//EN").withDefaults();
    calendar.withProperty(new XProperty("X-WR-CALNAME", draft.plan().title()));
    Stream.of(actions(draft, member), blanks(draft), Stream.of(lastDay(draft)))
        .flatMap(it -> it)
        .forEach(calendar::withComponent);
    var out = new ByteArrayOutputStream();
    try {
      new CalendarOutputter(true).output(calendar.getFluentTarget(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Stream<VEvent> actions(Draft draft, Member member) {
    var plan = draft.plan().id();
    Map<UnitId, Letter> letters =
        roles.of(plan).stream()
            .filter(role -> role.person().equals(member.person()) && !role.isDeclined())
            .filter(role -> role.letter() != Letter.I)
            .collect(Collectors.toMap(Role::unit, Role::letter));
    var done = completions.of(plan).keySet();
    return draft.units(ActionShape.KIND).stream()
        .filter(action -> action.has("due") && letters.containsKey(action.id()))
        .map(action -> {
          var as = letters.getOrDefault(action.id(), Letter.R);
          var told = say("calendar." + as.name().toLowerCase(Locale.ROOT), title(action));
          return entry(
              draft,
              new Entry(
                  action.id().toString(),
                  done.contains(action.id()) ? say("calendar.done", told) : told,
                  about(draft, action),
                  LocalDate.parse(String.valueOf(action.value("due"))),
                  changed(action),
                  shapes.place(draft.plan(), action)));
        });
  }

  private Stream<VEvent> blanks(Draft draft) {
    return draft.units().stream()
        .flatMap(unit ->
            unit.fields().values().stream()
                .filter(field -> field.firmness() == Firmness.BLANK && field.due() != null)
                .filter(field -> field.side() == draft.plan().mine())
                .map(field -> blank(draft, unit, field)));
  }

  private VEvent blank(Draft draft, Unit unit, Field field) {
    var label = views.of(draft, unit, field.name()).label();
    var question = field.question();
    return entry(
        draft,
        new Entry(
            unit.id() + "-" + field.name(),
            say("calendar.blank", label, shapes.called(unit)),
            question == null ? List.of() : List.of(question),
            Objects.requireNonNull(field.due()),
            field.at(),
            "/plans/" + draft.plan().id() + "/units/" + unit.id() + "/" + field.name()));
  }

  private VEvent lastDay(Draft draft) {
    var plan = draft.plan();
    var begun = plan.cycle().start().atStartOfDay(ZoneOffset.UTC).toInstant();
    return entry(
        draft,
        new Entry(
            plan.id() + "-" + plan.cycle().start(),
            say("calendar.last-day", plan.title()),
            List.of(),
            plan.cycle().end().minusDays(1),
            begun,
            "/plans/" + plan.id() + "/actions"));
  }

  /// @param key what it is, the same for ever
  /// @param changed when something of it changed last
  private record Entry(
      String key, String told, List<String> about, LocalDate day, Instant changed, String path) {}

  private VEvent entry(Draft draft, Entry entry) {
    var event = new VEvent(entry.day(), entry.day().plusDays(1), entry.told());
    event.removeAll("DTSTAMP");
    event.add(new DtStamp(entry.changed()));
    event.add(new LastModified(entry.changed()));
    event.add(new Uid(entry.key() + "@tandem"));
    event.add(new Url(URI.create(url + entry.path())));
    event.add(ImmutableTransp.TRANSPARENT);
    var about = Stream.concat(entry.about().stream(), Stream.of(draft.plan().title()));
    event.add(new Description(about.collect(Collectors.joining("\n"))));
    return event;
  }

  private List<String> about(Draft draft, Unit action) {
    return Stream.of("goal", "done_when", "effort")
        .filter(action::has)
        .map(name -> views.of(draft, action, name))
        .map(field -> field.label() + ": " + field.text())
        .toList();
  }

  private static Instant changed(Unit unit) {
    return unit.fields().values().stream()
        .map(Field::at)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static String title(Unit action) {
    return String.valueOf(action.value("title"));
  }

  private String say(String key, Object... details) {
    return String.valueOf(messages.getMessage(key, details, key, LocaleContextHolder.getLocale()));
  }
}

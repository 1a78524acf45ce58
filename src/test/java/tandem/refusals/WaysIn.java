package tandem.refusals;

import static tandem.refusals.Way.call;
import static tandem.refusals.Way.form;
import static tandem.refusals.Way.in;
import static tandem.refusals.Way.look;
import static tandem.refusals.Wrong.CHOICE;
import static tandem.refusals.Wrong.DAY;
import static tandem.refusals.Wrong.HUGE;
import static tandem.refusals.Wrong.LONG;
import static tandem.refusals.Wrong.MONEY;
import static tandem.refusals.Wrong.NEEDED;
import static tandem.refusals.Wrong.NOTHING;
import static tandem.refusals.Wrong.NUL;
import static tandem.refusals.Wrong.NUMBER;
import static tandem.refusals.Wrong.TEXT;
import static tandem.refusals.Wrong.UNIT;
import static tandem.refusals.Wrong.WORD;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.refusals.Way.Input;

/// Every way into Tandem. What is not listed as wrong does no harm: a text that may be left out, a
/// side that is the usual one when nobody says it.
final class WaysIn {
  private static final String NEXT_WEEK = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
  static final String PLAN = "/plans/{plan}";
  static final String API = "/api/v1/plans/{plan}";
  static final String FIELD = API + "/units/{unit}/fields/{field}";
  static final String UNITS =
      API
          + "/{units:strategies|goals|actions|own-lines|measures|assumptions|accounts|risks|scenarios|scenario-numbers}";

  static final List<Way> ALL =
      Stream.of(
              door(),
              plans(),
              strategies(),
              writing(),
              talking(),
              together(),
              files(),
              programs(),
              calls())
          .flatMap(List::stream)
          .toList();

  private WaysIn() {}

  private static List<Way> door() {
    return List.of(
        look("/sign-in").forEverybody(),
        form("/sign-in", in("email", "somebody@example.org", NOTHING, NUL), in("password", "?"))
            .forEverybody(),
        form("/sign-out-everywhere"),
        look("/invitations/{secret}").forEverybody(),
        form(
                "/invitations/{secret}",
                in("password", "a long enough password", NOTHING, "short", LONG, NUL),
                in("again", "a long enough password", NOTHING, "another long password"))
            .forEverybody(),
        look("/asked/{errand}").forEverybody(),
        form(
                "/asked/{errand}",
                in("seen", "", NOTHING, WORD, NUL),
                in("answer", "no", NOTHING, WORD),
                in("why", "", NOTHING, " ", LONG, NUL),
                in("instead", "", WORD, Wrong.UNKNOWN, NUL))
            .forEverybody(),
        form("/asked/{errand}/opening").forEverybody(),
        look("/welcome/{secret}").forEverybody(),
        form("/welcome/{secret}").forEverybody(),
        look("/settings"),
        look("/stop/{stop}").forEverybody(),
        form("/stop/{stop}").forEverybody(),
        look("/settings/notices"),
        form(
            "/settings/notices/habits",
            in("zone", "Europe/Helsinki", WORD, NUL),
            in("quiet_from", "22:00", WORD),
            in("quiet_until", "07:00", NOTHING, WORD, "22:00")),
        form("/settings/notices/choices", in("accept", "daily")),
        look("/settings/working-time", in("year", "2027")),
        form("/settings/working-time/place", in("country", "de", WORD), in("region", "by", WORD)),
        look("/settings/working-time/import"),
        form("/settings/working-time/import", in("list", "", NOTHING, WORD, NUL)),
        look("/settings/working-time/{colleague}"),
        form(
            "/settings/working-time/{colleague}",
            in("hours_per_week", "10", WORD, "81", "7.25", HUGE, NUL),
            in("weekdays", "monday", NOTHING, WORD),
            in("country", "de", WORD),
            in("region", "by", WORD)),
        form(
            "/settings/working-time/{colleague}/absences",
            in("from", "2027-02-01", NOTHING, DAY),
            in("last", "2027-02-10", DAY, "2027-01-31", "2999-12-31"),
            in("note", "", LONG, NUL),
            in("deputy", "", WORD, Wrong.UNKNOWN)),
        form("/settings/working-time/{colleague}/absences/{absence}/removal"),
        form(
            "/settings/working-time/{colleague}/part-times",
            in("from", "2027-02-01", NOTHING, DAY),
            in("last", "2027-02-10", DAY, "2027-01-31"),
            in("hours_per_week", "5", NOTHING, WORD, "81", HUGE, NUL)),
        form(
            "/settings/working-time/{colleague}/part-times/removal",
            in("from", "2027-02-01", NOTHING, DAY)),
        form(
            "/settings/working-time/{colleague}/shares",
            in("plan", "{plan}", NOTHING, WORD),
            in("hours_per_week", "1", WORD, HUGE, NUL)),
        look("/settings/company"),
        form(
            "/settings/company/calendar",
            in("division", "4-4-5", NOTHING, WORD, NUL),
            in("month", "2", NOTHING, WORD, "13", HUGE),
            in("weekday", "saturday", NOTHING, WORD),
            in("ending", "last", NOTHING, WORD)),
        form(
            "/settings/company/rates",
            in("origin", "EUR", NOTHING, WORD, "XXX", NUL),
            in("target", "USD", NOTHING, WORD, "EUR"),
            in("rate", "1.0834", NOTHING, WORD, "0", "-1", HUGE, NUL),
            in("day", "2026-11-03", DAY, "2999-01-01"),
            in("source", "ECB", NOTHING, LONG, NUL)),
        form(
            "/settings/company/rates/removal",
            in("origin", "EUR", NOTHING, WORD),
            in("target", "USD", NOTHING, WORD),
            in("day", "2026-11-03", DAY)),
        form("/settings/company/viewing", in("currency", "USD", WORD, "XXX", NUL)),
        form("/settings/tokens", in("name", "reports", NOTHING, " ", LONG, NUL)),
        form("/settings/tokens/{token}/revocation"),
        form(
            "/settings/password",
            in("current", Cast.PASSWORD, NOTHING, WORD),
            in("password", "a new and long password", "short", LONG, NUL),
            in("again", "a new and long password", NOTHING)),
        form("/authors", in("shown", "on")),
        form("/theme", in("theme", "dark", NOTHING, NUL)).forEverybody(),
        look("/assets/{address}").forEverybody(),
        look("/inbox", in("group", "", WORD, NUL), in("plan", "", WORD, NUL)),
        form("/inbox/{need}/snooze", in("until", NEXT_WEEK, NOTHING, DAY, "2036-01-01")),
        form("/inbox/{need}/waking"),
        form("/inbox/nudges", in("plan", "{plan}", WORD), in("person", "{person}", WORD)),
        look("/glossary"),
        look("/outbox").forEverybody(),
        look("/search", search("grow")),
        form("/sample/removal"));
  }

  private static List<Way> plans() {
    return List.of(
        look("/"),
        look("/plans"),
        look("/plans/new", in("from", "reseller-growth", NUL)),
        look("/templates"),
        form("/templates/{id}/removal"),
        look(PLAN + "/template"),
        form(
            PLAN + "/template",
            in("name", "Growth", NOTHING, " ", LONG, NUL),
            in("about", "", LONG, NUL)),
        form("/plans", newPlan()),
        look(PLAN),
        look(
            PLAN + "/history",
            in("before", "7", WORD, HUGE, "1.5", NUL),
            in("unit", "", WORD),
            in("person", "", WORD),
            in("side", "", WORD, NUL)),
        look(
            PLAN + "/history/compare",
            in("from", "0", WORD, "2027-02-30", HUGE, NUL),
            in("to", "", WORD, "2027-02-30", HUGE, NUL)),
        form(PLAN + "/looked", in("revision", "1", NOTHING, WORD, HUGE, "1.5", NUL)),
        form(PLAN + "/seen", in("revision", "1", NOTHING, WORD, HUGE, "1.5", NUL)),
        form(
            PLAN + "/undo",
            in("revision", "1", NOTHING, WORD, HUGE, "1.5", NUL),
            in("back", "", "https://elsewhere.example/", "//elsewhere.example")),
        look(PLAN + "/head", in("tab", "goals", NUL)),
        look(PLAN + "/here"),
        form(PLAN + "/presence", in("unit", "", WORD)),
        look(PLAN + "/live", in("since", "0", WORD, HUGE, "1.5", NUL)),
        look(PLAN + "/strategies", since(), in("as", "table", NUL)),
        look(PLAN + "/strategies/{strategy}/confirmation"),
        form(
            PLAN + "/strategies/{strategy}/confirmation",
            in("reason", "Rivals left", " ", LONG, NUL)),
        look(PLAN + "/strategies/{strategy}", since()),
        look(PLAN + "/goals/{goal}", since()),
        look(PLAN + "/actions/{action}", since()),
        look(PLAN + "/goals", since()),
        look(PLAN + "/goals/{goal}/reconfirmation/{side}", in("answer", "tie", WORD, NUL)),
        form(
            PLAN + "/goals/{goal}/reconfirmation/{side}",
            in("answer", "keep", NOTHING, WORD, NUL),
            in("reason", "It helps still", NOTHING, " ", LONG, NUL),
            in("seen", "1", NOTHING, WORD, HUGE, "1.5", "9999", NUL)),
        look(PLAN + "/goals/totals"),
        look(PLAN + "/scenarios"),
        look(PLAN + "/scenarios/sets"),
        look(PLAN + "/scenarios/new"),
        form(
            PLAN + "/scenarios",
            in("title", "Stretch", NOTHING, " ", LONG, NUL),
            in("story", "", LONG, NUL),
            in("percent", "10", WORD, "1001", "0.001", HUGE, NUL)),
        look(PLAN + "/scenarios/{scenario}/adoption"),
        form(
            PLAN + "/scenarios/{scenario}/adoption",
            in("keep_as", "Committed", NUL),
            in("reason", "Better", NUL),
            in("seen", "0", NOTHING, WORD, HUGE, "1.5", "9999", NUL)),
        form(PLAN + "/lines/{line}/showing").at("line", "partner_margin"),
        form(PLAN + "/lines/{line}/hiding").at("line", "partner_margin"),
        look(PLAN + "/goals/{goal}/paste", in("at", "vendor_revenue.q1", WORD, NUL)),
        form(
            PLAN + "/goals/{goal}/paste",
            in("text", "100\t200", NOTHING, " ", LONG, NUL),
            in("at", "partner_added_value.q3", WORD, NUL)),
        form(
            PLAN + "/goals/{goal}/numbers",
            in("text", "100\t200", NOTHING, " ", LONG, NUL),
            in("at", "partner_added_value.q3", WORD, NUL),
            in("seen", "0", NOTHING, WORD, HUGE, "1.5", "9999", NUL)),
        look(PLAN + "/actions", since(), in("as", "board", NUL), in("words", "visit", NUL)),
        look(
            PLAN + "/actions/packs",
            in("pack", "launch-event", NUL),
            in("anchor", "2027-05-03", DAY)),
        form(
            PLAN + "/actions/packs",
            in("pack", "launch-event", NOTHING, WORD, NUL),
            in("anchor", "2027-05-03", NOTHING, DAY),
            in("goal", "", WORD, NUL)),
        look(PLAN + "/actions/views", in("group", "person", NUL)),
        form(PLAN + "/actions/views", in("name", "Mine", NOTHING, " ", LONG, NUL)),
        form(PLAN + "/actions/views/{view}/removal"),
        look(PLAN + "/actions/quick"),
        look(
            PLAN + "/actions/together",
            in("what", "later", WORD, NUL),
            in("action", "", WORD, NUL)),
        form(
            PLAN + "/actions/together",
            in("what", "later", NOTHING, WORD, NUL),
            in("action", "", NOTHING, WORD, NUL),
            in("seen", "0", NOTHING, WORD, HUGE, "1.5", NUL)),
        form(
            PLAN + "/actions/quick",
            in("line", "Visit two customers 8 Mar", NOTHING, " ", "Visit @nobody", LONG, NUL)),
        look(PLAN + "/actions/{action}/sheet"),
        look(PLAN + "/actions/{action}/files/{file}"),
        form(PLAN + "/actions/{action}/files/{file}/removal"),
        form(PLAN + "/actions/{action}/files"),
        look(API + "/actions/{action}/files", turn()),
        look(API + "/actions/{action}/files/{file}"),
        call("POST", API + "/actions/{action}/files"),
        call("DELETE", API + "/actions/{action}/files/{file}"),
        form(
            PLAN + "/actions/{action}/blocked",
            in("blocked_by", "Legal", NOTHING, " ", LONG, NUL),
            in("blocked_why", "No contract", NOTHING, " ", LONG, NUL)),
        form(PLAN + "/actions/{action}/unblocked"),
        form(
            PLAN + "/actions/{action}/longer",
            in("due", "2027-12-30", NOTHING, DAY),
            in("reason", "It takes longer", NOTHING, " ", LONG, NUL)),
        form(PLAN + "/actions/{action}/later"),
        form(PLAN + "/actions/{action}/sooner"),
        form(PLAN + "/actions/{action}/place", in("to", "last", NOTHING, WORD, NUL)),
        form(PLAN + "/actions/{action}/completion"),
        form(PLAN + "/actions/{action}/reopening"));
  }

  private static List<Way> strategies() {
    var ours = "/strategies/{ours}";
    var own = "/api/v1/strategies";
    var copied = PLAN + "/strategies/{strategy}";
    var version = in("version", "1", NOTHING, WORD, HUGE, "1.5", "9999", NUL);
    var statement = in("statement", "Grow", NOTHING, " ", LONG, NUL);
    var reason = in("reason", "We sold it", LONG, NUL);
    var choice = in("strategy", "", NOTHING, WORD, Wrong.UNKNOWN, NUL);
    return List.of(
        look("/strategies"),
        look("/strategies/new"),
        form("/strategies", statement, in("kind", "", WORD, NUL), in("horizon", "", LONG, NUL)),
        look(ours),
        form(ours, version, statement, in("kind", "", WORD), in("measure", "", LONG, NUL)),
        form(ours + "/counterparts", in("counterpart", "", NOTHING, WORD, Wrong.UNKNOWN, NUL)),
        form(ours + "/counterparts/{counterpart}/removal"),
        form(ours + "/end", version, reason),
        form(ours + "/reopening"),
        look(ours + "/bringing"),
        form(
            ours + "/bringing",
            in("version", "1", NOTHING, WORD, HUGE, "1.5", NUL),
            in("into", "", NOTHING, WORD, NUL)),
        look(PLAN + "/strategies/copies"),
        form(PLAN + "/strategies/copies", choice),
        form(copied + "/keeping"),
        look(copied + "/bringing"),
        form(
            copied + "/bringing",
            version,
            in("seen", "1", NOTHING, WORD, HUGE, "1.5", "9999", NUL),
            reason),
        look(own, turn()),
        call("POST", own, words()),
        look(own + "/{ours}"),
        call("PUT", own + "/{ours}", words()).from(1),
        call("PUT", own + "/{ours}/end", in("reason", "We sold it", TEXT)).from(1),
        call("DELETE", own + "/{ours}/end"),
        call("PUT", own + "/{ours}/counterparts/{counterpart}"),
        call("DELETE", own + "/{ours}/counterparts/{counterpart}"),
        look(API + "/strategies/copies", turn()),
        call("POST", API + "/strategies/copies", in("strategy", null, NOTHING, UNIT)),
        call("POST", API + "/strategies/{strategy}/keeping"),
        call(
                "POST",
                API + "/strategies/{strategy}/bringing",
                in("version", 1, NOTHING, NUMBER),
                in("reason", "We sold it", TEXT))
            .from(2));
  }

  private static Input[] words() {
    return new Input[] {
      in("statement", "Grow", NEEDED),
      in("kind", null, CHOICE),
      in("horizon", null, TEXT),
      in("measure", null, TEXT)
    };
  }

  private static List<Way> writing() {
    var version = in("version", "1", NOTHING, WORD, HUGE, "1.5", NUL);
    var seen = in("version", "1", NOTHING, WORD, HUGE, "1.5", "9999", NUL);
    var another = in("value", "Grow at once", NOTHING, " ", LONG, NUL);
    var why = in("reason", "It is shorter", NOTHING, " ", LONG, NUL);
    return List.of(
        look(PLAN + "/units/new", in("kind", "goal", NOTHING, " ", WORD, NUL)),
        form(
            PLAN + "/units",
            in("kind", "goal", NOTHING, WORD, "plan", NUL),
            in("title", "Grow", NOTHING, " ", LONG, NUL),
            in("done_when", "", LONG, NUL),
            in("vendor_strategy", "", WORD, Wrong.UNKNOWN, NUL),
            in("side", "vendor", WORD, NUL),
            in("ask", "partner_because", WORD, "title", "vendor_because", NUL),
            in("ask_due", "", DAY),
            in("question", "Why?", LONG, NUL)),
        form(PLAN + "/units/{unit}/removal"),
        look(PLAN + "/units/{unit}/{field}"),
        form(
            PLAN + "/units/{unit}/{field}",
            version,
            in("value", "Grow more", NOTHING, " ", LONG, NUL)),
        form(PLAN + "/units/{unit}/{field}/ink", version).at("field", "done_when"),
        form(
                PLAN + "/units/{unit}/{field}/blank",
                in("version", "0", NOTHING, WORD, HUGE, "1.5", NUL),
                in("question", "Why?", LONG, NUL),
                in("due", "2027-02-01", DAY))
            .at("field", "partner_because"),
        form(
                PLAN + "/units/{unit}/{field}/suggestions",
                in("value", "Another", NOTHING, " ", LONG, NUL),
                in("reason", "It is clearer", NOTHING, " ", LONG, NUL),
                in("scope", "field", WORD, "line", NUL))
            .at("field", "done_when"),
        look(PLAN + "/suggestions"),
        look(PLAN + "/suggestions/{suggestion}"),
        form(PLAN + "/suggestions/{suggestion}/taking", seen),
        form(PLAN + "/suggestions/{suggestion}/changing", seen, another, why),
        form(PLAN + "/suggestions/{suggestion}/countering", another, why),
        form(PLAN + "/suggestions/{suggestion}/withdrawing"),
        form(
            PLAN + "/units/{unit}/{field}/restoration",
            in("revision", "1", NOTHING, WORD, HUGE, "1.5", NUL),
            in("seen", "1", NOTHING, WORD, HUGE, "1.5", NUL)),
        form(
            PLAN + "/suggestions/{suggestion}/declining",
            in("reason", "Not now", NOTHING, " ", LONG, NUL)));
  }

  private static List<Way> talking() {
    var thread = PLAN + "/comments/{thread}";
    var text = in("text", "Why so much?", NOTHING, " ", LONG, NUL);
    var mentions = in("mentions", "", WORD, Wrong.UNKNOWN, NUL);
    var said = in("text", "Why so much?", NEEDED);
    var told =
        in("mentions", List.of(), WORD, 7, List.of(WORD), List.of(Wrong.UNKNOWN), List.of(7));
    return List.of(
        look(
            PLAN + "/comments",
            in("show", "open", WORD, NUL),
            in("seen_by", "us", WORD, NUL),
            in("mentions_me", "true", WORD, NUL)),
        look(PLAN + "/units/{unit}/comments", in("at", "", NUL)),
        form(
            PLAN + "/units/{unit}/comments",
            text,
            mentions,
            in("seen_by", "both", NOTHING, WORD, NUL)),
        form(thread + "/answers", text, mentions),
        form(thread + "/resolution"),
        form(thread + "/reopening"),
        form(thread + "/reading"),
        form(PLAN + "/comments/{comment}/removal"),
        look(
            API + "/comments",
            in("unit", null, WORD, Wrong.UNKNOWN, NUL),
            in("open", "true", WORD, NUL),
            in("limit", "7", WORD, "0", "-1", "201", HUGE),
            in("cursor", "", "!", "%")),
        look(API + "/comments/{comment}"),
        call(
            "POST",
            API + "/comments",
            in("unit", "{unit}", NOTHING, UNIT),
            said,
            in("only_us", false, NOTHING, WORD, Map.of()),
            told),
        call("POST", API + "/comments/{thread}/answers", said, told),
        call("PUT", API + "/comments/{thread}/resolution"),
        call("DELETE", API + "/comments/{thread}/resolution"),
        call("PUT", API + "/comments/{thread}/reading"),
        call("DELETE", API + "/comments/{comment}"));
  }

  private static List<Way> together() {
    var revision = in("revision", "7", NOTHING, WORD, HUGE, "-1", NUL);
    return List.of(
        look(PLAN + "/people", since()),
        form(
            PLAN + "/people",
            in("name", "Eve", NOTHING, " ", LONG, NUL),
            in("email", "eve@example.org", NOTHING, WORD, LONG, NUL),
            in("duty", "", LONG, NUL),
            in("side", "partner", NOTHING, WORD, NUL)),
        form(PLAN + "/people/{person}/invitation"),
        look(PLAN + "/roles/{unit}/{person}"),
        form(
            PLAN + "/roles/{unit}/{person}",
            in("letter", "S", NOTHING, WORD, "RA", LONG, NUL),
            in("version", "0", NOTHING, WORD, HUGE, NUL)),
        look(PLAN + "/people/{person}"),
        form(
            PLAN + "/people/{person}/roles",
            in("part", "{unit}:0", NOTHING, WORD, Wrong.UNKNOWN + ":0", NUL),
            in("letter", "S", WORD, "RA", LONG, NUL)),
        look(PLAN + "/roles/{unit}", in("letter", "A", WORD, NUL)),
        form(
            PLAN + "/roles/{unit}",
            in("who", "{person}:0", NOTHING, WORD, "vendor:", Wrong.UNKNOWN + ":0", NUL),
            in("letter", "S", NOTHING, WORD, "RA", LONG, NUL),
            in("why", "", NUL)),
        form(PLAN + "/roles/{unit}/blanks/{side}/removal", in("letter", "R", NOTHING, WORD, NUL)),
        form(PLAN + "/roles/{unit}/acknowledgement"),
        form(
            PLAN + "/roles/{unit}/refusal",
            in("why", "Too much", NOTHING, " ", LONG, NUL),
            in("instead", "", WORD, Wrong.UNKNOWN, NUL)),
        form(PLAN + "/roles/{unit}/opening"),
        form(PLAN + "/roles/{unit}/{person}/handover"),
        form(PLAN + "/people/{person}/handover", in("to", "", NOTHING, WORD, Wrong.UNKNOWN, NUL)),
        look(PLAN + "/findings"),
        look(PLAN + "/findings/{finding}"),
        form(
            PLAN + "/findings/{finding}/excuse",
            in("reason", "Too early", NOTHING, " ", LONG, NUL)),
        form(PLAN + "/findings/{finding}/acceptance", in("reason", "", LONG, NUL)),
        form(PLAN + "/findings/{finding}/refusal", in("reason", "No", NOTHING, " ", LONG, NUL)),
        form(PLAN + "/findings/{finding}/withdrawal"),
        look(PLAN + "/agreement"),
        form(PLAN + "/proposal", revision),
        form(PLAN + "/approvals", revision),
        form(PLAN + "/change-request", in("reason", "Too high", NOTHING, " ", LONG, NUL)));
  }

  private static List<Way> files() {
    var format = in("format", "csv", NOTHING, WORD, NUL);
    var list = in("list", "goals", WORD, NUL);
    return List.of(
        look("/imports"),
        form("/imports", in("file", "", NOTHING, WORD)),
        look("/imports/{id}"),
        form("/imports/{id}/mapping", in("goals:Umsatz", "vendor_revenue", NUL)),
        form("/imports/{id}/confirmation"),
        call("POST", "/api/v1/imports"),
        look("/api/v1/imports/{id}"),
        call("PUT", "/api/v1/imports/{id}/mapping", in("headings", List.of(), WORD, 7)),
        call("POST", "/api/v1/imports/{id}/confirmation"),
        look("/quotas"),
        form("/quotas", in("lists", "", NOTHING, WORD, NUL)),
        look("/quotas/{id}", in("year", null, WORD)),
        form(
            "/quotas/{id}/confirmation",
            in("currency", "USD", NOTHING, WORD, "XXX"),
            in("partner.0", "Wave Systems", Wrong.LONG)),
        call("POST", "/api/v1/quotas", in("lists", List.of(), WORD, 7, List.of(7), List.of(WORD))),
        look("/api/v1/quotas/{id}"),
        call(
            "POST",
            "/api/v1/quotas/{id}/confirmation",
            in("currency", "USD", NOTHING, WORD, 7),
            in("partner", null, WORD, 7, Map.of(WORD, "Wave Systems"))),
        look(PLAN + "/channels"),
        form(
            PLAN + "/channels",
            in("kind", "slack", NOTHING, WORD),
            in(
                "url",
                "https://hooks.slack.com/services/T/B/x",
                NOTHING,
                WORD,
                "https://example.org/",
                "https://hooks.slack.com.example.org/",
                "https://a@hooks.slack.com/",
                LONG,
                NUL)),
        form(PLAN + "/channels/{kind:slack|teams}/removal").at("kind", "slack"),
        look(API + "/channels", turn()),
        call(
                "PUT",
                API + "/channels/{kind:slack|teams}",
                in("url", "https://hooks.slack.com/services/T/B/x", NOTHING, WORD, LONG, NUL))
            .at("kind", "slack"),
        call("DELETE", API + "/channels/{kind:slack|teams}").at("kind", "slack"),
        look(PLAN + "/calendar"),
        form(PLAN + "/calendar"),
        form(PLAN + "/calendar/removal"),
        look("/calendars/{secret}.ics").forEverybody(),
        look(API + "/calendar"),
        call("POST", API + "/calendar"),
        call("DELETE", API + "/calendar"),
        look(PLAN + "/export", format, list),
        look(API + "/export", format, list));
  }

  private static List<Way> programs() {
    return List.of(
        look("/api").forEverybody(),
        call(
                "POST",
                "/api/v1/tokens",
                in("email", Cast.EMAIL, NOTHING, " ", NUL, Map.of(), 7),
                in("password", Cast.PASSWORD, NOTHING, " ", NUL, Map.of(), 7),
                in("name", "reports", NEEDED))
            .forEverybody(),
        look("/api/v1/tokens"),
        call("DELETE", "/api/v1/tokens/{id}"),
        look("/api/v1/me"),
        look("/api/v1/company/fiscal-calendar"),
        call(
            "PUT",
            "/api/v1/company/fiscal-calendar",
            in("division", "4-4-5", NEEDED),
            in("month", "2", NOTHING, WORD, "0", "13", HUGE),
            in("weekday", "saturday", NOTHING, WORD),
            in("ending", "last", NOTHING, WORD)),
        look("/api/v1/company/place"),
        call(
            "PUT",
            "/api/v1/company/place",
            in("country", "de", WORD, Map.of(), 7),
            in("region", "by", WORD, 7)),
        look("/api/v1/company/holidays", turn()),
        call("POST", "/api/v1/company/absences", in("list", "", NOTHING, WORD, NUL, 7, Map.of())),
        look("/api/v1/company/working-times", turn()),
        look("/api/v1/company/working-times/{colleague}"),
        call(
            "PUT",
            "/api/v1/company/working-times/{colleague}",
            in("hours_per_week", "10", WORD, "81", "7.25", HUGE, true),
            in("weekdays", List.of("monday"), NOTHING, WORD, List.of(), List.of(WORD), Map.of()),
            in("country", "de", WORD, 7),
            in("region", "by", WORD, 7)),
        look("/api/v1/company/working-times/{colleague}/absences", turn()),
        call(
            "POST",
            "/api/v1/company/working-times/{colleague}/absences",
            in("from", "2027-02-01", NOTHING, DAY),
            in("last", "2027-02-10", DAY, "2027-01-31"),
            in("half", true, WORD, Map.of()),
            in("note", "Ski", LONG, NUL, 7),
            in("deputy", null, WORD, Wrong.UNKNOWN)),
        call("DELETE", "/api/v1/company/working-times/{colleague}/absences/{absence}"),
        look("/api/v1/company/working-times/{colleague}/part-times", turn()),
        call(
                "PUT",
                "/api/v1/company/working-times/{colleague}/part-times/{from}",
                in("last", "2027-02-10", DAY, "2027-01-31"),
                in("hours_per_week", "5", NOTHING, WORD, "81", HUGE))
            .at("from", "2027-02-01"),
        call("DELETE", "/api/v1/company/working-times/{colleague}/part-times/{from}")
            .at("from", "2027-02-01"),
        look("/api/v1/company/working-times/{colleague}/shares", turn()),
        call(
            "PUT",
            "/api/v1/company/working-times/{colleague}/shares/{plan}",
            in("hours_per_week", "1", WORD, HUGE, Map.of(), true)),
        look("/api/v1/company/rates", turn()),
        call(
                "PUT",
                "/api/v1/company/rates/{origin}/{target}/{day}",
                in("rate", "1.0834", NOTHING, WORD, "0", "-1", HUGE),
                in("source", "ECB", NOTHING, LONG, NUL))
            .at("origin", "EUR")
            .at("target", "USD")
            .at("day", "2026-11-03"),
        call("DELETE", "/api/v1/company/rates/{origin}/{target}/{day}")
            .at("origin", "EUR")
            .at("target", "USD")
            .at("day", "2026-11-03"),
        look("/api/v1/me/notices"),
        call(
            "PUT",
            "/api/v1/me/notices",
            in("zone", "Europe/Helsinki", WORD, NUL),
            in("quiet_from", "22:00", WORD),
            in("quiet_until", "07:00", NOTHING, WORD, "22:00")),
        look("/api/v1/me/notices/choices", turn()),
        call(
            "PUT",
            "/api/v1/me/notices/choices",
            in("reason", "accept", NOTHING, WORD),
            in("rhythm", "daily", WORD)),
        look("/api/v1/me/currency"),
        call("PUT", "/api/v1/me/currency", in("currency", "USD", WORD, "XXX", NUL)),
        look("/api/v1/glossary"),
        look(
            "/api/v1/inbox",
            Stream.concat(
                    Stream.of(in("group", "", WORD, NUL), in("plan", "", WORD, NUL)),
                    Stream.of(turn()))
                .toArray(Input[]::new)),
        call("PUT", "/api/v1/inbox/{need}/snooze", in("until", NEXT_WEEK, NOTHING, DAY)),
        call("DELETE", "/api/v1/inbox/{need}/snooze"),
        look("/api/v1/inbox/waited-for", turn()),
        look("/api/v1/action-packs"),
        call("POST", API + "/quick-actions", in("line", "Visit two customers 8 Mar", NOTHING, " ")),
        call(
            "POST",
            API + "/action-packs",
            in("pack", "launch-event", NOTHING, WORD, NUL),
            in("anchor", "2027-05-03", NOTHING, DAY),
            in("goal", "", WORD, NUL)),
        call("POST", API + "/action-changes/preview", severalAtOnce()),
        call(
            "POST",
            API + "/action-changes",
            Stream.concat(
                    Stream.of(severalAtOnce()), Stream.of(in("seen", 0, NOTHING, WORD, "1.5")))
                .toArray(Input[]::new)),
        call(
            "POST",
            "/api/v1/inbox/nudges",
            in("plan", "{plan}", NOTHING, WORD),
            in("person", "{person}", NOTHING, WORD)),
        look(
            "/api/v1/search",
            Stream.concat(Stream.of(search("grow", NOTHING, " ")), Stream.of(turn()))
                .toArray(Input[]::new)),
        look("/api/v1/plans", turn()),
        call("POST", "/api/v1/plans", newPlan()),
        look(API),
        look(API + "/members", turn()),
        look(API + "/findings", turn()),
        look("/api/v1/templates", turn()),
        call(
            "POST",
            API + "/template",
            in("name", "Growth", NEEDED),
            in("about", "", LONG, NUL, Map.of("a", 1))),
        call("DELETE", "/api/v1/templates/{id}"),
        look(
            API + "/changes",
            in("after", "0", WORD, HUGE, NUL),
            in("cursor", "1", WORD, HUGE, NUL),
            in("subject", null, WORD, NUL),
            in("person", null, WORD, NUL),
            in("organisation", null, WORD, NUL),
            in("limit", "7", WORD, "0", "-1", "201", HUGE)));
  }

  private static List<Way> calls() {
    var reason = in("reason", "It is clearer", NEEDED);
    var value = in("value", "Another", TEXT);
    var revision = in("revision", 7, NOTHING, NUMBER, -1);
    return List.of(
        look(UNITS, turn()),
        call(
            "POST",
            UNITS,
            in("side", "vendor", CHOICE),
            in("parent", null, UNIT),
            in("only_us", false, WORD, Map.of()),
            in("fields.title", "Grow", NEEDED),
            in("fields.done_when", "We see it", TEXT),
            in("fields.vendor_strategy", null, UNIT),
            in("fields.vendor_revenue.q1", null, MONEY),
            in("fields.nonsense", null, "a"),
            in(
                "blanks",
                List.of(),
                7,
                List.of(7),
                List.of(Map.of("field", WORD)),
                List.of(Map.of()))),
        look(UNITS + "/{unit}"),
        call("DELETE", UNITS + "/{unit}").from(0),
        look(API + "/shown-lines", turn()),
        call("PUT", API + "/shown-lines/{line}").at("line", "partner_margin"),
        call("DELETE", API + "/shown-lines/{line}").at("line", "partner_margin"),
        look(API + "/number-sets", turn()),
        look(API + "/number-sets/{scenario}"),
        call(
            "POST",
            API + "/number-sets",
            in("title", "Stretch", NOTHING, " ", NEEDED),
            in("story", "", TEXT),
            in("percent", 10, WORD, 1001, Map.of())),
        call(
                "POST",
                API + "/number-sets/{scenario}/adoption",
                in("keep_as", "Committed", Map.of()),
                in("reason", "Better", Map.of()))
            .from(0),
        look(API + "/goals/{goal}/values"),
        call(
                "PUT",
                API + "/goals/{goal}/values",
                in(
                    "cells",
                    List.of(
                        Map.of("field", "partner_added_value.q4", "value", "7.50", "version", 0)),
                    NOTHING,
                    WORD,
                    7,
                    List.of(),
                    List.of(7),
                    List.of(Map.of()),
                    List.of(Map.of("field", WORD, "version", 0)),
                    List.of(Map.of("field", "partner_added_value.q4", "value", "1")),
                    List.of(
                        Map.of("field", "partner_added_value.q4", "value", WORD, "version", 0))),
                in("reason", null, Map.of(), List.of("a")))
            .at("field", "partner_added_value.q4"),
        look(FIELD),
        call("PUT", FIELD, in("value", "Grow more", NEEDED)).from(1),
        call("PUT", FIELD, in("value", "7.50", MONEY)).at("field", "vendor_revenue.q1").from(0),
        call("PUT", FIELD + "/ink").at("field", "done_when").from(1),
        call("PUT", FIELD + "/blank", in("question", "Why?", TEXT), in("due", null, DAY))
            .at("field", "partner_because")
            .from(0),
        call("POST", FIELD + "/suggestions", value, reason, in("scope", "field", "line", CHOICE))
            .at("field", "done_when"),
        look(
            API + "/suggestions",
            Stream.concat(
                    Stream.of(in("open", "false", WORD, NUL), in("side", "vendor", WORD, NUL)),
                    Stream.of(turn()))
                .toArray(Input[]::new)),
        look(API + "/suggestions/{suggestion}"),
        look(
            API + "/comparison",
            in("from", "0", WORD, "2027-02-30", HUGE, NUL),
            in("to", "", WORD, "2027-02-30", HUGE, NUL)),
        call("POST", API + "/seen", in("revision", 1, NOTHING, NUMBER)),
        call("POST", API + "/undo", in("revision", 1, NOTHING, NUMBER)),
        call(
            "POST",
            FIELD + "/restoration",
            in("revision", 1, NOTHING, NUMBER),
            in("seen", 1, NOTHING, NUMBER)),
        look(API + "/blanks", turn()),
        call("POST", API + "/suggestions/{suggestion}/taking").from(1),
        call("POST", API + "/suggestions/{suggestion}/changing", value, reason).from(1),
        call("POST", API + "/suggestions/{suggestion}/countering", value, reason),
        call("POST", API + "/suggestions/{suggestion}/withdrawing"),
        call("POST", API + "/suggestions/{suggestion}/declining", reason),
        look(API + "/strategies/{strategy}/confirmation"),
        call(
            "PUT",
            API + "/strategies/{strategy}/confirmation",
            in("still_true", false, NOTHING, WORD),
            in("reason", "Rivals left", " ", NEEDED)),
        look(API + "/reconfirmations", turn()),
        look(API + "/goals/{goal}/reconfirmations/{side}"),
        call(
                "POST",
                API + "/goals/{goal}/reconfirmations/{side}",
                in("answer", "tie", NOTHING, WORD, NUL),
                in("reason", "It helps still", NEEDED),
                in("strategy", Wrong.UNKNOWN, NOTHING, WORD))
            .from(1),
        look(API + "/action-views"),
        call("POST", API + "/action-views", in("name", "Theirs", NOTHING, " ", LONG, NUL)),
        call("DELETE", API + "/action-views/{view}"),
        look(API + "/actions/{action}/completion"),
        call("PUT", API + "/actions/{action}/completion"),
        call("DELETE", API + "/actions/{action}/completion"),
        look(API + "/roles", turn()),
        call("PUT", API + "/roles/{unit}/{person}", in("letter", "S", NOTHING, CHOICE)).from(0),
        call("DELETE", API + "/roles/{unit}/{person}").from(0),
        look(API + "/blank-roles", turn()),
        call(
            "POST",
            API + "/blank-roles",
            in("unit", "{unit}", NOTHING, UNIT),
            in("side", "partner", NOTHING, CHOICE),
            in("letter", "R", NOTHING, CHOICE),
            in("why", "Your market", TEXT)),
        call("DELETE", API + "/blank-roles/{unit}/{side}/{letter}").at("letter", "R"),
        look(API + "/suggested-roles", turn()),
        look(API + "/acknowledgements", turn()),
        call(
            "POST",
            API + "/acknowledgements",
            in("unit", "{unit}", NOTHING, UNIT),
            in("declined_why", "Too much", " ", TEXT),
            in("instead", null, UNIT)),
        call(
            "POST",
            API + "/roles/handover",
            in("from", Wrong.UNKNOWN, NOTHING, UNIT),
            in("to", Wrong.UNKNOWN, NOTHING, WORD, NUL, Map.of(), 7)),
        call("POST", API + "/findings/{finding}/excuse", reason),
        call("POST", API + "/findings/{finding}/excuse/acceptance", in("reason", null, TEXT)),
        call("POST", API + "/findings/{finding}/excuse/refusal", reason),
        call("DELETE", API + "/findings/{finding}/excuse"),
        look(API + "/agreement"),
        call("POST", API + "/proposal", revision),
        call("DELETE", API + "/proposal", reason),
        call("POST", API + "/approvals", in("revision", 7, NOTHING, NUMBER)));
  }

  private static Input[] newPlan() {
    return new Input[] {
      in("title", "Growing together", NEEDED),
      in("counterpart", "Korhonen Oy", NEEDED),
      in("starts", "2027-01-01", NOTHING, DAY),
      in("ends", "2027-12-31", NOTHING, "2026-12-31", "2099-12-31", DAY),
      in("cycle_start", "2027-01-01", "2026-12-31", DAY),
      in("currency", "EUR", NOTHING, "XXX", "XAU", CHOICE),
      in("side", "vendor", NOTHING, CHOICE),
      in("from", "", WORD, "plan:x", Map.of(), 7)
    };
  }

  private static Input[] severalAtOnce() {
    return new Input[] {
      in("actions", List.of(), WORD, List.of(WORD), 7), in("what", "later", NOTHING, WORD, NUL)
    };
  }

  private static Input since() {
    return in("since", "", WORD, "2027-02-30", "+999999999-12-31", HUGE, NUL);
  }

  private static Input[] search(String words, Object... wrong) {
    return new Input[] {
      in("q", words, wrong, "%", "' \\", "&|!:*()", "x".repeat(201), "x".repeat(10_000), NUL),
      in("kind", "", WORD, "units", NUL),
      in("plan", "", WORD, NUL)
    };
  }

  private static Input[] turn() {
    return new Input[] {in("limit", "7", WORD, "0", "-1", "201", HUGE), in("cursor", "", "!", "%")};
  }
}

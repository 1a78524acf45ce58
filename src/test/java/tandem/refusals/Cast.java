package tandem.refusals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.access.Member;
import tandem.access.Passwords;
import tandem.access.Tokens;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.comments.Words;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Suggesting;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;
import tandem.strategies.Using;

/// Ana and Ben, who have a plan together, and Dov, who is not in it.
final class Cast {
  static final String PASSWORD = "a long enough password";
  static final String EMAIL = "ana-" + UUID.randomUUID() + "@example.org";
  static final String DOVS_EMAIL = "dov-" + UUID.randomUUID() + "@example.org";

  private final String email;
  private final String dovsEmail;
  private final JdbcClient owner;
  private final Passwords passwords;
  private final Tokens tokens;
  private final Map<String, String> places = new HashMap<>();

  Cast(JdbcClient owner, Passwords passwords, Tokens tokens) {
    this(EMAIL, DOVS_EMAIL, owner, passwords, tokens);
  }

  Cast(String email, String dovsEmail, JdbcClient owner, Passwords passwords, Tokens tokens) {
    this.email = email;
    this.dovsEmail = dovsEmail;
    this.owner = owner;
    this.passwords = passwords;
    this.tokens = tokens;
  }

  /// What the variables of paths stand for.
  Map<String, String> places() {
    return places;
  }

  /// A goal with a title in Ana's pencil, which Ben suggests to change, and a `done_when` in Ben's;
  /// its approver is Ana.
  void write(
      Plans plans,
      Adding adding,
      Drafting drafting,
      Suggesting suggesting,
      Assigning assigning,
      Commenting commenting) {
    var ana = person(email, organisation());
    var plan = Acting.as(ana.person(), () -> plans.create(start(), ana));
    var partner = Acting.as(ana.person(), () -> plans.plan(plan)).seat(Side.PARTNER);
    var ben = person("ben-" + plan + "@example.org", partner.organisation());
    joins(plan, ben);
    person(dovsEmail, organisation());
    var goal = Acting.as(ana.person(), () -> adding.add(plan, addition("goal"), List.of(), ana));
    var strategy =
        Acting.as(
            ana.person(),
            () ->
                adding.add(
                    plan,
                    new Adding.Addition("strategy", null, null, false, Map.of("statement", "Grow")),
                    List.of(),
                    ana));
    Acting.as(
        ana.person(),
        () -> {
          drafting.write(plan, goal, "vendor_strategy", strategy.toString(), 0, ana);
          drafting.write(plan, strategy, "statement", "Grow more", 1, ana);
        });
    var action =
        Acting.as(ana.person(), () -> adding.add(plan, addition("action"), List.of(), ana));
    Acting.as(ana.person(), () -> assigning.give(plan, goal, ana.person(), Letter.A, 0, ana));
    Acting.as(
        ben.person(),
        () -> {
          drafting.write(plan, goal, "done_when", "We see it", 0, ben);
          suggesting.suggest(plan, goal, "title", "Grow together", "It is clearer", ben);
        });
    var scenario =
        Acting.as(ana.person(), () -> adding.add(plan, addition("scenario"), List.of(), ana));
    places.put("scenario", scenario.toString());
    var suggestion = Acting.as(ana.person(), () -> plans.draft(plan)).suggestions().getFirst().id();
    places.putAll(
        Map.of("plan", plan.toString(), "unit", goal.toString(), "goal", goal.toString()));
    places.putAll(Map.of("strategy", strategy.toString(), "side", "vendor"));
    places.putAll(Map.of("action", action.toString(), "person", ben.person().toString()));
    places.putAll(Map.of("colleague", ana.person().toString(), "absence", Wrong.UNKNOWN));
    places.putAll(Map.of("suggestion", suggestion.toString(), "field", "title", "units", "goals"));
    var words = Words.of("Why so much?", List.of());
    var thread =
        Acting.as(ana.person(), () -> commenting.begin(plan, goal, false, words, ana)).toString();
    places.putAll(Map.of("thread", thread, "comment", thread));
    places.putAll(Map.of("secret", invitation(plan, ben, ana), "address", "tandem.css"));
    Acting.as(ana.person(), () -> assigning.give(plan, goal, ben.person(), Letter.C, 0, ana));
    places.put("errand", errand(plan, goal, ben, ana));
    places.put("stop", stop(plan, ben));
    var token = Acting.as(ana.person(), () -> tokens.issue(ana, "tests").id()).toString();
    places.putAll(Map.of("token", token, "id", token));
    places.put("view", view(plan, ana));
    places.put("file", file(plan, action, ana));
    var need = plan + " decide " + suggestion;
    places.put("need", UUID.nameUUIDFromBytes(need.getBytes(StandardCharsets.UTF_8)).toString());
  }

  private String file(PlanId plan, UnitId action, Member by) {
    return owner
        .sql(
            "insert into actions.file (plan, id, unit, name, content, person, at)"
                + " values (?, gen_random_uuid(), ?, 'Terms.txt', 'Net 30', ?, now()) returning id")
        .params(plan.value(), action.value(), by.person().value())
        .query(String.class)
        .single();
  }

  /// A way to look at the actions that Ana keeps for herself.
  private String view(PlanId plan, Member by) {
    return owner
        .sql(
            "insert into actions.view (plan, id, person, name, query, shared)"
                + " values (?, gen_random_uuid(), ?, 'Mine', '', false) returning id")
        .params(plan.value(), by.person().value())
        .query(String.class)
        .single();
  }

  /// Ana's strategy is one of her organisation, which shares it with Ben's.
  void keep(Using using) {
    var ana = member(email);
    var plan = PlanId.of(places.get("plan"));
    var strategy = UnitId.of(places.get("strategy"));
    places.put("ours", Acting.as(ana.person(), () -> using.keep(plan, strategy, ana)).toString());
    places.put(
        "counterpart",
        owner
            .sql("select organisation from plans.side where plan = ? and side = 'PARTNER'")
            .param(plan.value())
            .query(String.class)
            .single());
  }

  String token(String email) {
    var member = member(email);
    return Acting.as(member.person(), () -> tokens.issue(member, "tests").secret());
  }

  private Member member(String email) {
    return owner
        .sql("select id, organisation, name, email from organisations.person where email = ?")
        .param(email)
        .query((row, n) ->
            new Member(
                new PersonId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                row.getString("email")))
        .single();
  }

  /// All that wrong input could leave behind.
  String everything() {
    return owner
        .sql(
            """
            select (select sum(revision) from ledger.book) || ' ' || (select count(*) from plans.plan)
                || ' ' || (select count(*) from plans.unit) || ' ' || (select count(*) from plans.field)
                || ' ' || (select count(*) from plans.suggestion) || ' ' || (select count(*) from access.token)
                || ' ' || (select count(*) from organisations.person) || ' ' || (select count(*) from access.membership)
                || ' ' || (select count(*) from organisations.organisation) || ' ' || (select count(*) from exchange.upload)
                || ' ' || (select count(*) from comments.comment) || ' ' || (select count(*) from strategies.version)
                || ' ' || (select count(*) from strategies.share) || ' ' || (select count(*) from strategies.copy)
                || ' ' || (select count(ended_at) from strategies.strategy) || ' ' || (select count(*) from plans.shown)
                || ' ' || (select count(*) from organisations.rate) || ' ' || (select count(*) from organisations.viewing)
                || ' ' || (select count(*) from organisations.fiscal_calendar)\
            """)
        .query(String.class)
        .single();
  }

  private static Adding.Addition addition(String kind) {
    return new Adding.Addition(kind, null, null, false, Map.of("title", "Grow"));
  }

  private static Plans.Start start() {
    var year = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    return new Plans.Start(
        "Growing together",
        year,
        Currency.getInstance("EUR"),
        year.start(),
        Side.VENDOR,
        "Korhonen Oy");
  }

  private OrganisationId organisation() {
    var id = OrganisationId.fresh();
    owner
        .sql("insert into organisations.organisation (id, name) values (?, 'Vela Software')")
        .param(id.value())
        .update();
    return id;
  }

  private Member person(String email, OrganisationId organisation) {
    var id = PersonId.fresh();
    owner
        .sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(id.value(), organisation.value(), "Guest", email)
        .update();
    owner
        .sql("insert into access.credential (person, password_hash) values (?, ?)")
        .params(id.value(), passwords.chosen(PASSWORD, PASSWORD))
        .update();
    return new Member(id, organisation, "Guest", email);
  }

  private void joins(PlanId plan, Member member) {
    owner
        .sql("insert into access.membership (plan, person, joined_at) values (?, ?, now())")
        .params(plan.value(), member.person().value())
        .update();
  }

  /// What Ben is asked by mail.
  private String errand(PlanId plan, UnitId unit, Member ben, Member by) {
    var secret = "errand-of-" + plan;
    owner
        .sql(
            """
            insert into access.errand (id, plan, unit, person, asked_by, secret_hash, created_at, expires_at)
            values (gen_random_uuid(), ?, ?, ?, ?, sha256(convert_to(?, 'UTF8')), now(), now() + interval '1 day')\
            """)
        .params(plan.value(), unit.value(), ben.person().value(), by.person().value(), secret)
        .update();
    return secret;
  }

  /// Where Ben would unsubscribe.
  private String stop(PlanId plan, Member ben) {
    var secret = "stop-of-" + plan;
    owner
        .sql(
            """
            insert into notices.stop (secret_hash, person, plan, reason, made_at)
            values (sha256(convert_to(?, 'UTF8')), ?, ?, 'accept', now())\
            """)
        .params(secret, ben.person().value(), plan.value())
        .update();
    return secret;
  }

  /// An open one, for somebody who has no password yet.
  private String invitation(PlanId plan, Member colleague, Member by) {
    var invited = PersonId.fresh();
    owner
        .sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(
            invited.value(),
            colleague.organisation().value(),
            "Eve",
            "eve-" + plan + "@example.org")
        .update();
    owner
        .sql("insert into access.membership (plan, person) values (?, ?)")
        .params(plan.value(), invited.value())
        .update();
    var secret = "secret-of-" + plan;
    owner
        .sql(
            """
            insert into access.invitation (id, plan, person, invited_by, secret_hash, expires_at)
            values (gen_random_uuid(), ?, ?, ?, sha256(convert_to(?, 'UTF8')), now() + interval '1 day')\
            """)
        .params(plan.value(), invited.value(), by.person().value(), secret)
        .update();
    return secret;
  }
}

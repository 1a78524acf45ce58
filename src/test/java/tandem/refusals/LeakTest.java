package tandem.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.Passwords;
import tandem.access.Tokens;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Suggesting;
import tandem.refusals.Secrets.Kept;
import tandem.refusals.Visitor.Parcel;
import tandem.stakeholders.Assigning;
import tandem.strategies.Using;
import tools.jackson.databind.json.JsonMapper;

/// Nothing that one side keeps to itself comes to the other: on no page, in no answer, no file, no
/// stream, no mail and no log. Walks through every door there is, with the ids of what is secret
/// too.
@TandemTest
@ExtendWith(OutputCaptureExtension.class)
class LeakTest {
  private static final List<String> FILES =
      List.of(
          "xlsx",
          "pdf",
          "csv&list=strategies",
          "csv&list=goals",
          "csv&list=actions",
          "csv&list=roles");

  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Suggesting suggesting;
  @Autowired Assigning assigning;
  @Autowired Commenting commenting;
  @Autowired Using using;
  @Autowired Passwords passwords;
  @Autowired Tokens tokens;
  @Autowired Secrets secrets;
  @Autowired JsonMapper json;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  @LocalServerPort int port;

  @Test
  void keepsWhatOneSideKeepsToItself(CapturedOutput log) throws Exception {
    var email = "ana-" + UUID.randomUUID() + "@example.org";
    var cast = new Cast(email, "dov-" + email, JdbcClient.create(owner), passwords, tokens);
    cast.write(plans, adding, drafting, suggesting, assigning, commenting);
    cast.keep(using);
    var plan = PlanId.of(place(cast, "plan"));
    var goal = UnitId.of(place(cast, "goal"));
    var vendor = member(email);
    var partner = member("ben-" + plan + "@example.org");
    var ofVendor = secrets.of(plan, goal, vendor, false);
    var ofPartner = secrets.of(plan, goal, partner, true);
    var ana = visitor(cast, vendor);
    var ben = visitor(cast, partner);

    var seenByAna = walk(ana, cast, List.of(ofVendor, ofPartner));
    var seenByBen = walk(ben, cast, List.of(ofVendor, ofPartner));

    keeps(ofPartner, seenByAna);
    keeps(ofVendor, seenByBen);
    keeps(ofPartner, refusedTo(ana, cast, ofPartner));
    keeps(ofVendor, refusedTo(ben, cast, ofVendor));
    shows(ofVendor, seenByAna);
    shows(ofPartner, seenByBen);
    for (var kept : List.of(ofVendor, ofPartner)) {
      for (var word : kept.words().keySet()) {
        assertThat(log.getAll()).as(kept.words().get(word)).doesNotContain(word);
      }
    }
    keeps(ofPartner, Map.of("mail to Ana", mail(vendor)));
    keeps(ofVendor, Map.of("mail to Ben", mail(partner)));
  }

  /// Every answer there is to have by looking, and to writes where something secret is.
  private Map<String, String> walk(Visitor who, Cast cast, List<Kept> all) throws Exception {
    var answers = new HashMap<String, String>();
    var casts = new ArrayList<Map<String, String>>(List.of(cast.places()));
    for (var kept : all) {
      var places = new HashMap<>(cast.places());
      places.putAll(kept.places());
      casts.add(places);
    }
    for (var places : casts) {
      for (var way : WaysIn.ALL) {
        if (way.isLooking() && !way.path().endsWith("/live")) {
          var path = new Parcels(json, places).path(way, Map.of());
          answers.put(path, answer(who, "GET", path));
        }
      }
    }
    for (var kept : all) {
      for (var word : kept.words().keySet()) {
        answers.put("search " + word, found(who, "/search?q=" + word, word));
        answers.put("search API " + word, found(who, "/api/v1/search?q=" + word, word));
      }
    }
    for (var format : FILES) {
      var path = "/plans/" + place(cast, "plan") + "/export?format=" + format;
      answers.put(path, text(who.bytes(path)));
    }
    var stream = "/plans/" + place(cast, "plan") + "/live?since=0";
    answers.put(stream, who.listen(stream));
    return answers;
  }

  /// What is said to who would change what the other side keeps to itself.
  private Map<String, String> refusedTo(Visitor who, Cast cast, Kept kept) throws Exception {
    var answers = new HashMap<String, String>();
    var places = new HashMap<>(cast.places());
    places.putAll(kept.places());
    var parcels = new Parcels(json, places);
    for (var way : WaysIn.ALL) {
      var secret =
          way.variables().stream()
              .anyMatch(it -> kept.places().containsKey(it) && !way.places().containsKey(it));
      if (!way.isLooking() && secret) {
        var path = parcels.path(way, Map.of());
        var answer = who.send(way.method(), path, parcels.right(way, who));
        assertThat(answer.statusCode()).as(way + ": " + answer.body()).isIn(400, 403, 404, 422);
        answers.put(way.toString(), answer.headers().map() + " " + answer.body());
      }
    }
    assertThat(answers).isNotEmpty();
    return answers;
  }

  /// What was typed stands in the field again: that is no leak, unless it stands there twice.
  private static String found(Visitor who, String path, String word) throws Exception {
    var answer = answer(who, "GET", path);
    return answer
        .replace("value=\"" + word + "\"", "")
        .replace("“" + word + "”", "")
        .replace("q=" + word, "");
  }

  private static String answer(Visitor who, String method, String path) throws Exception {
    var answer = who.send(method, path, new Parcel("", "", Map.of()));
    return answer.statusCode() + " " + answer.headers().map() + " " + answer.body();
  }

  private static void keeps(Kept kept, Map<String, String> answers) {
    kept.words()
        .forEach((word, what) ->
            answers.forEach((from, answer) ->
                assertThat(answer.contains(word) ? what : "").as(from).isEmpty()));
  }

  /// Each word is really there to be seen, so that not to see it means something.
  private static void shows(Kept kept, Map<String, String> answers) {
    kept.words()
        .forEach((word, what) -> {
          if (!what.endsWith(", as people read it")) {
            assertThat(answers.values().stream().anyMatch(it -> it.contains(word)))
                .as(what)
                .isTrue();
          }
        });
  }

  private static String text(byte[] file) throws Exception {
    if (file.length > 4 && file[0] == 'P' && file[1] == 'K') {
      var text = new StringBuilder();
      try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
        for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return text.toString();
    }
    if (file.length > 4 && new String(file, 0, 4, StandardCharsets.US_ASCII).equals("%PDF")) {
      try (var document = Loader.loadPDF(file)) {
        return new PDFTextStripper().getText(document).replaceAll("\\s", "");
      }
    }
    return new String(file, StandardCharsets.UTF_8);
  }

  private String mail(Member to) {
    return JdbcClient.create(owner)
        .sql(
            "select coalesce(string_agg(l::text, ' '), '') from inbox.letter l where l.to_address = ?")
        .param(to.email())
        .query(String.class)
        .single();
  }

  private Visitor visitor(Cast cast, Member who) throws Exception {
    return new Visitor(port, cast.token(who.email())).signedIn(who.email(), Cast.PASSWORD);
  }

  private Member member(String email) {
    return JdbcClient.create(owner)
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

  private static String place(Cast cast, String variable) {
    return java.util.Objects.requireNonNull(cast.places().get(variable));
  }
}

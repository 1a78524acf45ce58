package tandem.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Twenty people, ten a side, who all are members of fifty plans; each plan has one goal to write.
///
/// @param cookies of each person's session
record Crowd(List<Book> books, List<String> cookies) {
  static final int PLANS = 50;
  static final int PEOPLE = 20;

  private static final String EMAIL = "vendor@northgate.example";
  private static final String PASSWORD = "tandem-sample";

  /// A plan, the one goal in it, and the version of its title.
  record Book(String plan, String goal, int version) {
    Book saved() {
      return new Book(plan, goal, version + 1);
    }
  }

  /// Writes the plans as a program would; people come in by SQL, as their invitations would take
  /// minutes.
  static List<Book> prepare(URI address, Path home)
      throws IOException, InterruptedException, SQLException {
    var client = new Client(address);
    var token = client.token(EMAIL, PASSWORD);
    var books = new ArrayList<Book>();
    for (int n = 1; n <= PLANS; n++) {
      var plan = client.call("POST", "/plans", token, start(n)).get("id").asString();
      var goal =
          client.call(
              "POST",
              "/plans/" + plan + "/goals",
              token,
              Map.of("fields", Map.of("title", "Grow")));
      books.add(new Book(plan, goal.get("id").asString(), 1));
    }
    for (int n = 0; n < PEOPLE; n++) {
      enter(home, n, books);
    }
    return books;
  }

  /// Everybody in a browser of their own.
  static Crowd signedIn(URI address, List<Book> books) throws IOException, InterruptedException {
    var cookies = new ArrayList<String>();
    for (int n = 0; n < PEOPLE; n++) {
      var browser = new Client(address);
      browser.signIn(email(n), PASSWORD);
      cookies.add(browser.cookie());
    }
    return new Crowd(books, cookies);
  }

  /// A token of the first person, who does all the saving.
  static String token(URI address) throws IOException, InterruptedException {
    return new Client(address).token(email(0), PASSWORD);
  }

  private static Map<String, String> start(int n) {
    return Map.of(
        "title", "Growing together " + n,
        "starts", "2027-01-01",
        "ends", "2027-12-31",
        "currency", "EUR",
        "side", "vendor",
        "counterpart", "Korhonen Oy");
  }

  private static String email(int n) {
    return "person-" + n + "@crowd.example";
  }

  private static void enter(Path home, int n, List<Book> books) throws IOException, SQLException {
    var plans = books.stream().map(book -> UUID.fromString(book.plan())).toArray(UUID[]::new);
    try (var database = OwnDatabase.of(home);
        var entering =
            database.prepareStatement(
                """
                with come as (
                  insert into organisations.person (id, organisation, name, email)
                  select gen_random_uuid(), organisation, ?, ? from plans.side where plan = ? and side = ?
                  on conflict (lower(email)) do update set name = excluded.name returning id),
                known as (
                  insert into access.credential (person, password_hash)
                  select come.id, password_hash from come, access.credential c
                    join organisations.person p on p.id = c.person where p.email = ?
                  on conflict do nothing)
                insert into access.membership (plan, person, joined_at)
                select plan, come.id, now() from come, unnest(?) as plan\
                """)) {
      entering.setString(1, "Person " + n);
      entering.setString(2, email(n));
      entering.setObject(3, plans[0]);
      entering.setString(4, n % 2 == 0 ? "VENDOR" : "PARTNER");
      entering.setString(5, EMAIL);
      entering.setArray(6, database.createArrayOf("uuid", plans));
      entering.executeUpdate();
    }
  }
}

package tandem;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.support.TransactionOperations;

/// The house rules for tables, read from PostgreSQL's own catalogue: a table added tomorrow is held
/// by them too.
@TandemTest
class DatabaseTests {
  /// Tables without row policies, and why nobody's rows can be seen through them.
  static final Map<String, String> OPEN =
      Map.of(
          "public.flyway_schema_history", "which migrations ran; tandem_app may not read it",
          "access.session", "read by the session's random id, before anybody is known to act",
          "access.session_attributes", "as the session it belongs to",
          "inbox.job",
              "when which letter is due, by ids alone: the work itself is done as somebody");

  static final String OURS =
      " n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname !~ '^pg_(temp|toast_temp)' ";

  static final String TABLES =
      "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
          + OURS;

  @Autowired JdbcClient app;
  @Autowired TransactionOperations transactions;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource ownerDataSource;

  JdbcClient owner;

  @BeforeEach
  void asOwner() {
    owner = JdbcClient.create(ownerDataSource);
  }

  @Test
  void everyTableHasRowSecurity() {
    var without = list(TABLES + "and c.relkind in ('r', 'p') and not c.relrowsecurity");
    without.removeAll(OPEN.keySet());
    assertThat(without).as("tables without row security and without a reason").isEmpty();
  }

  @Test
  void openTablesHaveNoRowPoliciesThatSomebodyMightTrust() {
    assertThat(list(TABLES + "and c.relkind in ('r', 'p') and c.relrowsecurity"))
        .doesNotContainAnyElementsOf(OPEN.keySet());
  }

  @Test
  void everyViewAsksAsTheOneWhoLooks() {
    assertThat(
            list(
                TABLES
                    + "and c.relkind = 'v' and not coalesce(c.reloptions, '{}') && '{security_invoker=true,security_invoker=on,security_invoker=1}'"
                    + " and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')"))
        .as("views that show every row, for want of security_invoker")
        .isEmpty();
  }

  @Test
  void nothingIsKeptWhereRowPoliciesDoNotReach() {
    assertThat(list(TABLES + "and c.relkind in ('m', 'f')"))
        .as("materialised views and foreign tables")
        .isEmpty();
  }

  @Test
  void everyTableIsEmptyWithNobodyActing() {
    var readable =
        list(
            TABLES
                + "and c.relkind in ('r', 'p', 'v') and has_table_privilege('tandem_app', c.oid, 'SELECT')"
                + " and has_schema_privilege('tandem_app', n.oid, 'USAGE')"
                + " and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')");
    readable.removeAll(OPEN.keySet());
    assertThat(readable).contains("organisations.person");
    for (var table : readable) {
      assertThat(transactions.<Boolean>execute(status -> shows(table)))
          .as("%s shows rows to nobody", table)
          .isFalse();
    }
  }

  @Test
  void noPolicyLetsEverybodyIn() {
    assertThat(
            list(
                "select schemaname || '.' || tablename || ': ' || policyname from pg_policies where qual = 'true'"))
        .as("policies that ask nothing")
        .isEmpty();
  }

  @Test
  void theApplicationOwnsNothingAndCannotPassTheWall() {
    assertThat(
            list(
                "select d.objid::regclass::text from pg_shdepend d where d.deptype = 'o' and d.refobjid = 'tandem_app'::regrole"))
        .as("owned by tandem_app")
        .isEmpty();
    for (var power :
        List.of("rolsuper", "rolbypassrls", "rolcreaterole", "rolcreatedb", "rolreplication")) {
      assertThat(
              list(
                  "select rolname from pg_roles where rolname in ('tandem_app', 'tandem_owner') and "
                      + power))
          .as(power)
          .isEmpty();
    }
    assertThat(
            list(
                "select roleid::regrole::text from pg_auth_members where member = 'tandem_app'::regrole"))
        .as("roles that tandem_app may take on")
        .isEmpty();
    assertThat(app.sql("select current_user").query(String.class).single()).isEqualTo("tandem_app");
  }

  @Test
  void everyFunctionOfTheOwnerNamesWhereItLooks() {
    assertThat(
            list(
                "select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where"
                    + OURS
                    + "and p.prosecdef and not coalesce(array_to_string(p.proconfig, ' '), '') like '%search_path=%'"))
        .as("security definer without a search_path: whoever sets it chooses what the owner calls")
        .isEmpty();
  }

  @Test
  void everySchemaIsAModule() {
    var schemas =
        list("select n.nspname from pg_namespace n where n.nspname <> 'public' and" + OURS);
    assertThat(standsOn().keySet()).containsAll(schemas);
  }

  @Test
  void foreignKeysPointOnlyWhereTheModuleMayImport() {
    var standsOn = standsOn();
    var keys =
        owner
            .sql(
                """
                select k.conname as name, f.nspname as origin, t.nspname as target
                  from pg_constraint k
                  join pg_class a on a.oid = k.conrelid join pg_namespace f on f.oid = a.relnamespace
                  join pg_class b on b.oid = k.confrelid join pg_namespace t on t.oid = b.relnamespace
                 where k.contype = 'f' and f.nspname <> t.nspname\
                """)
            .query(Arrow.class)
            .list();
    assertThat(keys).isNotEmpty();
    assertThat(keys)
        .as("foreign keys against the modules' arrows")
        .allMatch(key -> standsOn.getOrDefault(key.origin(), Set.of()).contains(key.target()));
  }

  record Arrow(String name, String origin, String target) {}

  /// For each module, those it declares that it stands on.
  private static Map<String, Set<String>> standsOn() {
    var modules = ApplicationModules.of(Tandem.class);
    return modules.stream()
        .collect(
            toMap(
                module -> module.getIdentifier().toString(), module -> declared(modules, module)));
  }

  private static Set<String> declared(ApplicationModules modules, ApplicationModule module) {
    return module.getAllowedDependencies(modules).stream()
        .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
        .collect(toSet());
  }

  private List<String> list(String question) {
    return owner.sql(question).query(String.class).list();
  }

  private boolean shows(String table) {
    return app.sql("select exists (select from " + table + ")").query(Boolean.class).single();
  }
}

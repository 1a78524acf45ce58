package tandem;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.basics.PlanId;
import tandem.ledger.Ledger;
import tandem.plans.Drafts;
import tandem.plans.Plans;

/// The house rules that a machine can keep, each with its reason.
class ArchitectureTests {
  private static final JavaClasses TANDEM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tandem");

  private static final Set<String> CLOCKS =
      Set.of(
          LocalDate.class.getName(),
          LocalDateTime.class.getName(),
          Instant.class.getName(),
          ZonedDateTime.class.getName(),
          OffsetDateTime.class.getName(),
          Year.class.getName(),
          YearMonth.class.getName());

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .should()
        .callMethodWhere(
            describe("now() without a clock", ArchitectureTests::asksTheMachineForTime))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(java.util.Date.class)
        .because("tests and plans need to choose today")
        .check(TANDEM);
  }

  private static boolean asksTheMachineForTime(JavaCall<?> call) {
    var target = call.getTarget();
    return target.getName().equals("now")
        && CLOCKS.contains(target.getOwner().getName())
        && target.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
  }

  @Test
  void needsComeThroughTheConstructor() {
    fields()
        .should()
        .notBeAnnotatedWith(Autowired.class)
        .andShould()
        .notBeAnnotatedWith(Value.class)
        .because("a class says in one place what it needs, and a test can hand it over")
        .check(TANDEM);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Entity|Service)")
        .because("such a name fits any class, so it says nothing about this one")
        .check(TANDEM);
  }

  @Test
  void nobodyCallsAPage() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Pages")
        .or()
        .haveSimpleNameEndingWith("Api")
        .should()
        .bePackagePrivate()
        .because("HTTP is a way in for people and programs; modules call the work behind it")
        .check(TANDEM);
  }

  @Test
  void exceptionsDoNotSpeakToPeople() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Pages")
        .or()
        .haveSimpleNameEndingWith("Api")
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(owner(assignableTo(Throwable.class)))
                .and(
                    JavaCall.Predicates.target(name("getMessage").or(name("getLocalizedMessage")))))
        .because(
            "such messages are for us: people read the bundles' words, and secrets stay inside")
        .check(TANDEM);
  }

  @Test
  void lookingChangesNothing() {
    methods()
        .that()
        .areAnnotatedWith(GetMapping.class)
        .should()
        .notBeAnnotatedWith(Transactional.class)
        .because("a GET runs in the one read-only transaction of its page")
        .check(TANDEM);
  }

  @Test
  void changesOfAPlanBeginInDrafts() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Drafts.class.getName())
        .should()
        .callMethod(Ledger.class, "lock", PlanId.class)
        .because("a change takes the book first and then reads the draft, once")
        .check(TANDEM);
    noClasses()
        .that(describe("begin a change", ArchitectureTests::standOnDrafts))
        .should()
        .callMethod(Plans.class, "draft", PlanId.class)
        .because("whoever changes a plan has its draft from Drafts already")
        .check(TANDEM);
  }

  private static boolean standOnDrafts(JavaClass it) {
    return !it.isEquivalentTo(Drafts.class)
        && it.getDirectDependenciesFromSelf().stream()
            .anyMatch(on -> on.getTargetClass().isEquivalentTo(Drafts.class));
  }

  @Test
  void basicsStandOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("tandem.basics..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "tandem.basics..", "java..", "org.jspecify.annotations", "org.springframework.modulith")
        .because("everybody depends on the basics, so what they depend on everybody has")
        .check(TANDEM);
  }
}

package tandem.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.ledger.History;
import tandem.plans.Adding;
import tandem.plans.Plans;
import tandem.plans.Undoing;
import tandem.plans.WholePlan;

/// Letters that move, and letters that wait for somebody.
@TandemTest
class HandingTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Assigning assigning;
  @Autowired Acknowledging acknowledging;
  @Autowired Handing handing;
  @Autowired Wanting wanting;
  @Autowired Undoing undoing;
  @Autowired Roles roles;
  @Autowired History history;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Crew crew;
  UnitId whole;

  @BeforeEach
  void benHasTwoLetters() {
    crew = Crew.in(owner, plans, adding);
    whole = asAna(() -> plans.draft(crew.plan())).units(WholePlan.KIND).getFirst().id();
    give(crew.action(), crew.ben(), Letter.R);
    give(whole, crew.ben(), Letter.A);
  }

  @Test
  void givesAllToAnotherInOneStepThatIsUndoneAsOne() {
    var before = revision();
    Acting.as(
        crew.ana().person(),
        () -> handing.all(crew.plan(), crew.ben().person(), crew.cleo().person(), crew.ana()));
    assertThat(revision()).isEqualTo(before + 1);
    assertThat(letters()).containsExactlyInAnyOrder("Cleo R", "Cleo A");
    undo();
    assertThat(letters()).containsExactlyInAnyOrder("Ben R", "Ben A");
  }

  @Test
  void leavesALetterWhereTheOtherHasAPartAlready() {
    give(whole, crew.cleo(), Letter.I);
    var stayed =
        asAna(
            () -> handing.all(crew.plan(), crew.ben().person(), crew.cleo().person(), crew.ana()));
    assertThat(stayed).isEqualTo(1);
    assertThat(letters()).containsExactlyInAnyOrder("Cleo R", "Ben A", "Cleo I");
  }

  @Test
  void givesADeclinedLetterToWhomWasNamed() {
    crew.joins(crew.ben());
    var no = new Refusal("She knows them", crew.cleo().person());
    Acting.as(
        crew.ben().person(),
        () -> acknowledging.decline(crew.plan(), crew.action(), no, crew.ben()));
    Acting.as(
        crew.ana().person(),
        () -> handing.toWhomTheyNamed(crew.plan(), crew.action(), crew.ben().person(), crew.ana()));
    assertThat(letters()).containsExactlyInAnyOrder("Cleo R", "Ben A");
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() ->
            Acting.as(
                crew.ana().person(),
                () ->
                    handing.toWhomTheyNamed(crew.plan(), whole, crew.ben().person(), crew.ana())));
  }

  @Test
  void fillsABlankWhenSomebodyOfThatSideGetsTheLetter() {
    want(Letter.S);
    assertThat(wanted()).isEqualTo(1);
    give(crew.action(), crew.ana(), Letter.S);
    assertThat(wanted()).isEqualTo(1);
    give(crew.action(), crew.cleo(), Letter.S);
    assertThat(wanted()).isZero();
    undo();
    assertThat(wanted()).isEqualTo(1);
    assertThat(letters()).doesNotContain("Cleo S");
    assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> want(Letter.S));
  }

  @Test
  void suggestsWhoHasTheSameLetterOnThePlan() {
    give(crew.action(), crew.ben(), null);
    give(whole, crew.ana(), Letter.A);
    var suggested =
        asAna(() -> {
          var draft = plans.draft(crew.plan());
          return SuggestedRoles.of(draft, roles.of(crew.plan()), draft.unit(crew.action()));
        });
    assertThat(suggested)
        .extracting(SuggestedRole::name, SuggestedRole::letter, SuggestedRole::reason)
        .containsExactly(tuple("Ana", Letter.A, "plan"));
  }

  private void give(UnitId unit, Member to, @Nullable Letter letter) {
    var version =
        asAna(() -> roles.of(crew.plan(), unit, to.person())).map(Role::version).orElse(0);
    Acting.as(
        crew.ana().person(),
        () -> assigning.give(crew.plan(), unit, to.person(), letter, version, crew.ana()));
  }

  private void want(Letter letter) {
    Acting.as(
        crew.ana().person(),
        () -> wanting.want(crew.plan(), crew.action(), Side.PARTNER, letter, null, crew.ana()));
  }

  private int wanted() {
    return asAna(() -> roles.wanted(crew.plan())).size();
  }

  private List<String> letters() {
    return asAna(() -> roles.of(crew.plan())).stream()
        .map(it -> it.name() + " " + it.letter())
        .toList();
  }

  private void undo() {
    Acting.as(crew.ana().person(), () -> undoing.undo(crew.plan(), revision(), crew.ana()));
  }

  private long revision() {
    return asAna(() -> history.after(crew.plan(), 0, 1000)).getLast().revision();
  }

  private <T> T asAna(Supplier<T> work) {
    return Acting.as(crew.ana().person(), work);
  }
}

package tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.access.PlanMember;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;

class NamesTest {
  final Names names =
      new Names(
          List.of(
              person("Maya Lindqvist"),
              person("Maya King"),
              person("Zoë O'Neil"),
              person("Tom Berg"),
              person("Tomas Wall")));

  @Test
  void findsAPersonByAnyOfTheirNames() {
    assertThat(names.find("zoe").name()).isEqualTo("Zoë O'Neil");
    assertThat(names.find("LINDQ").name()).isEqualTo("Maya Lindqvist");
    assertThat(names.find("maya.king").name()).isEqualTo("Maya King");
  }

  @Test
  void prefersAWholeNameToABeginning() {
    assertThat(names.find("tom").name()).isEqualTo("Tom Berg");
  }

  @Test
  void asksWhichOfSeveral() {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> names.find("maya"))
        .withMessage("quick.which")
        .extracting(it -> it.details()[1])
        .isEqualTo("Maya Lindqvist, Maya King");
  }

  @Test
  void refusesWhomNobodyKnows() {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> names.find("dov"))
        .withMessage("quick.nobody");
  }

  private static PlanMember person(String name) {
    return new PlanMember(PersonId.fresh(), name, "", OrganisationId.fresh(), null, null, true);
  }
}

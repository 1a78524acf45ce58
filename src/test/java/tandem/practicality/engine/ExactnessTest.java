package tandem.practicality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ExactnessTest {
  private static final Wish BOTH = Wish.of(Wish.Side.BOTH);
  private static final Budget BUDGET = Budget.ofSeconds(4);

  @Property(tries = 40)
  void equalsCpSatOnHours(@ForAll @LongRange(min = 1, max = 100_000) long seed) {
    var plan = SmallCases.small(seed);
    var answer = checked(plan, Engine.ready());
    HourByHour.best(plan)
        .ifPresent(best -> {
          assertThat(answer.value()).isLessThanOrEqualTo(best);
          assertThat(answer.bound()).isGreaterThanOrEqualTo(best);
          assertThat(answer.proven()).isTrue();
        });
  }

  @Property(tries = 60)
  void equalsTryingEverything(@ForAll @LongRange(min = 1, max = 100_000) long seed) {
    var plan = SmallCases.tiny(seed);
    var answer = checked(plan, Engine.plain());
    assertThat(answer.value()).isEqualTo(EveryWay.best(plan));
    assertThat(answer.proven()).isTrue();
  }

  @Property(tries = 10)
  void isTheSameWithoutNativeSolvers(@ForAll @LongRange(min = 1, max = 1000) long seed) {
    var plan = GeneratedPlan.of(seed, 8, 60, 12, 0.5);
    var plain = checked(plan, Engine.plain());
    var natives = checked(plan, Engine.ready());
    assertThat(plain.value()).isLessThanOrEqualTo(natives.bound());
    assertThat(natives.value()).isLessThanOrEqualTo(plain.bound());
  }

  private static Answer checked(Case plan, Engine engine) {
    var answer = (Answer) engine.choose(plan, BOTH, BUDGET);
    assertThat(answer.value()).isLessThanOrEqualTo(answer.bound());
    Verifier.verify(plan, answer.fates(), answer.schedule());
    return answer;
  }
}

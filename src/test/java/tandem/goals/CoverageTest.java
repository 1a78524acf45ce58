package tandem.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tandem.goals.Coverage.Weighed;

class CoverageTest {
  @Example
  void isTheWeightOfWhatServesBoth() {
    assertThat(percent(goal(45, true), goal(30, true), goal(25, false))).isEqualTo(75);
  }

  @Example
  void isNothingWithoutGoals() {
    assertThat(Coverage.of(List.of())).isEqualTo(new Coverage(0, 0, 0));
  }

  @Example
  void countsGoalsAlikeWhileNobodyWeighedThem() {
    assertThat(percent(goal(null, true), goal(null, false), goal(null, true))).isEqualTo(66);
  }

  /// The two told weigh 10 and 30, so the third weighs 20.
  @Example
  void givesAGoalThatNobodyWeighedTheAverage() {
    assertThat(percent(goal(10, false), goal(30, false), goal(null, true))).isEqualTo(33);
  }

  @Property
  void doesNotHangOnTheOrder(@ForAll("goals") List<Weighed> goals, @ForAll Random random) {
    var shuffled = new ArrayList<>(goals);
    Collections.shuffle(shuffled, random);
    assertThat(Coverage.of(shuffled)).isEqualTo(Coverage.of(goals));
  }

  @Property
  void isWholeOnlyWhereEveryGoalServesBoth(@ForAll("goals") List<Weighed> goals) {
    var all = !goals.isEmpty() && goals.stream().allMatch(Weighed::servesBoth);
    assertThat(Coverage.of(goals).percent()).isBetween(0, 100);
    assertThat(Coverage.of(goals).percent() == 100).isEqualTo(all);
  }

  /// What one part covers and what the other does make the whole, but for what is rounded away.
  @Property
  void countsEachGoalOnce(@ForAll("goals") List<Weighed> goals) {
    var others = goals.stream().map(it -> goal(it.weight(), !it.servesBoth())).toList();
    var sum = Coverage.of(goals).percent() + Coverage.of(others).percent();
    assertThat(sum).isBetween(goals.isEmpty() ? 0 : 99, goals.isEmpty() ? 0 : 100);
  }

  /// Equal weights are as good as none.
  @Property
  void isTheSameForEqualWeights(@ForAll("goals") List<Weighed> goals) {
    var none = goals.stream().map(it -> goal(null, it.servesBoth())).toList();
    var equal = goals.stream().map(it -> goal(7, it.servesBoth())).toList();
    assertThat(Coverage.of(equal)).isEqualTo(Coverage.of(none));
  }

  @Provide
  Arbitrary<List<Weighed>> goals() {
    var weight = Arbitraries.integers().between(1, 100).injectNull(0.3);
    var both = Arbitraries.of(true, false);
    return Combinators.combine(weight, both).as(CoverageTest::goal).list().ofMaxSize(40);
  }

  private static int percent(Weighed... goals) {
    return Coverage.of(List.of(goals)).percent();
  }

  private static Weighed goal(@Nullable Integer weight, boolean both) {
    return new Weighed(weight, both);
  }
}

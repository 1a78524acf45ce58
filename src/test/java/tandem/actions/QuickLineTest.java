package tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.basics.RuleBroken;

class QuickLineTest {
  /// A Monday.
  static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  @Test
  void readsWhoWhenHowLongAndAfterWhat() {
    assertThat(read("Train eight sellers @name 8 Mar 64h after 6"))
        .isEqualTo(
            new QuickLine(
                "Train eight sellers",
                List.of("name"),
                LocalDate.of(2027, 3, 8),
                "64",
                null,
                null,
                List.of(6),
                null));
  }

  @Test
  void readsTheSameInAnyOrder() {
    assertThat(read("Train eight sellers after 6 64h @name 8 Mar"))
        .isEqualTo(read("Train eight sellers @name 8 Mar 64h after 6"));
  }

  @Test
  void readsWhatStandsAtTheEndAlone() {
    var line = read("Call @ana after 6 weeks of 40h on 8 Mar customers");
    assertThat(line.title()).isEqualTo("Call @ana after 6 weeks of 40h on 8 Mar customers");
    assertThat(line.names()).isEmpty();
    assertThat(line.due()).isNull();
  }

  @Test
  void readsARangeOfHoursAndCountsWithItsMiddle() {
    var line = read("Write the guide 48-80h");
    assertThat(List.of(line.effort(), line.low(), line.high())).containsExactly("64", "48", "80");
  }

  @Test
  void readsSeveralNamesActionsAndAGoal() {
    var line = read("Visit the fair @ana @ben.o'neil after 3, 12 #2");
    assertThat(line.names()).containsExactly("ana", "ben.o'neil");
    assertThat(line.after()).containsExactly(3, 12);
    assertThat(line.goal()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Call Ana 8 March, 2027-03-08",
    "Call Ana 28 Feb, 2028-02-28",
    "Call Ana 29 Feb, 2028-02-29",
    "Call Ana 8 mar. 2029, 2029-03-08",
    "Call Ana 2027-12-31, 2027-12-31",
    "Call Ana today, 2027-03-01",
    "Call Ana tomorrow, 2027-03-02",
    "Call Ana mon, 2027-03-01",
    "Call Ana Friday, 2027-03-05"
  })
  void readsADay(String line, LocalDate due) {
    assertThat(read(line).due()).isEqualTo(due);
    assertThat(read(line).title()).isEqualTo("Call Ana");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Meet 31 Feb", "Sell 8 cars", "Open the mart", "Win 25 more"})
  void leavesWhatIsNoDayInTheWords(String line) {
    assertThat(read(line).title()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "@ana 8 Mar", "64h"})
  void refusesALineThatDoesNotSayWhat(String line) {
    refused(line, "quick.no-words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Meet 2027-02-30", "Meet 29 Feb 2027"})
  void refusesADayThatIsNone(String line) {
    refused(line, "field.unreadable.date");
  }

  private static void refused(String line, String code) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> read(line))
        .withMessage(code)
        .extracting(RuleBroken::field)
        .isEqualTo("line");
  }

  private static QuickLine read(String line) {
    return QuickLine.of(line, TODAY);
  }
}

package tandem.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tandem.basics.Quarter;
import tandem.basics.RuleBroken;

class PastedBlockTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Property
  void neitherLosesNorMovesACell(@ForAll("grids") List<List<String>> grid) {
    assertThat(PastedBlock.of(copied(grid)).rows()).isEqualTo(grid);
  }

  @Property
  void givesEachCellThatIsNotEmptyOnePlaceOrLeavesItOut(
      @ForAll("numbers") List<List<String>> grid) {
    var read = read(copied(grid), ValueLine.PARTNER_ADDED_VALUE, 2);
    var all = grid.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty());
    var found = Stream.concat(read.cells().stream().map(c -> c.text()), read.leftOut().stream());
    assertThat(found).containsExactlyInAnyOrderElementsOf(all.toList());
    assertThat(read.cells())
        .allSatisfy(cell -> {
          var row = cell.line().ordinal() - ValueLine.PARTNER_ADDED_VALUE.ordinal();
          assertThat(grid.get(row).get(cell.quarter().number() - 2)).isEqualTo(cell.text());
        })
        .extracting(PastedNumbers.Cell::field)
        .doesNotHaveDuplicates();
  }

  @Test
  void readsNamesInAnyOrder() {
    var pasted = "EUR\tQ3\tQ1 2027\tYear\nvendor revenue\t1,250\t€ 7\t8\nOthers\t5\t–\t\n";
    var read = read(pasted, ValueLine.CUSTOMER_SPEND, 1);
    assertThat(read.cells().stream().collect(Collectors.toMap(c -> c.field(), c -> c.text())))
        .isEqualTo(Map.of("vendor_revenue.q3", "1,250", "vendor_revenue.q1", "7"));
    assertThat(read.leftOut()).containsExactly("8", "5");
  }

  @Test
  void takesALineWithoutTheOnesAboveIt() {
    assertThat(read("1\t2\t3\t4\t5", ValueLine.VENDOR_REVENUE, 1))
        .satisfies(read -> assertThat(read.leftOut()).containsExactly("5"))
        .satisfies(read ->
            assertThat(read.cells())
                .extracting(PastedNumbers.Cell::field)
                .containsExactly(
                    "vendor_revenue.q1",
                    "vendor_revenue.q2",
                    "vendor_revenue.q3",
                    "vendor_revenue.q4"));
  }

  @Test
  void isNoLargerThanFortyRowsOfTwentyCells() {
    refused("1\n".repeat(41));
    refused("1\t".repeat(20));
    assertThat(PastedBlock.of("1\n".repeat(40)).rows()).hasSize(40);
    assertThat(PastedBlock.of("1\t".repeat(19)).rows().getFirst()).hasSize(20);
  }

  private static void refused(String text) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> PastedBlock.of(text))
        .withMessage("paste.too-large");
  }

  private static PastedNumbers read(String text, ValueLine line, int quarter) {
    var names = new LinkedHashMap<String, ValueLine>();
    for (var one : ValueLine.values()) {
      names.put(one.key().replace('_', ' '), one);
    }
    var at = new PastedNumbers.Cell(line, new Quarter(quarter), "");
    return PastedNumbers.of(PastedBlock.of(text), at, names, EUR);
  }

  @Provide
  Arbitrary<List<List<String>>> grids() {
    var cells = Arbitraries.strings().withChars("a1 \t\n\",;").ofMaxLength(6);
    return grid(cells).filter(grid -> !copied(grid).isBlank());
  }

  @Provide
  Arbitrary<List<List<String>>> numbers() {
    var cells = Arbitraries.strings().numeric().ofMaxLength(6);
    return grid(cells).filter(grid -> !copied(grid).isBlank());
  }

  private static Arbitrary<List<List<String>>> grid(Arbitrary<String> cells) {
    return Arbitraries.integers()
        .between(1, 20)
        .flatMap(columns -> cells.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(40));
  }

  /// As a spreadsheet copies it.
  private static String copied(List<List<String>> grid) {
    return grid.stream()
        .map(row -> row.stream().map(PastedBlockTest::copied).collect(Collectors.joining("\t")))
        .map(row -> row + "\r\n")
        .collect(Collectors.joining());
  }

  private static String copied(String cell) {
    return cell.matches("(?s).*[\t\n\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}

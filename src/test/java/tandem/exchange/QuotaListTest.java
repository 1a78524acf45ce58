package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.basics.RuleBroken;

/// A list of quotas as people keep it, and the quotas that AdventureWorks really set.
class QuotaListTest {

  @Test
  void readsEveryQuotaOfARealList() {
    var list = Quotas.adventureWorks();
    var sum =
        list.rows().stream()
            .flatMap(row -> row.amounts().values().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(Quotas.texts().getFirst().lines().skip(1)).hasSize(163);
    assertThat(list.rows().stream().mapToInt(row -> row.amounts().size()).sum())
        .as("ten sellers have two quotas in one quarter, which add up")
        .isEqualTo(153);
    assertThat(sum).isEqualByComparingTo("95714000");
    assertThat(list.rows()).hasSize(57);
    assertThat(list.years()).containsExactly(2013, 2012, 2011, 2010);
    assertThat(list.partners()).contains("A Bike Store", "Progressive Sports");
  }

  @Test
  void callsSellersByTheirNames() {
    var linda =
        Quotas.adventureWorks().rows().stream()
            .filter(row -> row.seller().equals("Linda Mitchell") && row.year() == 2013)
            .collect(Collectors.toList());
    assertThat(linda).hasSize(1);
    assertThat(linda.getFirst().amounts()).containsOnlyKeys(1, 2, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Seller,Year,Quarter,Amount\\nLi,2027,Q2,1200",
        "Sales rep;FY;Qtr;Quota\\nLi;FY2027;2;\"1,200\"",
        "seller\\tyear\\tQ1\\tQ2\\nLi\\t2027\\t\\t1'200.00",
        "Seller,Year,Quarter,Amount\\nLi,2027,2,700\\nLi,2027,2,500"
      })
  void readsListsAsPeopleKeepThem(String text) {
    var rows = QuotaList.of(List.of(text.replace("\\n", "\n").replace("\\t", "\t"))).rows();
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().seller()).isEqualTo("Li");
    assertThat(rows.getFirst().year()).isEqualTo(2027);
    assertThat(rows.getFirst().amount(2)).isEqualByComparingTo("1200");
    assertThat(rows.getFirst().amount(1)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Seller,Year,Quarter,Amount\\nLi,2027,2,many | quotas.line-unreadable",
        "Seller,Year,Quarter,Amount\\nLi,2027,2,-5 | quotas.line-unreadable",
        "Seller,Year,Quarter,Amount\\nLi,2027,5,7 | quotas.line-unreadable",
        "Seller,Year,Quarter,Amount\\nLi,soon,2,7 | quotas.line-unreadable",
        "Seller,Year,Quarter,Amount\\n,2027,2,7 | quotas.line-unreadable",
        "Reseller\\nA Bike Store | quotas.no-list",
        "Dear Linda | quotas.no-list",
      })
  void saysWhatItCannotRead(String text, String code) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> QuotaList.of(List.of(text.replace("\\n", "\n"))))
        .matches(refused -> refused.code().equals(code) && "lists".equals(refused.field()));
  }
}

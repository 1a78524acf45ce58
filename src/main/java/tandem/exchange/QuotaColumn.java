package tandem.exchange;

import java.util.List;

/// What a column of a list of quotas, of sellers or of resellers can mean, by the names people give
/// it.
enum QuotaColumn {
  SELLER(
      "seller",
      "sellerkey",
      "salesperson",
      "salespersonkey",
      "salesrep",
      "rep",
      "employee",
      "employeekey",
      "owner",
      "accountmanager"),
  NAME("name", "fullname", "sellername", "employeename"),
  FIRST_NAME("firstname", "givenname"),
  LAST_NAME("lastname", "surname", "familyname"),
  PARTNER("partner", "partnername", "reseller", "resellername", "account", "company"),
  YEAR("year", "calendaryear", "fiscalyear", "fy"),
  QUARTER("quarter", "calendarquarter", "fiscalquarter", "qtr"),
  AMOUNT("amount", "quota", "salesamountquota", "salesquota", "target", "revenue"),
  Q1("q1", "quarter1"),
  Q2("q2", "quarter2"),
  Q3("q3", "quarter3"),
  Q4("q4", "quarter4");

  static final List<QuotaColumn> QUARTERS = List.of(Q1, Q2, Q3, Q4);

  private final List<String> names;

  QuotaColumn(String... names) {
    this.names = List.of(names);
  }

  boolean isCalled(String heading) {
    return names.contains(
        heading.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT));
  }
}

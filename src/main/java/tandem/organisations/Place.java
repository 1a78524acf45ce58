package tandem.organisations;

/// Where public holidays are looked up: a country, as `de`, and a region of it, as `by` or `by-mu`;
/// the region is empty for what the whole country has.
public record Place(String country, String region) {

  /// Whoever says nothing has no public holidays.
  public static final Place NOWHERE = new Place("", "");

  public boolean isNowhere() {
    return country.isEmpty();
  }
}

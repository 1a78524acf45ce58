package tandem.basics;

/// The version a writer began from, as `If-Match` tells it: `"3"`.
public record Version(int number) {
  public static Version of(String text) {
    return new Version(Integer.parseInt(text.strip().replaceFirst("^W/", "").replace("\"", "")));
  }

  /// @throws Outdated with what stands there now, if that is another version
  public void mustBe(int present, Object current) {
    if (present != number) {
      throw new Outdated(current);
    }
  }

  /// As `ETag` tells it.
  public static String tag(long number) {
    return "\"" + number + "\"";
  }
}

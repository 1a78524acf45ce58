package tandem.organisations;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tandem.basics.DateRange;
import tandem.basics.RuleBroken;

/// The days on which nobody has to work, by country and region, as jollyday knows them.
@Component
public class PublicHolidays {

  /// @param code of a country or a region
  public record Named(String code, String name) {}

  /// In the order of their names.
  public List<Named> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .map(it -> it.toLowerCase(Locale.ROOT))
        .filter(it -> it.length() == 2)
        .map(it -> new Named(it, Locale.of("", it).getDisplayCountry(Locale.ENGLISH)))
        .sorted(Comparator.comparing(Named::name))
        .toList();
  }

  /// Parts of a country and parts of those; none where it has the same holidays everywhere.
  public List<Named> regions(String country) {
    if (country.isEmpty()) {
      return List.of();
    }
    var regions = new ArrayList<Named>();
    collect("", "", days(country).getCalendarHierarchy().getChildren(), regions);
    regions.sort(Comparator.comparing(Named::name));
    return List.copyOf(regions);
  }

  /// @throws RuleBroken if there is no such country, or no such region in it
  public Place place(String country, String region) {
    if (country.isBlank()) {
      return Place.NOWHERE;
    }
    if (countries().stream().noneMatch(it -> it.code().equals(country))) {
      throw RuleBroken.in("country", "holidays.no-country", country);
    }
    if (!region.isEmpty() && regions(country).stream().noneMatch(it -> it.code().equals(region))) {
      throw RuleBroken.in("region", "holidays.no-region", region);
    }
    return new Place(country, region);
  }

  /// By day, with what people call it.
  public NavigableMap<LocalDate, String> of(Place place, DateRange range) {
    var found = new TreeMap<LocalDate, String>();
    if (!place.isNowhere()) {
      var parts = place.region().isEmpty() ? new String[0] : place.region().split("-", -1);
      for (var day : days(place.country()).getHolidays(range.start(), range.last(), parts)) {
        if (day.getType() != HolidayType.OBSERVANCE) {
          found.merge(day.getDate(), called(day), (one, other) -> one + ", " + other);
        }
      }
    }
    return found;
  }

  private static String called(Holiday day) {
    return day.getDescription(Locale.ENGLISH);
  }

  private static void collect(
      String path, String names, Map<String, CalendarHierarchy> parts, List<Named> regions) {
    parts.forEach((code, part) -> {
      var name = names + part.getDescription(Locale.ENGLISH);
      regions.add(new Named(path + code, name));
      collect(path + code + "-", name + ", ", part.getChildren(), regions);
    });
  }

  private static HolidayManager days(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}

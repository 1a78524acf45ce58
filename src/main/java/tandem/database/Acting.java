package tandem.database;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;

/// The person on whose behalf this thread works. Every transaction tells it to PostgreSQL, whose
/// row policies then show what that person may see; with nobody acting, every table is empty.
public final class Acting {
  private static final ThreadLocal<@Nullable PersonId> PERSON = new ThreadLocal<>();

  private static final ThreadLocal<@Nullable String> ERRAND = new ThreadLocal<>();

  private Acting() {}

  /// The hash of a secret that lets this thread do one thing for one person, in hexadecimal.
  static Optional<String> errand() {
    return Optional.ofNullable(ERRAND.get());
  }

  /// Works with nobody acting but on that errand: the row policies show what it is about, and
  /// nothing else.
  public static <T> T onErrand(String hash, Supplier<T> work) {
    return as(
        null,
        () -> {
          ERRAND.set(hash);
          try {
            return work.get();
          } finally {
            ERRAND.remove();
          }
        });
  }

  public static Optional<PersonId> person() {
    return Optional.ofNullable(PERSON.get());
  }

  /// Works as `person` and becomes whoever acted before again, however the work ends.
  public static <T> T as(@Nullable PersonId person, Supplier<T> work) {
    var before = PERSON.get();
    PERSON.set(person);
    try {
      return work.get();
    } finally {
      if (before == null) {
        PERSON.remove();
      } else {
        PERSON.set(before);
      }
    }
  }

  public static void as(@Nullable PersonId person, Runnable work) {
    as(
        person,
        () -> {
          work.run();
          return true;
        });
  }
}

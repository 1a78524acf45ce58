package tandem.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Counts attempts to sign in: ten a minute for an address, thirty a minute from a place.
@Component
class Attempts {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Cache<String, Bucket> addresses = cache();
  private final Cache<String, Bucket> places = cache();

  /// @param place where the attempt comes from: the remote IP
  void count(String address, String place) {
    take(places, place, 30);
    take(addresses, address.strip().toLowerCase(Locale.ROOT), 10);
  }

  private static void take(Cache<String, Bucket> buckets, String key, int aMinute) {
    var shortened = key.substring(0, Math.min(key.length(), 254));
    var taken = buckets.get(shortened, k -> bucket(aMinute)).tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      throw new TooManyAttempts(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }
  }

  private static Bucket bucket(int aMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(aMinute).refillIntervally(aMinute, MINUTE))
        .build();
  }

  private static Cache<String, Bucket> cache() {
    return Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterAccess(MINUTE.multipliedBy(2))
        .build();
  }
}

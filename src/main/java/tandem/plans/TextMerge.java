package tandem.plans;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Two texts that grew from one, put together line by line: a line only one of them touched is
/// taken from that one. What both touched clashes, and stands as theirs or as yours.
public record TextMerge(String withTheirs, String withYours, List<Clash> clashes) {

  /// Neighbouring lines both touched, as each left them.
  public record Clash(String theirs, String yours) {}

  boolean isClean() {
    return clashes.isEmpty();
  }

  static TextMerge of(String base, String theirs, String yours) {
    var lines = lines(base);
    var touches =
        Stream.concat(touches(lines, theirs, true), touches(lines, yours, false))
            .sorted(Comparator.comparingInt(Touch::start).thenComparingInt(Touch::end))
            .toList();
    var withTheirs = new ArrayList<String>();
    var withYours = new ArrayList<String>();
    var clashes = new ArrayList<Clash>();
    int reached = 0;
    for (var region : Region.of(touches)) {
      withTheirs.addAll(lines.subList(reached, region.start));
      withYours.addAll(lines.subList(reached, region.start));
      var left = region.as(lines, true);
      var right = region.as(lines, false);
      if (region.isOfBoth() && !left.equals(right)) {
        clashes.add(new Clash(text(left), text(right)));
      }
      withTheirs.addAll(region.isOf(true) ? left : right);
      withYours.addAll(region.isOf(false) ? right : left);
      reached = region.end;
    }
    var rest = lines.subList(reached, lines.size());
    withTheirs.addAll(rest);
    withYours.addAll(rest);
    return new TextMerge(text(withTheirs), text(withYours), clashes);
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines);
  }

  private static Stream<Touch> touches(List<String> base, String text, boolean theirs) {
    return DiffUtils.diff(base, lines(text)).getDeltas().stream().map(it -> Touch.of(it, theirs));
  }

  /// The lines of the base from `start` to before `end` became `now`; none of them where something
  /// was put in between.
  private record Touch(int start, int end, List<String> now, boolean theirs) {
    static Touch of(AbstractDelta<String> delta, boolean theirs) {
      var source = delta.getSource();
      var end = source.getPosition() + source.size();
      return new Touch(source.getPosition(), end, delta.getTarget().getLines(), theirs);
    }

    boolean isInsertion() {
      return start == end;
    }
  }

  /// Touches that share lines of the base.
  private static final class Region {
    private final List<Touch> touches = new ArrayList<>();
    private final int start;
    private int end;

    private Region(Touch first) {
      start = first.start();
      end = first.end();
      touches.add(first);
    }

    static List<Region> of(List<Touch> sorted) {
      var regions = new ArrayList<Region>();
      for (var touch : sorted) {
        if (regions.isEmpty() || !regions.getLast().shares(touch)) {
          regions.add(new Region(touch));
        } else {
          regions.getLast().join(touch);
        }
      }
      return regions;
    }

    private boolean shares(Touch touch) {
      return touch.start() < end || (touch.isInsertion() && start == end && touch.start() == start);
    }

    private void join(Touch touch) {
      touches.add(touch);
      end = Math.max(end, touch.end());
    }

    boolean isOf(boolean theirs) {
      return touches.stream().anyMatch(it -> it.theirs() == theirs);
    }

    boolean isOfBoth() {
      return isOf(true) && isOf(false);
    }

    List<String> as(List<String> base, boolean theirs) {
      var lines = new ArrayList<String>();
      int reached = start;
      for (var touch : touches) {
        if (touch.theirs() == theirs) {
          lines.addAll(base.subList(reached, touch.start()));
          lines.addAll(touch.now());
          reached = touch.end();
        }
      }
      lines.addAll(base.subList(reached, end));
      return lines;
    }
  }
}

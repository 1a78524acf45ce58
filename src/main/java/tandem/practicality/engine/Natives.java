package tandem.practicality.engine;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The native solvers: unpacked and loaded once per process (half a second, 100 MB of memory), by
/// whoever asks first and never on the way of a start. They do not load on every machine (musl, a
/// temporary folder without programs, another processor), so one tiny solve has the last word.
final class Natives {
  /// Whoever is still loading from a folder began less than this ago; who has loaded needs it no
  /// more.
  private static final Duration LOADING = Duration.ofHours(1);

  private static @Nullable Boolean loaded;

  private Natives() {}

  static synchronized boolean load() {
    var known = loaded;
    if (known == null) {
      known = tried();
      loaded = known;
    }
    return known;
  }

  static Master master() {
    return load() ? new ScipMaster() : new JavaMaster();
  }

  private static boolean tried() {
    removeLeftovers(Path.of(System.getProperty("java.io.tmpdir")));
    try {
      Loader.loadNativeLibraries();
      var solver = MPSolver.createSolver("SCIP");
      solver.objective().setCoefficient(solver.makeIntVar(0, 1, "one"), 1);
      solver.objective().setMaximization();
      solver.solve();
      boolean right = Math.round(solver.objective().value()) == 1;
      solver.delete();
      return right;
    } catch (LinkageError | RuntimeException cannot) {
      return false;
    }
  }

  /// OR-Tools unpacks 70 MB at each start and removes them at a normal end only.
  static void removeLeftovers(Path temporary) {
    try (var folders = Files.newDirectoryStream(temporary, "ortools-java*")) {
      for (var folder : folders) {
        if (Files.getLastModifiedTime(folder)
            .toInstant()
            .isBefore(Clock.systemUTC().instant().minus(LOADING))) {
          remove(folder);
        }
      }
    } catch (IOException left) {
      return; // somebody else's, or gone: nothing depends on it
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (var files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    all.stream().map(Path::toFile).forEach(File::delete);
  }
}

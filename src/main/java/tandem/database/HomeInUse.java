package tandem.database;

import java.nio.file.Path;

/// Another Tandem works in this folder. Two of them on one set of files would destroy it.
class HomeInUse extends RuntimeException {
  HomeInUse(Path home, String holder) {
    super(
        "Tandem is already running in %s (process %s): stop it first, or choose another folder with TANDEM_HOME."
            .formatted(home, holder));
  }
}
